import { createRequire } from 'node:module';
import type { FeatureValues } from './features/feature.js';
import { featuresOf } from './features/index.js';
import type { ReadEvidence, ReadSentence } from './features/read-evidence.js';
import { scoreOf, type TreeModel } from './trees.js';

export interface RankedSentence {
  readonly sentence: ReadSentence;
  readonly features: FeatureValues;
  readonly score: number;
  /** Added to the score where the question prefers some sentences for other reasons than their words. */
  readonly preference: number;
}

/** What `scripts/train/ranking` learned: how well a sentence answers, and how sure the first is. */
export interface RankingModels {
  readonly ranker: TreeModel;
  readonly confidence: TreeModel;
}

/** The models that come with the program. Reads a file the first time. */
export function loadModels(): RankingModels {
  return createRequire(import.meta.url)('./ranker.json') as RankingModels;
}

/** What a headline, byline or caption is preferred by, in units of the score: they repeat what the text says better. */
const NOT_RUNNING_TEXT = -1.5;
/** A byline, where the question is for the author. */
const BYLINE = 4;
const ASKS_AUTHOR = /\bwho (?:wrote|authored|penned)\b|\b(?:written|reported) by (?:who|whom)\b/iu;

/**
 * How much the first guess, weighted overlap with the question, counts beside what was learned, a unit of its logarithm: what was
 * learned comes mostly from an archive of many thousand passages, and in a small one the question's own words tell more.
 */
const FIRST_GUESS = 0.6;
const LEAST_GUESS = 1e-3;
/** Passages up to which an archive is small. */
const SMALL_ARCHIVE = 5_000;

/** All sentences read in an archive of so many passages, best first; equals stay in the order of the first guess. */
export function rankSentences(read: ReadEvidence, ranker: TreeModel, passages: number): RankedSentence[] {
  const guessWeight = passages <= SMALL_ARCHIVE ? FIRST_GUESS : 0;
  const asksAuthor = ASKS_AUTHOR.test(read.evidence.reading.text);
  const features = featuresOf(read);
  return read.sentences
    .map((sentence, i) => {
      const values = features[i] ?? {};
      const score = scoreOf(ranker, rowOf(ranker.features, values));
      const guessed = guessWeight * Math.log(Math.max(LEAST_GUESS, sentence.guess));
      return { sentence, features: values, score, preference: guessed + preferenceFor(sentence, asksAuthor) };
    })
    .sort((a, b) => b.score + b.preference - (a.score + a.preference));
}

function preferenceFor({ candidate: { kind } }: ReadSentence, asksAuthor: boolean): number {
  if (asksAuthor && kind === 'byline') return BYLINE;
  return kind === 'prose' || kind === 'summary' ? 0 : NOT_RUNNING_TEXT;
}

/** The values in the order in which a model names them; NaN for those that are missing. */
export function rowOf(names: readonly string[], values: FeatureValues): Float64Array {
  return Float64Array.from(names, (name) => values[name] ?? NaN);
}
