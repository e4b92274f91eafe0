import { logistic } from '../logistic.js';
import type { FeatureValues } from './features/feature.js';
import { rowOf, type RankedSentence } from './ranker.js';
import { scoreOf, type TreeModel } from './trees.js';

type Scored = Pick<RankedSentence, 'features' | 'score'>;

/** Features of the first sentence that tell whether it answers. None knows how large the archive is. */
const OF_FIRST = [
  'held heldAsked heldScene heldAround heldAroundAsked heldArticle heldArticleAsked heaviestMissing rarestHeld rarestThreeHeld',
  'namesHeld namesAround figuresHeld longestRun pairsHeld fit vote voteShare surprise slot typed typedVote focusHeld answerNear',
  'burst burstMonth heldTitle bm25 tellsThree newsy',
].flatMap((names) => names.split(' '));
const BEST_OF_FIVE = ['held', 'heldAround', 'heldArticle', 'heldAroundAsked'];

/** What tells whether the first of the ranked sentences answers the question; none where nothing was found. */
export function confidenceFeatures(ranked: readonly Scored[]): FeatureValues {
  const [first] = ranked;
  if (first === undefined) return {};
  const scores = ranked.slice(0, 50).map(({ score }) => score);
  const valueOf = ({ features }: Scored, name: string): number => features.values[features.names.indexOf(name)] ?? NaN;
  const score = (rank: number): number => scores[Math.min(rank, scores.length - 1)] ?? NaN;
  const ten = scores.slice(0, 10);
  return {
    ...Object.fromEntries(OF_FIRST.map((name) => [name, valueOf(first, name)])),
    ...Object.fromEntries(
      BEST_OF_FIVE.map((name) => [
        `${name}OfFive`,
        Math.max(...ranked.slice(0, 5).map((one) => valueOf(one, name) || 0)),
      ]),
    ),
    score: score(0),
    aheadOfFifth: score(0) - score(4),
    aheadOfTenth: score(0) - score(9),
    shareOfFirst: 1 / scores.reduce((sum, other) => sum + Math.exp(other - score(0)), 0),
    meanOfTen: ten.reduce((sum, other) => sum + other, 0) / ten.length,
  };
}

/** The probability, 0 to 1, that the first of the ranked sentences answers the question. */
export function confidenceOf(ranked: readonly Scored[], model: TreeModel): number {
  return ranked.length === 0 ? 0 : probabilityOf(confidenceFeatures(ranked), model);
}

/** The probability by the values of {@link confidenceFeatures}. */
export function probabilityOf(features: FeatureValues, model: TreeModel): number {
  return logistic(scoreOf(model, rowOf(model.features, features)));
}
