import type { FeatureValues } from '../../../src/answer/features/feature.js';
import { rowOf } from '../../../src/answer/ranker.js';
import { scoresOf, type TreeModel } from '../../../src/answer/trees.js';
import { boost, type BoostOptions } from './boost.js';
import { boostInThread } from './boost-in-thread.js';
import { datasetOf, type Group, type QuestionSet } from './groups.js';

const RANKER: BoostOptions = {
  trees: 120,
  leaves: 12,
  learningRate: 0.09,
  minRowsInLeaf: 40,
  l2: 1,
  featureShare: 0.5,
  seed: 7,
  objective: 'rank',
};
const CONFIDENCE: BoostOptions = {
  trees: 60,
  leaves: 4,
  learningRate: 0.08,
  minRowsInLeaf: 60,
  l2: 10,
  featureShare: 0.4,
  seed: 3,
  objective: 'logistic',
};
/** Of the wrong sentences of a question every n-th is learned from. */
const EVERY_WRONG = 2;
/** What a question of each set counts in learning the ranking; one of no weight is for measuring. */
const WEIGHTS: Readonly<Partial<Record<QuestionSet, number>>> = {
  realtimeqa: 1,
  weak: 0.5,
  small: 0.4,
  wikiqa: 0.4,
  trecqa: 0.4,
};
/** And in learning the first guess, which looks at a search that the sentence sets do not have. */
const GUESS_WEIGHTS: Readonly<Partial<Record<QuestionSet, number>>> = { realtimeqa: 1, weak: 0.5, small: 0.3 };

export const guessWeightOf = ({ set }: { readonly set: QuestionSet }): number => GUESS_WEIGHTS[set] ?? 0;

/** Whether the first sentence answers a question, and what confidence looks at to tell. */
export interface Example {
  readonly group: Group;
  readonly features: FeatureValues;
  readonly right: boolean;
}

/** Learns the ranking, in a thread of its own, from the groups that have right sentences, by the features named. */
export function learnRanker(
  groups: readonly Group[],
  features: readonly string[],
  { every = EVERY_WRONG, ...options }: Partial<BoostOptions> & { readonly every?: number } = {},
): Promise<TreeModel> {
  const weightOf = ({ set }: Group): number => WEIGHTS[set] ?? 0;
  const learnable = groups.filter((group) => weightOf(group) > 0 && group.right.includes(true));
  return boostInThread(
    datasetOf(learnable, features, weightOf, (row) => row % every === 0),
    { ...RANKER, ...options },
  );
}

/** The scores of every group by a model that has not seen it: for each fold one is learned from the others, several at once. */
export async function scoresHeldOut(
  groups: readonly Group[],
  features: readonly string[],
  options: Parameters<typeof learnRanker>[2] = {},
): Promise<{ models: readonly TreeModel[]; scores: ReadonlyMap<Group, readonly number[]> }> {
  const folds = [...new Set(groups.map(({ fold }) => fold))].sort((a, b) => a - b);
  const learned = await Promise.all(
    folds.map(async (fold) => {
      const others = groups.filter((group) => group.fold !== fold);
      return { fold, model: await learnRanker(others, features, options) };
    }),
  );
  const scores = learned.flatMap(({ fold, model }) =>
    groups.filter((group) => group.fold === fold).map((group) => [group, scoresOf(group, model)] as const),
  );
  return { models: learned.map(({ model }) => model), scores: new Map(scores) };
}

/** Learns how sure the first sentence is. */
export function learnConfidence(examples: readonly Example[]): TreeModel {
  const names = Object.keys(examples.find(({ features }) => 'score' in features)?.features ?? {});
  const groups = examples.map(({ features, right }) => ({
    names,
    rows: [Float32Array.from(rowOf(names, features))],
    right: [right],
  }));
  return boost(datasetOf(groups, names), CONFIDENCE);
}
