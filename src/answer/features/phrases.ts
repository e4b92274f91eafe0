import { mentionKey } from '../mentions.js';
import { ratio, type FeatureGroup } from './feature.js';

/** Whether the question's words stand together as they do in the question, and its names and figures in the sentence. */
export const phrases: FeatureGroup = ({ terms, questionMentions, titleKey }) => {
  const pairs = Math.max(0, terms.length - 1);
  const names = questionMentions
    .filter(({ kind }) => ['person', 'place', 'organisation', 'name', 'work'].includes(kind))
    .map((m) => mentionKey(m.text));
  const figures = questionMentions
    .filter(({ kind }) => !['person', 'place', 'organisation', 'name', 'work'].includes(kind))
    .map((m) => mentionKey(m.text));
  return ({ tokens, places, candidate }) => {
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
    const text = names.length + figures.length === 0 ? '' : ` ${mentionKey(candidate.text)} `;
    const title = names.length === 0 ? '' : titleKey(candidate.title ?? '');
    return {
      pairsHeld: ratio(pairsHeld, pairs),
      longestRun: longest,
      meanGap: places.length < 2 ? NaN : (spread - places.length) / (places.length - 1),
      spread: spread / tokens.length,
      namesHeld: ratio(names.filter((name) => text.includes(` ${name} `)).length, names.length),
      namesAround: ratio(
        names.filter((name) => text.includes(` ${name} `) || title.includes(` ${name} `)).length,
        names.length,
      ),
      figuresHeld: ratio(figures.filter((figure) => text.includes(` ${figure} `)).length, figures.length),
    };
  };
};
