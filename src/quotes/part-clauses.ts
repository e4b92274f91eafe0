import type { MarkedText, TokenSpan } from './marked-text.js';
import type { Mention } from './mentions.js';
import type { Tokens } from './tokens.js';
import { WordClass } from './word-classes.js';

const C = WordClass;

/** What a clause of a sentence attributes to somebody: its cue, the one stretch of the sentence that is said, and who says it. */
export interface CuedClause {
  readonly cue: number;
  readonly content: readonly [TokenSpan];
  readonly speaker?: Mention;
}

/**
 * The attributions of one sentence, each content ending before a clause that attributes something else and is none
 * of the speaker's words: `the Gazette reported` at the end of what somebody said, `and called it “a mistake”` by
 * the same speaker, the main clause after `while praising the plan,`. What is left without a content is left out.
 */
export function partClauses<One extends CuedClause>(marked: MarkedText, attributions: readonly One[]): One[] {
  return attributions.flatMap((one) => {
    const { first, last } = one.content[0];
    const ends = attributions.flatMap((other) => endBefore(marked, one, other) ?? []);
    const end = Math.min(last, ...ends);
    if (end === last) return [one];
    return end < first ? [] : [{ ...one, content: [{ first, last: end }] as const }];
  });
}

/**
 * The last token of a content before the clause of another attribution in it; undefined where that is none
 * or belongs to the content.
 */
function endBefore(marked: MarkedText, one: CuedClause, other: CuedClause): number | undefined {
  const { tokens } = marked;
  const [{ first, last }] = one.content;
  const { cue } = other;
  if (one === other || cue < first || cue > last) return undefined;
  const clause = startOfClause(tokens, other, first);
  const [said] = other.content;
  if (said.last < cue) return closesSentence(tokens, clause, last) ? pauseBefore(tokens, clause) : undefined;
  if (one.cue > cue) return undefined;
  if (isSameSpeaker(one, other)) return joinBefore(tokens, cue);
  return isSubordinate(tokens, one) && tokens.classOf(clause - 1) === C.Comma && clause < cue ? clause - 2 : undefined;
}

/** Where the clause of an attribution begins: at its speaker, if that stands before its cue. */
function startOfClause(tokens: Tokens, { cue, speaker }: CuedClause, from: number): number {
  if (speaker !== undefined && speaker.first >= from && speaker.first < cue) return speaker.first;
  return startOfVerb(tokens, cue);
}

function startOfVerb(tokens: Tokens, cue: number): number {
  let token = cue;
  while (tokens.classOf(token - 1) === C.Adverb || isAuxiliary(tokens.classOf(token - 1))) token -= 1;
  return token;
}

function isAuxiliary(wordClass: WordClass): boolean {
  return wordClass === C.Be || wordClass === C.Have || wordClass === C.Not;
}

function isSameSpeaker(one: CuedClause, other: CuedClause): boolean {
  return one.speaker !== undefined && one.speaker.first === other.speaker?.first;
}

const MOST_AFTER_COMMA = 5;

/** True for a clause set off by a comma to which all the rest of a content belongs. */
function closesSentence(tokens: Tokens, clause: number, last: number): boolean {
  if (!isPause(tokens, clause - 1)) return false;
  for (let token = clause; token < last - MOST_AFTER_COMMA; token += 1)
    if (tokens.classOf(token) === C.Comma) return false;
  return true;
}

function isPause(tokens: Tokens, token: number): boolean {
  const isClosed = tokens.classOf(token) === C.ClosingMark;
  return tokens.classOf(isClosed ? token - 1 : token) === C.Comma;
}

function pauseBefore(tokens: Tokens, clause: number): number {
  return tokens.classOf(clause - 1) === C.Comma ? clause - 2 : clause - 1;
}

/** The last token before `and called` or `, calling`; undefined where nothing of the kind joins a verb to one before. */
function joinBefore(tokens: Tokens, cue: number): number | undefined {
  let token = startOfVerb(tokens, cue) - 1;
  const isJoined = tokens.classOf(token) === C.Coordinator && !isAuxiliary(tokens.classOf(token - 1));
  if (isJoined) token -= 1;
  const isPaused = tokens.classOf(token) === C.Comma;
  if (isPaused) token -= 1;
  return isJoined || (isPaused && tokens.spelling(cue).endsWith('ing')) ? token : undefined;
}

/** True for an attribution in a clause that leads to another: `citing the report`, `while Oduya praised the plan`. */
function isSubordinate(tokens: Tokens, { speaker }: CuedClause): boolean {
  return speaker === undefined || tokens.classOf(speaker.first - 1) === C.Subordinator;
}
