import type { FeatureGroup } from './feature.js';
import type { ReadSentence } from './read-evidence.js';

/** What the search said of the passage and of its article. */
export const retrieval: FeatureGroup = ({ sentences, totalWeight, terms }) => {
  const top = Math.max(1e-9, ...sentences.map(({ candidate }) => candidate.passageScore));
  const passagesOfArticle = new Map<number, Set<number>>();
  const bestOfArticle = new Map<number, number>();
  for (const { candidate } of sentences) {
    const passages = passagesOfArticle.get(candidate.article) ?? new Set();
    passages.add(candidate.passageRank);
    passagesOfArticle.set(candidate.article, passages);
    bestOfArticle.set(
      candidate.article,
      Math.min(bestOfArticle.get(candidate.article) ?? Infinity, candidate.passageRank),
    );
  }
  const bestGuess = new Map<number, ReadSentence>();
  for (const sentence of sentences) {
    const best = bestGuess.get(sentence.candidate.article);
    if (best === undefined || best.guess < sentence.guess) bestGuess.set(sentence.candidate.article, sentence);
  }
  return ({ candidate }) => ({
    articleGuess: Math.log(bestGuess.get(candidate.article)?.guess ?? 1e-9),
    toArticleBest: Math.abs((bestGuess.get(candidate.article)?.candidate.sentence ?? 0) - candidate.sentence),

    passageScore: candidate.passageScore / top,
    passageScoreAbsolute: candidate.passageScore / (totalWeight * Math.max(1, terms.length)),
    passageRank: Math.log2(candidate.passageRank + 1),
    articleRank: Math.log2((bestOfArticle.get(candidate.article) ?? 0) + 1),
    articlePassages: passagesOfArticle.get(candidate.article)?.size ?? 1,
  });
};
