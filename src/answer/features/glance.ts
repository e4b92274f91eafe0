import { Analyser } from '../../search/analysis.js';
import type { Candidate, Evidence } from '../evidence.js';
import { isAsciiDigit, isCapital } from '../../search/words.js';
import { opensWithPronoun } from '../../archive/points-back.js';
import { guessValues, type WordCounts } from './first-guess.js';
import { areNeighbours, countOf, numberOf, sumOf, TermSet } from './term-set.js';

/** A candidate, and which of the question's terms stand in it and around it. */
export interface GlancedCandidate {
  readonly candidate: Candidate;
  /** Where the question's terms stand among its content words, in order. */
  readonly places: readonly TermPlace[];
  /**
   * Which of the question's terms stand in it, in its neighbours among the candidates, in the title, in any
   * candidate of its article.
   */
  readonly here: number;
  readonly before: number;
  readonly after: number;
  readonly title: number;
  readonly article: number;
  /** Which stand in the sentences that its opening pronoun goes back to; none where it opens with none. */
  readonly antecedent: number;
  /** What the first guess knows of it. */
  readonly values: Readonly<Record<string, number>>;
}

/** Where one of the question's terms stands: its number among the question's, and that of the word among the sentence's. */
interface TermPlace {
  readonly term: number;
  readonly word: number;
}

/** A word that stands no further in, in UTF-16 code units, opens the sentence: its capital says nothing. */
const OPENING = 1;

/** Reads the words of every candidate, for a first guess. */
export function glanceAt(
  { candidates, terms: all, asOf, reading }: Evidence,
  analyser = new Analyser(),
): GlancedCandidate[] {
  const terms = all.slice(0, TermSet.CAPACITY);
  const set = new TermSet(terms.map(({ term }) => term));
  const weights = terms.map(({ weight }) => weight);
  const totalWeight = totalOf(weights);
  const asked = terms.reduce((bits, term, i) => (term.asked ? bits | (1 << i) : bits), 0);
  const askedWeight = totalOf(weights.filter((_, i) => (asked >> i) & 1));
  const titles = new Map<string, number>();
  const articles = new Map<number, Map<number, Glimpse>>();
  const glimpses = candidates.map((candidate) => {
    const { article, sentence, title, text } = candidate;
    const glimpse = glimpseOf(text, set, analyser);
    const sentences = articles.get(article) ?? new Map<number, Glimpse>();
    articles.set(article, sentences.set(sentence, glimpse));
    if (title !== undefined && !titles.has(title)) titles.set(title, set.in(analyser.termsOf(title)));
    return { candidate, ...glimpse };
  });
  const heldIn = new Map([...articles].map(([article, sentences]) => [article, unionOf(sentences.values())]));
  const topScore = Math.max(1e-9, ...candidates.map(({ passageScore }) => passageScore || 0));
  return glimpses.map(({ candidate, places, here, pairs, counts }) => {
    const { article: number, sentence } = candidate;
    const article = heldIn.get(number) ?? 0;
    const neighbours = articles.get(number) ?? new Map<number, Glimpse>();
    const before = neighbours.get(sentence - 1)?.here ?? 0;
    const after = neighbours.get(sentence + 1)?.here ?? 0;
    const antecedent = antecedentOf(sentence, neighbours);
    const title = titles.get(candidate.title ?? '') ?? 0;
    const shares = {
      held: sumOf(weights, here) / totalWeight,
      heldAsked: sumOf(weights, here & asked) / askedWeight,
      heldAroundAsked: sumOf(weights, (here | before | after | title) & asked) / askedWeight,
      heldArticle: sumOf(weights, article | title) / totalWeight,
      heldWords: countOf(here) / Math.max(1, terms.length),
      heldPairs: pairs / Math.max(1, terms.length - 1),
    };
    const values = guessValues(candidate, shares, counts, reading.asking.kind, topScore, asOf);
    return { candidate, places, here, before, after, title, article, antecedent, values };
  });
}

interface Glimpse extends Pick<GlancedCandidate, 'places' | 'here'> {
  /** How many neighbouring terms of the question stand as neighbours in it. */
  readonly pairs: number;
  readonly counts: WordCounts;
  readonly hasOpeningPronoun: boolean;
}

/** Reads the words of one text; those that the question does not hold are counted where they are written as names or figures. */
function glimpseOf(text: string, question: TermSet, analyser: Analyser): Glimpse {
  const places: TermPlace[] = [];
  let contentWords = 0;
  let here = 0;
  let previous = 0;
  let pairs = 0;
  let newNames = 0;
  let newFigures = 0;
  analyser.eachContentWord(text, question.openings, (start, term) => {
    const bit = term === undefined ? 0 : question.bitOf(term);
    if (bit !== 0) {
      if (areNeighbours(previous, bit)) pairs++;
      places.push({ term: numberOf(bit), word: contentWords });
      here |= bit;
    } else if (isAsciiDigit(text.charCodeAt(start))) newFigures++;
    else if (start > OPENING && isCapital(text, start)) newNames++;
    previous = bit;
    contentWords++;
  });
  return {
    places,
    here,
    pairs,
    counts: { contentWords, newNames, newFigures },
    hasOpeningPronoun: opensWithPronoun(text),
  };
}

/** Which terms stand in the sentences before, as far back as pronouns open them. */
function antecedentOf(sentence: number, glimpses: ReadonlyMap<number, Glimpse>): number {
  let held = 0;
  for (let at = sentence; glimpses.get(at)?.hasOpeningPronoun === true; at--) held |= glimpses.get(at - 1)?.here ?? 0;
  return held;
}

function unionOf(glimpses: Iterable<Glimpse>): number {
  let union = 0;
  for (const { here } of glimpses) union |= here;
  return union;
}

/** The sum, or 1 where it is 0, so that shares of nothing are 0. */
export function totalOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0) || 1;
}
