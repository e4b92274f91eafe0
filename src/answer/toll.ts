import { termsOf } from '../search/analysis.js';
import { wordsAndCountries } from './country-names.js';
import type { ReadEvidence, ReadSentence } from './features/read-evidence.js';
import type { Telling } from './telling.js';
import { usualWeight } from './term-weight.js';

const NO_OTHER = String.raw`(?!(?:who|whose|why|when|where|which|how|what|did|does|is|are|was|were|has|have)\b)`;
/** "How many people *died* in", "the *death toll* of", "Skarholm *deaths*". */
const ASKS_TOLL = new RegExp(
  [
    String.raw`\bhow many (?:\S+ ){0,5}?(?:died?|dead|deaths|killed|casualties|fatalities|murdered)\b`,
    String.raw`^(?:what(?:['’]s| is| was) )?${NO_OTHER}[^?,]{0,40}\b(?:death toll|body count)\b`,
    String.raw`^${NO_OTHER}(?:\S+ ){1,4}(?:deaths|casualties|fatalities|toll)\s*\?*$`,
  ].join('|'),
  'iu',
);
const DYING = new Set(
  termsOf('die kill fatality slain murder slaughter massacre perish execute drown toll casualty victim lives'),
);
/** What a toll is counted in, whoever it is of. */
const COUNTED = new Set(termsOf('people person human life body count'));
const FIGURE =
  /\b(?:(?!(?:19|20)\d\d\b)\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?|scores)\b/giu;
/** Deaths that are expected or denied, not counted. */
const FORECAST = new RegExp(
  [
    String.raw`\b(?:could|may|might|would|will)\b[^,.;]{0,40}\b(?:die|killed|kill|deaths|dead)\b`,
    String.raw`\b(?:predict(?:s|ed|ions?)|forecasts?|projected|projections?|worst[- ]case|unlikely)\b`,
  ].join('|'),
  'iu',
);
/** A toll of months is of a war or a country, not of a day or a place in it. */
const OF_MONTHS = /\b(?:months?|years?)\b/iu;
/** How far from a word of dying its figure stands, in UTF-16 code units. */
const NEAR = 60;

/** Whether sentences give how many died; undefined where that is not asked. One that gives no toll, another country's or a feared one tells nothing, nor does a war's where another is of the place itself. */
export function tollAsked({ evidence, terms, sentences }: ReadEvidence): Telling | undefined {
  if (!ASKS_TOLL.test(evidence.reading.text)) return undefined;
  const bitsOf = (isAsked: (term: string) => boolean): number =>
    terms.reduce(
      (bits, { term }, i) => (isAsked(term) && !DYING.has(term) && !COUNTED.has(term) ? bits | (1 << i) : bits),
      0,
    );
  const all = bitsOf(() => true);
  const names = bitsOf((term) => usualWeight(term) === 1);
  const { countries } = wordsAndCountries(evidence.reading.text);
  const isOfAnother = (named: ReadonlySet<string>): boolean =>
    countries.size > 0 && named.size > 0 && ![...countries].some((country) => named.has(country));
  const givesIt = (sentence: ReadSentence): boolean =>
    givesToll(sentence) && !isOfAnother(wordsAndCountries(sentence.candidate.text).countries);
  const lacks = ({ here, before, after, antecedent }: ReadSentence): number =>
    all & ~(here | before | after | antecedent);
  const isNamed = sentences.some((sentence) => lacks(sentence) === 0 && givesIt(sentence));
  return ({ sentence }) => {
    const { title, article, candidate } = sentence;
    if ((names & ~(article | title)) !== 0 || !givesIt(sentence)) return 'nothing';
    const missing = isNamed ? lacks(sentence) : lacks(sentence) & ~title;
    if (missing === 0) return 'whole';
    if (countries.size > 0 || !OF_MONTHS.test(candidate.text)) return 'part';
    return isNamed ? 'nothing' : 'maybe';
  };
}

function givesToll({ tokens, candidate: { text } }: ReadSentence): boolean {
  const dying = tokens.filter(({ term }) => DYING.has(term));
  return (
    dying.length > 0 &&
    !FORECAST.test(text) &&
    [...text.matchAll(FIGURE)].some(({ 0: figure, index }) =>
      dying.some(({ start, end }) => start - index - figure.length < NEAR && index - end < NEAR),
    )
  );
}
