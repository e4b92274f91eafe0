import { createRequire } from 'node:module';
import type { Candidate } from './evidence.js';
import type { FeatureTable, FeatureValues } from './features/feature.js';
import type { LinearWeights } from './features/first-guess.js';
import { featuresOf } from './features/index.js';
import type { ReadEvidence, ReadSentence } from './features/read-evidence.js';
import { scoresOf, type TreeModel } from './trees.js';

/** One row of a {@link FeatureTable}. */
export interface FeatureRow extends Pick<FeatureTable, 'names'> {
  readonly values: ArrayLike<number>;
}

export interface RankedSentence {
  readonly sentence: ReadSentence;
  readonly features: FeatureRow;
  readonly score: number;
  /** Added to the score where the question prefers some sentences for other reasons than their words. */
  readonly preference: number;
}

/** What `scripts/train/ranking` learned: how well a sentence answers, and how sure the first is. */
export interface RankingModels {
  /** By which the sentences to be read in full are chosen. */
  readonly guess: LinearWeights;
  readonly ranker: TreeModel;
  readonly confidence: TreeModel;
  /** How sure the first is where it is words of the speaker asked for. */
  readonly speech: LinearWeights;
}

/** The models that come with the program. Reads a file the first time. */
export function loadModels(): RankingModels {
  return createRequire(import.meta.url)('./ranker.json') as RankingModels;
}

/** What a headline, byline or caption is preferred by, in units of the score: they repeat what the text says better. */
const NOT_RUNNING_TEXT = -1.5;

/**
 * How much the first guess counts beside what was learned, a unit of its logarithm, in an archive of up to
 * so many passages: what was learned comes mostly from a large one and from quizzes, and in a small one the
 * plain question's own words tell more.
 */
const FIRST_GUESS = { weight: 0.8, passages: 5_000 } as const;
const LEAST_GUESS = 1e-3;

/** All sentences read in an archive of so many passages, best first; equals stay in the order of the first guess. */
export function rankSentences(read: ReadEvidence, ranker: TreeModel, passages: number): RankedSentence[] {
  const guessWeight = passages <= FIRST_GUESS.passages ? FIRST_GUESS.weight : 0;
  const { names, rows } = featuresOf(read);
  const scores = scoresOf({ names, rows }, ranker);
  return read.sentences
    .map((sentence, i) => {
      const values = rows[i] ?? [];
      const guessed = guessWeight * Math.log(Math.max(LEAST_GUESS, sentence.guess));
      return {
        sentence,
        features: { names, values },
        score: scores[i] ?? 0,
        preference: guessed + runningTextPreference(sentence.candidate),
      };
    })
    .sort(bestFirst);
}

/** Puts what scores more, with what it is preferred by, before what scores less. */
export function bestFirst(a: Ranks, b: Ranks): number {
  return b.score + b.preference - (a.score + a.preference);
}

type Ranks = Pick<RankedSentence, 'score' | 'preference'>;

/** What a sentence is preferred by for its kind, in units of the score. */
export function runningTextPreference({ kind }: Pick<Candidate, 'kind'>): number {
  return kind === 'prose' || kind === 'summary' ? 0 : NOT_RUNNING_TEXT;
}

/** The values in the order in which a model names them; NaN for those that are missing. */
export function rowOf(names: readonly string[], values: FeatureValues): Float64Array {
  return Float64Array.from(names, (name) => values[name] ?? NaN);
}
