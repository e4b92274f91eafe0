import { termsOf } from '../../search/analysis.js';
import { mentionKey } from '../mentions.js';
import { ratio, type FeatureGroup } from './feature.js';
import { TermSet } from './term-set.js';

/** Whether the question's words stand together as they do in the question, and its names and figures in the sentence. */
export const phrases: FeatureGroup = ({ terms, questionMentions, titleKey }) => {
  const pairs = Math.max(0, terms.length - 1);
  const set = new TermSet(terms.map(({ term }) => term));
  const keyed = questionMentions.map(({ kind, text }) => ({
    isName: ['person', 'place', 'organisation', 'name', 'work'].includes(kind),
    key: ` ${mentionKey(text)} `,
    terms: set.in(termsOf(text)),
  }));
  const names = keyed.filter(({ isName }) => isName);
  const figures = keyed.filter(({ isName }) => !isName);
  return ({ tokens, places, here, candidate }) => {
    let pairsHeld = 0;
    let run = 0;
    let longest = 0;
    places.forEach(({ term, word }, i) => {
      const before = places[i - 1];
      const isPair = before?.word === word - 1 && before.term === term - 1;
      const weight = terms[term]?.weight ?? 0;
      run = isPair ? run + weight : weight;
      if (isPair) pairsHeld++;
      longest = Math.max(longest, run);
    });
    const spread = (places.at(-1)?.word ?? NaN) - (places[0]?.word ?? NaN) + 1;
    // Few sentences hold all words of a name or figure: only these are made comparable.
    const mayHold = keyed.some((one) => (here & one.terms) === one.terms);
    const text = mayHold ? ` ${mentionKey(candidate.text)} ` : '';
    const title = names.length === 0 ? '' : titleKey(candidate.title ?? '');
    const held = (of: typeof keyed): number => of.filter(({ key }) => text.includes(key)).length;
    return {
      pairsHeld: ratio(pairsHeld, pairs),
      longestRun: longest,
      meanGap: places.length < 2 ? NaN : (spread - places.length) / (places.length - 1),
      spread: spread / tokens.length,
      namesHeld: ratio(held(names), names.length),
      namesAround: ratio(names.filter(({ key }) => text.includes(key) || title.includes(key)).length, names.length),
      figuresHeld: ratio(held(figures), figures.length),
    };
  };
};
