import { DAY_MS } from '../../durations.js';
import type { Candidate } from '../evidence.js';
import type { AnswerKind } from '../kinds.js';

/** A linear model over named values: the score is the sum of each value times its weight. */
export type LinearWeights = Readonly<Record<string, number>>;

/** How much of the question's weight stands in a candidate and around it, as shares of all of it. */
export interface HeldShares {
  readonly held: number;
  readonly heldAsked: number;
  readonly heldAroundAsked: number;
  readonly heldArticle: number;
  /** As a share of the question's words, each counted as one. */
  readonly heldWords: number;
  /** Of the pairs of neighbouring content words of the question, how many stand as neighbours in the candidate. */
  readonly heldPairs: number;
}

/**
 * Of a candidate's content words, how many there are, and how many that the question does not hold are
 * written as names or figures.
 */
export interface WordCounts {
  readonly contentWords: number;
  readonly newNames: number;
  readonly newFigures: number;
}

const NAMED: ReadonlySet<AnswerKind> = new Set(['person', 'place', 'organisation', 'work']);
const FIGURED: ReadonlySet<AnswerKind> = new Set(['number', 'money', 'percentage', 'duration', 'date']);
/** More new names than these say no more. */
const MOST_NAMES = 3;

/**
 * What the first guess looks at: known of every candidate from its content words, its place and its day,
 * before any is read in full.
 */
export function guessValues(
  { sentence, text, to, passageScore }: Candidate,
  { held, heldAsked, heldAroundAsked, heldArticle, heldWords, heldPairs }: HeldShares,
  { contentWords, newNames, newFigures }: WordCounts,
  kind: AnswerKind,
  topScore: number,
  asOf: string | undefined,
): Readonly<Record<string, number>> {
  const days = to === undefined || asOf === undefined ? Infinity : Math.abs(Date.parse(asOf) - Date.parse(to)) / DAY_MS;
  return {
    held,
    heldAsked,
    heldAroundAsked,
    heldArticle,
    heldWords,
    heldPairs,
    passageScore: (passageScore || 0) / topScore,
    place: Math.log2(sentence + 1),
    contentWords: Math.log2(contentWords + 1),
    nameAsked: NAMED.has(kind) ? Math.min(newNames, MOST_NAMES) : 0,
    thingAsked: kind === 'thing' ? Math.min(newNames, MOST_NAMES) : 0,
    figureAsked: FIGURED.has(kind) ? Math.min(newFigures, 1) : 0,
    isQuestion: text.includes('?', text.length - 3) ? 1 : 0,
    withinDays: Math.exp(-days / 5),
    withinWeeks: Math.exp(-days / 20),
    withinMonths: Math.exp(-days / 90),
  };
}

/** The sum of the values by their weights; a value without a weight does not count. */
export function weighted(weights: LinearWeights, values: Readonly<Record<string, number>>): number {
  let sum = 0;
  for (const name in values) sum += (weights[name] ?? 0) * (values[name] ?? 0);
  return sum;
}

/** The scores as shares that add up to 1: each share is in proportion to e to the power of the score. */
export function softmax(scores: readonly number[]): number[] {
  const best = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - best));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}
