import { mentionKey } from '../mentions.js';
import { ratio, type FeatureGroup } from './feature.js';
import { areNeighbours, TermSet } from './term-set.js';

/** Whether the question's words stand together as they do in the question, and its names and figures in the sentence. */
export const phrases: FeatureGroup = ({ terms, questionMentions, titleKey }) => {
  const weightOf = new Map(terms.map(({ term, weight }) => [term, weight]));
  const set = new TermSet(terms.map(({ term }) => term));
  const pairs = Math.max(0, terms.length - 1);
  const names = questionMentions
    .filter(({ kind }) => ['person', 'place', 'organisation', 'name', 'work'].includes(kind))
    .map((m) => mentionKey(m.text));
  const figures = questionMentions
    .filter(({ kind }) => !['person', 'place', 'organisation', 'name', 'work'].includes(kind))
    .map((m) => mentionKey(m.text));
  return ({ sequence, candidate }) => {
    let pairsHeld = 0;
    let run = 0;
    let longest = 0;
    let previousPlace = -1;
    let first = -1;
    let last = -1;
    let matched = 0;
    let gaps = 0;
    sequence.forEach((term, place) => {
      const weight = weightOf.get(term);
      if (weight === undefined) {
        run = 0;
        return;
      }
      matched++;
      if (previousPlace >= 0) gaps += place - previousPlace - 1;
      previousPlace = place;
      if (first < 0) first = place;
      last = place;
      const isPair = areNeighbours(set.bitOf(sequence[place - 1] ?? ''), set.bitOf(term));
      run = isPair ? run + weight : weight;
      if (isPair) pairsHeld++;
      longest = Math.max(longest, run);
    });
    const text = names.length + figures.length === 0 ? '' : ` ${mentionKey(candidate.text)} `;
    const title = names.length === 0 ? '' : titleKey(candidate.title ?? '');
    return {
      pairsHeld: ratio(pairsHeld, pairs),
      longestRun: longest,
      meanGap: matched < 2 ? NaN : gaps / (matched - 1),
      spread: matched === 0 ? NaN : (last - first + 1) / sequence.length,
      namesHeld: ratio(names.filter((name) => text.includes(` ${name} `)).length, names.length),
      namesAround: ratio(
        names.filter((name) => text.includes(` ${name} `) || title.includes(` ${name} `)).length,
        names.length,
      ),
      figuresHeld: ratio(figures.filter((figure) => text.includes(` ${figure} `)).length, figures.length),
    };
  };
};
