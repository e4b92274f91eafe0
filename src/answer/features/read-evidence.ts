import { analyse, termsOf, type Token } from '../../search/analysis.js';
import { memoized } from '../../search/memo.js';
import type { Candidate, Evidence, WeightedTerm } from '../evidence.js';
import { mentionKey, mentionsIn, type Mention } from '../mentions.js';
import { guessValues, softmax, weighted, type LinearWeights, type WordCounts } from './first-guess.js';
import { possibleAnswers, type PossibleAnswer } from './possible-answers.js';
import { countOf, neighboursAmong, sumOf, TermSet } from './term-set.js';

/** A candidate sentence, read: what every feature looks at. */
export interface ReadSentence {
  readonly candidate: Candidate;
  readonly tokens: readonly Token[];
  /** Its content words in order. */
  readonly sequence: readonly string[];
  /** Its content words. */
  readonly words: ReadonlySet<string>;
  /** Which of the question's terms stand in it, in its neighbours among the candidates, in the title, in any candidate of its article. */
  readonly here: number;
  readonly before: number;
  readonly after: number;
  readonly title: number;
  readonly article: number;
  readonly mentions: readonly Mention[];
  /** What in it can be the answer. */
  readonly possible: readonly PossibleAnswer[];
  /** A first guess, from words alone, at how likely it is the answer; over all sentences the guesses add up to 1. */
  readonly guess: number;
}

/** The evidence for one question, read once for all features. */
export interface ReadEvidence {
  readonly evidence: Evidence;
  readonly terms: readonly WeightedTerm[];
  /** Sum of the weights of all the question's words; 1 where there are none. */
  readonly totalWeight: number;
  readonly questionMentions: readonly Mention[];
  /** The words of a title as those of mentions are compared, between spaces. */
  readonly titleKey: (title: string) => string;
  /** The most promising candidates, best guess first. */
  readonly sentences: readonly ReadSentence[];
}

/** A word that stands no further in, in UTF-16 code units, opens the sentence: its capital says nothing. */
const OPENING = 1;
/** How many sentences are read in full. */
const SHORTLIST = 100;

/** A candidate with what the first guess knows of it. */
export interface GlancedCandidate extends Pick<
  ReadSentence,
  'candidate' | 'tokens' | 'sequence' | 'here' | 'before' | 'after' | 'title' | 'article'
> {
  readonly values: Readonly<Record<string, number>>;
}

/** Reads the words of every candidate, for a first guess. */
export function glanceAt({ candidates, terms: all, asOf, reading }: Evidence): GlancedCandidate[] {
  const terms = all.slice(0, TermSet.CAPACITY);
  const set = new TermSet(terms.map(({ term }) => term));
  const weights = terms.map(({ weight }) => weight);
  const totalWeight = totalOf(weights);
  const asked = terms.reduce((bits, term, i) => (term.asked ? bits | (1 << i) : bits), 0);
  const askedWeight = totalOf(weights.filter((_, i) => (asked >> i) & 1));
  const areNeighbours = neighboursAmong(terms.map(({ term }) => term));
  const pairsIn = (sequence: readonly string[]): number =>
    sequence.reduce((sum, term, i) => (areNeighbours(sequence[i - 1], term) ? sum + 1 : sum), 0);
  const titles = new Map<string, number>();
  const places = new Map<string, number>();
  const articles = new Map<number, number>();
  const analysed = candidates.map(({ text }) => analyse(text));
  const sequences = analysed.map((tokens) => tokens.map(({ term }) => term));
  const held = sequences.map((sequence) => set.in(sequence));
  candidates.forEach(({ article, sentence, title }, i) => {
    places.set(`${article} ${sentence}`, held[i] ?? 0);
    articles.set(article, (articles.get(article) ?? 0) | (held[i] ?? 0));
    if (title !== undefined && !titles.has(title)) titles.set(title, set.in(termsOf(title)));
  });
  const topScore = Math.max(1e-9, ...candidates.map(({ passageScore }) => passageScore || 0));
  return candidates.map((candidate, i) => {
    const { article: number, sentence } = candidate;
    const tokens = analysed[i] ?? [];
    const sequence = sequences[i] ?? [];
    const here = held[i] ?? 0;
    const before = places.get(`${number} ${sentence - 1}`) ?? 0;
    const after = places.get(`${number} ${sentence + 1}`) ?? 0;
    const title = titles.get(candidate.title ?? '') ?? 0;
    const article = articles.get(number) ?? 0;
    const shares = {
      held: sumOf(weights, here) / totalWeight,
      heldAsked: sumOf(weights, here & asked) / askedWeight,
      heldAroundAsked: sumOf(weights, (here | before | after | title) & asked) / askedWeight,
      heldArticle: sumOf(weights, article | title) / totalWeight,
      heldWords: countOf(here) / Math.max(1, terms.length),
      heldPairs: pairsIn(sequence) / Math.max(1, terms.length - 1),
    };
    const counts = countWords(candidate.text, tokens, set);
    const values = guessValues(candidate, shares, counts, reading.asking.kind, topScore, asOf);
    return { candidate, tokens, sequence, here, before, after, title, article, values };
  });
}

/** Counts among the content words of a text those that the question does not hold and that are written as names or figures. */
function countWords(text: string, tokens: readonly Token[], question: TermSet): WordCounts {
  let newNames = 0;
  let newFigures = 0;
  for (const { term, start } of tokens) {
    if (question.has(term)) continue;
    const first = text[start] ?? '';
    if (first >= '0' && first <= '9') newFigures++;
    else if (start > OPENING && first !== first.toLowerCase()) newNames++;
  }
  return { contentWords: tokens.length, newNames, newFigures };
}

/** Reads the words of every candidate, and all of the most promising by the weights of the first guess. */
export function readEvidence(evidence: Evidence, guess: LinearWeights): ReadEvidence {
  const terms = evidence.terms.slice(0, TermSet.CAPACITY);
  const kept = glanceAt(evidence)
    .map((glanced) => ({ glanced, score: weighted(guess, glanced.values) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, SHORTLIST);
  const guesses = softmax(kept.map(({ score }) => score));
  const questionMentions = mentionsIn(evidence.reading.text);
  const possibleIn = possibleAnswers(evidence.reading, questionMentions);
  return {
    evidence,
    terms,
    totalWeight: totalOf(terms.map(({ weight }) => weight)),
    questionMentions,
    titleKey: memoized((title) => ` ${mentionKey(title)} `, SHORTLIST),
    sentences: kept.map(({ glanced }, i): ReadSentence => {
      const { candidate, tokens, sequence, here, before, after, title, article } = glanced;
      const mentions = mentionsIn(candidate.text);
      return {
        candidate,
        tokens,
        sequence,
        words: new Set(sequence),
        here,
        before,
        after,
        title,
        article,
        mentions,
        possible: possibleIn(candidate.text, mentions),
        guess: guesses[i] ?? 0,
      };
    }),
  };
}

/** The sum, or 1 where it is 0, so that shares of nothing are 0. */
function totalOf(weights: readonly number[]): number {
  return weights.reduce((sum, weight) => sum + weight, 0) || 1;
}
