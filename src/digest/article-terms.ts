import type { Article, Sentence } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import { termsOf } from '../search/analysis.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';

/** How many sentences open a report and say what it is about. */
const OPENING = 6;
const TITLE_COUNTS = 2;

/** Weights of terms; a unit vector where it stands for an article. */
export type TermWeights = ReadonlyMap<string, number>;

/** The sentences of running text, in order. */
export function proseOf(article: Article): readonly Sentence[] {
  return article.sentences.filter(({ kind }) => kind === 'prose' || kind === 'summary');
}

/** What an article is about: the terms of its title and opening sentences, rare ones weighing more, as a unit vector. */
export function openingTerms(article: Article, weigh: (term: string) => number): TermWeights {
  const counts = new Map<string, number>();
  const count = (text: string, times: number) => {
    for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  count(article.title ?? '', TITLE_COUNTS);
  for (const sentence of proseOf(article).slice(0, OPENING)) count(shownText(article, sentence), 1);
  return unit(new Map([...counts].map(([term, times]) => [term, (1 + Math.log(times)) * weigh(term)])));
}

/** Inverse document frequency of terms over the archive's passages: ln((P + 1) / (p + 1)) (Spärck Jones 1972). */
export function rarity(snapshot: ArchiveSnapshot): (term: string) => number {
  const passages = snapshot.coverage.passages;
  return (term) => Math.log((passages + 1) / (snapshot.documentFrequency(term) + 1));
}

/** The vector scaled to length 1. */
export function unit(weights: TermWeights): TermWeights {
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}
