import type { Article, Span } from '../archive/article.js';
import { once } from '../memo.js';
import { findAttributions, type Attribution } from './attribution.js';
import { continueQuotations } from './continuation.js';
import { markText, type MarkedText, type TokenSpan } from './marked-text.js';
import { loadQuoteModel, type QuoteModel } from './quote-model.js';
import type { Quote, QuoteKind, Speaker } from './quote.js';
import { resolveSpeakers } from './resolve-speakers.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';

const shippedModel = once(loadQuoteModel);

/**
 * Every quote of an article, in order: what is attributed to somebody, directly or indirectly, and quotations
 * that nothing attributes. Linear in the text. Reads the weights from disk when it is first called.
 */
export function extractQuotes(article: Article): Quote[] {
  return extractQuotesBy(shippedModel(), article);
}

/** Every quote of an article by another model than the shipped one. */
export function extractQuotesBy(model: QuoteModel, article: Pick<Article, 'text' | 'sentences'>): Quote[] {
  const marked = markText(article, model.vocabulary);
  const attributions = continueQuotations(marked, findAttributions(marked, model), model);
  const speakers = resolveSpeakers(marked, attributions);
  return attributions.map((attribution, index) => toQuote(marked, attribution, speakers[index] ?? null));
}

function toQuote(marked: MarkedText, { cue, content }: Attribution, speaker: Speaker | null): Quote {
  const { tokens } = marked;
  const cueSpan = cue === undefined ? undefined : textSpan(tokens, wholeCue(tokens, cue));
  const spans = content.map((span) => textSpan(tokens, span));
  return {
    kind: kindOf(marked, content),
    content: spans,
    ...(cueSpan && { cue: cueSpan }),
    speaker,
    ...spanOver([...spans, cueSpan, speaker?.mention]),
  };
}

/** From where the first of some spans begins to where the last ends. */
function spanOver(spans: readonly (Span | undefined)[]): Span {
  let start = Infinity;
  let end = 0;
  for (const span of spans) {
    if (span === undefined) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

function textSpan(tokens: Tokens, { first, last }: TokenSpan): Span {
  return { start: tokens.startOf(first), end: tokens.endOf(last) };
}

/** `according to` is one cue. */
function wholeCue(tokens: Tokens, cue: number): TokenSpan {
  const isPair = tokens.classOf(cue) === WordClass.CueAdjective && tokens.classOf(cue + 1) === WordClass.To;
  return { first: cue, last: isPair ? cue + 1 : cue };
}

function kindOf(marked: MarkedText, content: readonly TokenSpan[]): QuoteKind {
  let inside = false;
  let outside = false;
  for (const { first, last } of content) {
    for (let token = first; token <= last; token += 1) {
      if (marked.tokens.classOf(token) <= WordClass.Symbol) continue;
      if (marked.quotedAt(token) === undefined) outside = true;
      else inside = true;
    }
  }
  if (!inside) return 'indirect';
  return outside ? 'mixed' : 'direct';
}
