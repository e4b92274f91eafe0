import type { Article, Sentence } from '../archive/article.js';
import { pairMarks, type QuotedSpan } from './marks.js';
import { Tokens } from './tokens.js';
import type { Vocabulary } from './vocabulary.js';

/** Tokens, both inclusive. */
export interface TokenSpan {
  readonly first: number;
  readonly last: number;
}

/** An article as the extraction of quotes sees it: its tokens, and which of them stand in quotation marks. */
export interface MarkedText {
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
  readonly quoted: readonly QuotedSpan[];
  /** The quoted span that a token stands in; undefined when it stands in none. */
  quotedAt(token: number): QuotedSpan | undefined;
}

/** Tokens and quoted spans of an article. Linear in its text. */
export function markText(article: Pick<Article, 'text' | 'sentences'>, vocabulary: Vocabulary): MarkedText {
  const { text, sentences } = article;
  const tokens = new Tokens(text, sentences, vocabulary);
  const quoted = pairMarks(text, sentences, tokens);
  const spanNumber = new Int32Array(tokens.count).fill(-1);
  for (const [number, span] of quoted.entries()) spanNumber.fill(number, span.first, span.last + 1);
  const quotedAt = (token: number): QuotedSpan | undefined => {
    const number = spanNumber[token];
    return number === undefined || number < 0 ? undefined : quoted[number];
  };
  return { sentences, tokens, quoted, quotedAt };
}

/** True for words some of which stand in quotation marks. */
export function hasMarks(marked: MarkedText, { first, last }: TokenSpan): boolean {
  for (let token = first; token <= last; token += 1) if (marked.quotedAt(token) !== undefined) return true;
  return false;
}
