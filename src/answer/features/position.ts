import type { FeatureGroup } from './feature.js';

/** Where the sentence stands in its article, and what kind of sentence it is. */
export const position: FeatureGroup = () => {
  return ({ candidate }) => ({
    place: Math.log2(candidate.sentence + 1),
    placeShare: candidate.sentences < 2 ? 0 : candidate.sentence / (candidate.sentences - 1),
    articleLength: Math.log2(candidate.sentences),
    prose: candidate.kind === 'prose' ? 1 : 0,
  });
};
