import { analyse, termsOf, type Token } from '../../search/analysis.js';
import type { Candidate, Evidence, WeightedTerm } from '../evidence.js';
import { mentionsIn, type Mention } from '../mentions.js';
import { sumOf, TermSet } from './term-set.js';

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
  /** The most promising candidates, best guess first. */
  readonly sentences: readonly ReadSentence[];
}

/** How many sentences are read in full. */
const SHORTLIST = 150;
const SHARPNESS = 8;

/** Reads the words of every candidate, and all of the most promising. */
export function readEvidence(evidence: Evidence): ReadEvidence {
  const { reading, candidates } = evidence;
  const terms = evidence.terms.slice(0, TermSet.CAPACITY);
  const set = new TermSet(terms.map(({ term }) => term));
  const weights = terms.map(({ weight }) => weight);
  const totalWeight = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const titles = new Map<string, number>();
  const places = new Map<string, number>();
  const articles = new Map<number, number>();
  const sequences = candidates.map(({ text }) => termsOf(text));
  const held = sequences.map((sequence) => set.in(sequence));
  candidates.forEach(({ article, sentence, title }, i) => {
    places.set(`${article} ${sentence}`, held[i] ?? 0);
    articles.set(article, (articles.get(article) ?? 0) | (held[i] ?? 0));
    if (title !== undefined && !titles.has(title)) titles.set(title, set.in(termsOf(title)));
  });
  const top = Math.max(1e-9, ...candidates.map(({ passageScore }) => passageScore || 0));
  const partial = candidates.map((candidate, i) => {
    const { article, sentence, title } = candidate;
    const here = held[i] ?? 0;
    const before = places.get(`${article} ${sentence - 1}`) ?? 0;
    const after = places.get(`${article} ${sentence + 1}`) ?? 0;
    const inTitle = titles.get(title ?? '') ?? 0;
    const words = (sumOf(weights, here) + 0.5 * sumOf(weights, here | before | after | inTitle)) / totalWeight;
    const score = words + (0.3 * (candidate.passageScore || 0)) / top + 0.4 * nearness(candidate.to, evidence.asOf);
    return { candidate, i, here, before, after, title: inTitle, article: articles.get(article) ?? 0, score };
  });
  partial.sort((a, b) => b.score - a.score);
  const kept = partial.slice(0, SHORTLIST);
  const best = kept[0]?.score ?? 0;
  const sum = kept.reduce((all, { score }) => all + Math.exp(SHARPNESS * (score - best)), 0);
  const sentences = kept.map(({ i, score, ...rest }): ReadSentence => {
    const sequence = sequences[i] ?? [];
    const tokens = analyse(rest.candidate.text);
    const guess = Math.exp(SHARPNESS * (score - best)) / sum;
    return { ...rest, tokens, sequence, words: new Set(sequence), mentions: mentionsIn(rest.candidate.text), guess };
  });
  return { evidence, terms, totalWeight, questionMentions: mentionsIn(reading.text), sentences };
}

/** 1 on the day asked, less the farther from it; 0 where either day is unknown. */
function nearness(day: string | undefined, asOf: string | undefined): number {
  if (day === undefined || asOf === undefined) return 0;
  return Math.exp(-Math.abs(Date.parse(asOf) - Date.parse(day)) / (20 * 86_400_000));
}

/** Words of a mention as they are compared with those of other mentions. */
export function mentionKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/^(?:the|a|an) /u, '')
    .replace(/[^\p{L}\p{N}%$£€.]+/gu, ' ')
    .trim();
}
