import type { MarkedText } from './marked-text.js';
import type { CuedClause } from './part-clauses.js';

/** An attribution by a cue, and how likely the cue is one. */
export interface LikelyClause extends CuedClause {
  readonly probability: number;
}

/**
 * Attributions of a sentence that share more of it are one, unless one reports the other:
 * `it was, she said, the Gazette reported`.
 */
const MOST_SHARED = 0.7;

/** The attributions of one sentence without those that say again what another of them says. */
export function withoutRepeats<One extends LikelyClause>(marked: MarkedText, attributions: readonly One[]): One[] {
  return attributions.filter((one) => {
    return !attributions.some((other) => {
      const isRepeat = other.probability > one.probability && sharedPart(one, other) > MOST_SHARED;
      return isWithin(one, other) || (isRepeat && !reports(one, other) && !isInnerVoice(marked, one, other));
    });
  });
}

/**
 * True for one inside what its own speaker, or nobody, says elsewhere: `the thought that` in
 * `he said the thought that it was lost hurt`.
 */
function isWithin(
  { content: [{ first, last }], cue, speaker }: LikelyClause,
  { content: [whole], speaker: sayer }: LikelyClause,
): boolean {
  const begin = Math.min(cue, first);
  const end = Math.max(cue, last);
  return whole.first <= begin && end <= whole.last && (speaker === undefined || speaker.first === sayer?.first);
}

/** True for `said she was sorry, the Gazette reported`: who reports at the end what another says. */
function reports({ content: [content], cue, speaker }: LikelyClause, other: LikelyClause): boolean {
  const isAtEnd = speaker !== undefined && content.last < cue;
  return isAtEnd && content.first <= other.cue && other.cue <= content.last && speaker.first !== other.speaker?.first;
}

/** True for `Petrescu told him “no”` in `Oduya said Petrescu told him “no”`: the words in marks are the inner speaker's. */
function isInnerVoice(
  marked: MarkedText,
  { content: [{ first, last }], cue, speaker }: LikelyClause,
  outer: LikelyClause,
): boolean {
  const quotation = marked.quotedAt(first);
  if (quotation?.first !== first || quotation.last !== last || speaker === undefined || cue > first) return false;
  const [whole] = outer.content;
  return whole.first <= speaker.first && speaker.last < cue && last <= whole.last;
}

/** The tokens in both contents as a part of the tokens in either, 0 to 1. */
function sharedPart({ content: [a] }: LikelyClause, { content: [b] }: LikelyClause): number {
  const shared = Math.min(a.last, b.last) - Math.max(a.first, b.first) + 1;
  return shared <= 0 ? 0 : shared / (Math.max(a.last, b.last) - Math.min(a.first, b.first) + 1);
}
