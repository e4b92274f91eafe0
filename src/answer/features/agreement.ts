import type { FeatureGroup } from './feature.js';

/** How much the sentence says what the other good sentences say beyond the question's own words. */
export const agreement: FeatureGroup = (read) => {
  const asked = new Set(read.terms.map(({ term }) => term));
  const counts = new Map<string, { inGood: number; inAll: number }>();
  for (const { words, guess } of read.sentences) {
    for (const term of words) {
      if (asked.has(term)) continue;
      const count = counts.get(term);
      if (count === undefined) counts.set(term, { inGood: guess, inAll: 1 });
      else {
        count.inGood += guess;
        count.inAll++;
      }
    }
  }
  const tells = new Map<string, number>();
  for (const [term, { inGood, inAll }] of counts) {
    tells.set(term, inGood * Math.log2(1 + (inGood * read.sentences.length) / inAll));
  }
  return (sentence) => {
    const own = sentence.guess;
    let newWords = 0;
    let sum = 0;
    let [most, second, third] = [0, 0, 0];
    for (const term of sentence.words) {
      const told = tells.get(term);
      if (told === undefined) continue;
      const value = Math.max(0, told - own);
      newWords++;
      sum += value;
      if (value > most) [most, second, third] = [value, most, second];
      else if (value > second) [second, third] = [value, second];
      else if (value > third) third = value;
    }
    return {
      guess: Math.log(own + 1e-9),
      newWords,
      tellsMost: most,
      tellsThree: most + second + third,
      tellsMean: newWords === 0 ? 0 : sum / newWords,
    };
  };
};
