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

/** All sentences read, best first; equals stay in the order of the first guess. */
export function rankSentences(read: ReadEvidence, ranker: TreeModel): RankedSentence[] {
  const features = featuresOf(read);
  return read.sentences
    .map((sentence, i) => {
      const values = features[i] ?? {};
      return { sentence, features: values, score: scoreOf(ranker, rowOf(ranker.features, values)), preference: 0 };
    })
    .sort((a, b) => b.score - a.score);
}

/** The values in the order in which a model names them; NaN for those that are missing. */
export function rowOf(names: readonly string[], values: FeatureValues): Float64Array {
  return Float64Array.from(names, (name) => values[name] ?? NaN);
}
