import type { FeatureGroup } from './feature.js';

/** How much the sentence says what the other good sentences say beyond the question's own words. */
export const agreement: FeatureGroup = (read) => {
  const asked = new Set(read.terms.map(({ term }) => term));
  const inGood = new Map<string, number>();
  const inAll = new Map<string, number>();
  for (const sentence of read.sentences) {
    for (const term of sentence.words) {
      if (asked.has(term)) continue;
      inGood.set(term, (inGood.get(term) ?? 0) + sentence.guess);
      inAll.set(term, (inAll.get(term) ?? 0) + 1 / read.sentences.length);
    }
  }
  const tells = new Map<string, number>();
  for (const [term, good] of inGood) tells.set(term, good * Math.log2(1 + good / (inAll.get(term) ?? 1)));
  return (sentence) => {
    const own = sentence.guess;
    const values: number[] = [];
    for (const term of sentence.words) {
      const told = tells.get(term);
      if (told !== undefined) values.push(Math.max(0, told - own));
    }
    values.sort((a, b) => b - a);
    return {
      guess: Math.log(own + 1e-9),
      newWords: values.length,
      tellsMost: values[0] ?? 0,
      tellsThree: values.slice(0, 3).reduce((a, b) => a + b, 0),
      tellsMean: values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length,
    };
  };
};
