import { ratio, type FeatureGroup } from './feature.js';
import { countOf, sumOf } from './term-set.js';

const K1 = 1.2;
const B = 0.6;

/** How much of the question stands in the sentence, beside it, in the title, in its article. */
export const overlap: FeatureGroup = ({ terms, totalWeight, sentences }) => {
  const weights = terms.map(({ weight }) => weight);
  const bits = (which: (i: number) => boolean): number =>
    terms.reduce((all, _, i) => (which(i) ? all | (1 << i) : all), 0);
  const asked = bits((i) => terms[i]?.asked === true);
  const scene = bits((i) => terms[i]?.asked === false);
  const askedWeight = sumOf(weights, asked);
  const sceneWeight = sumOf(weights, scene);
  const byWeight = terms.map((_, i) => i).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
  const rarest = byWeight[0] ?? 0;
  const rarestThree = byWeight.slice(0, 3).reduce((all, i) => all | (1 << i), 0);
  const averageLength =
    sentences.reduce((length, { tokens }) => length + tokens.length, 0) / Math.max(1, sentences.length);
  return ({ tokens, places, here, before, antecedent, after, title, article }) => {
    const around = here | before | after | title;
    const held = sumOf(weights, here);
    const frequency = new Map<number, number>();
    for (const { term } of places) frequency.set(term, (frequency.get(term) ?? 0) + 1);
    let bm25 = 0;
    for (const [i, n] of frequency) {
      bm25 += ((weights[i] ?? 0) * n * (K1 + 1)) / (n + K1 * (1 - B + (B * tokens.length) / averageLength));
    }
    return {
      held: held / totalWeight,
      heldAsked: ratio(sumOf(weights, here & asked), askedWeight),
      heldScene: ratio(sumOf(weights, here & scene), sceneWeight),
      heldResolved: sumOf(weights, here | antecedent) / totalWeight,
      heldResolvedAsked: ratio(sumOf(weights, (here | antecedent) & asked), askedWeight),
      heldBefore: sumOf(weights, before) / totalWeight,
      heldAfter: sumOf(weights, after) / totalWeight,
      heldAround: sumOf(weights, around) / totalWeight,
      heldAroundAsked: ratio(sumOf(weights, around & asked), askedWeight),
      heldTitle: sumOf(weights, title) / totalWeight,
      heldArticle: sumOf(weights, article | title) / totalWeight,
      heldArticleAsked: ratio(sumOf(weights, (article | title) & asked), askedWeight),
      heldWords: ratio(countOf(here), terms.length),
      bm25: bm25 / totalWeight,
      density: held / Math.sqrt(tokens.length + 1),
      rarestHeld: (here >> rarest) & 1 ? 1 : (around >> rarest) & 1 ? 0.5 : 0,
      rarestThreeHeld: ratio(countOf(here & rarestThree), countOf(rarestThree)),
      heaviestMissing: (weights[byWeight.find((i) => !((around >> i) & 1)) ?? -1] ?? 0) / (weights[rarest] ?? 1),
    };
  };
};
