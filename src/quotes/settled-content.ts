import type { CueSite } from './cue-features.js';
import { hasMarks, type MarkedText, type TokenSpan } from './marked-text.js';
import { isTitleShape } from './titles.js';
import { findMentions } from './mentions.js';
import { isPassive } from './speaker.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';

/**
 * The content of a cue as it is shown: without the words that name its speaker, and out to the quotation
 * marks where it begins or ends inside them.
 */
export function settleContent(marked: MarkedText, content: TokenSpan, cue: number): TokenSpan {
  const { first, last } = withoutSpeaker(marked, content, cue);
  return { first: marked.quotedAt(first)?.first ?? first, last: marked.quotedAt(last)?.last ?? last };
}

/** True for a content that is nobody's words: a single word, a title, who is told or quoted, a thing that somebody wants. */
export function saysNothing(site: CueSite, content: TokenSpan): boolean {
  const { marked, cue } = site;
  if (introducesSaying(marked.tokens, content)) return true;
  if (hasMarks(marked, content)) return isWrittenTitle(marked, content, cue);
  if (isSingleWord(marked.tokens, content) || (content.last < cue && isPassive(site))) return true;
  return isThought(marked.tokens.classOf(cue)) && !hasVerb(marked.tokens, content);
}

/**
 * A content before its cue that reaches on to its speaker, without them: `“We are sorry,”` of
 * `“We are sorry,” Mary Oduya, the mayor,`.
 */
function withoutSpeaker(marked: MarkedText, content: TokenSpan, cue: number): TokenSpan {
  const { first, last } = content;
  const { tokens } = marked;
  const quotation = marked.quotedAt(first);
  if (quotation?.first === first && quotation.last < last) {
    const ending = tokens.classOf(quotation.last - 1);
    const isWhole = ending === WordClass.Stop || (ending === WordClass.Comma && last < cue);
    if (isWhole || last < cue) return isWhole ? quotation : content;
  }
  const closesSentence = tokens.classOf(cue - 1) === WordClass.Comma && tokens.classOf(cue + 1) === WordClass.Stop;
  const isBeside = last === cue - 1 || (last === cue - 2 && closesSentence);
  return isBeside ? { first, last: beforeSpeaker(tokens, first, last) } : content;
}

/** How many phrases name a speaker: `its chief of staff, Selim Idris`. */
const MOST_PHRASES = 2;

/** The last token before the noun phrases that are set off by commas at the end of a content. */
function beforeSpeaker(tokens: Tokens, first: number, last: number): number {
  let before = last;
  for (let number = 0; number < MOST_PHRASES; number += 1) {
    let comma = before;
    while (comma > first && tokens.classOf(comma) !== WordClass.Comma) comma -= 1;
    const phrases = findMentions(tokens, comma + 1, before + 1);
    const isPhrase = phrases.some((phrase) => phrase.first === comma + 1 && phrase.last === before);
    if (comma === first || !isPhrase) break;
    before = comma - 1;
  }
  return before;
}

/** True for `it` in `denied it`, which tells nothing. */
function isSingleWord(tokens: Tokens, { first, last }: TokenSpan): boolean {
  let words = 0;
  for (let token = first; token <= last && words < 2; token += 1)
    if (tokens.classOf(token) > WordClass.Symbol) words += 1;
  return words < 2;
}

function isThought(wordClass: WordClass): boolean {
  const { Think, Want, Show, Seem } = WordClass;
  return wordClass === Think || wordClass === Want || wordClass === Show || wordClass === Seem;
}

/** False for `talks on the harbour` in `pressing for talks on the harbour`: without a verb nothing is said of it. */
function hasVerb(tokens: Tokens, { first, last }: TokenSpan): boolean {
  for (let token = first; token <= last; token += 1) {
    const wordClass = tokens.classOf(token);
    const isVerb = (wordClass >= WordClass.Be && wordClass <= WordClass.Modal) || wordClass === WordClass.Verb;
    const mayBeVerb = wordClass >= WordClass.Say && wordClass <= WordClass.Talk;
    if (isVerb || wordClass === WordClass.EndsInEd || wordClass === WordClass.To || (mayBeVerb && token > first))
      return true;
  }
  return false;
}

const WRITES = /^(?:writ(?:e|es|ing|ten)|wrote|penned|co-?wrote|publish(?:es|ed|ing)?)$/iu;

/** True for `“The Long Bridge”` in `he wrote “The Long Bridge” in 2011`. */
function isWrittenTitle(marked: MarkedText, { first, last }: TokenSpan, cue: number): boolean {
  const quotation = marked.quotedAt(first);
  if (quotation?.first !== first || quotation.last !== last || first !== cue + 1) return false;
  return isTitleShape(quotation.shape) && WRITES.test(marked.tokens.spelling(cue));
}

/** True for `her as saying` in `“…,” a paper quoted her as saying`, which is no content. */
function introducesSaying(tokens: Tokens, { last }: TokenSpan): boolean {
  return tokens.spelling(last) === 'saying' && tokens.classOf(last - 1) === WordClass.As;
}
