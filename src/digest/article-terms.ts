import type { Article, Sentence } from '../archive/article.js';
import { shownText } from '../archive/shown-text.js';
import type { Analyser } from '../search/analysis.js';
import { inverseDocumentFrequency } from '../search/inverse-document-frequency.js';
import { memoized } from '../memo.js';
import { type TermVector, unit } from '../search/term-vectors.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';

/** How many sentences open a report and say what it is about. */
const OPENING = 6;
const TITLE_COUNTS = 2;

const none: ReadonlySet<string> = new Set();

/** The sentences of running text that open an article, in order, without those that are furniture. */
export function openingOf(article: Article, furniture = none): readonly Sentence[] {
  const opening: Sentence[] = [];
  for (const sentence of article.sentences) {
    if (opening.length === OPENING) break;
    if (sentence.kind !== 'prose' && sentence.kind !== 'summary') continue;
    if (furniture.size === 0 || !furniture.has(shownText(article, sentence))) opening.push(sentence);
  }
  return opening;
}

/** What an article is about: the terms of its title and opening sentences, rare ones weighing more, as a unit vector. */
export function openingTerms(article: Article, { analyser, weigh, furniture }: ArchiveTerms): TermVector {
  const counts = new Map<string, number>();
  const count = (text: string, times: number) => {
    for (const term of analyser.termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  count(article.title ?? '', TITLE_COUNTS);
  for (const sentence of openingOf(article, furniture)) count(shownText(article, sentence), 1);
  return unit(new Map([...counts].map(([term, times]) => [term, (1 + Math.log(times)) * weigh(term)])));
}

/** Passages below which an archive says little about which words are rare. */
const FEW_PASSAGES = 1000;

/** How texts are read into terms, and what a term tells in an archive. */
export interface ArchiveTerms {
  readonly analyser: Analyser;
  /** {@link inverseDocumentFrequency} over the archive's passages, or 1,000 where it has fewer. */
  readonly weigh: (term: string) => number;
  /** Sentences that open articles of several days. */
  readonly furniture: ReadonlySet<string>;
}

/** How the texts of an archive are read, but for the sentences that are furniture. */
export function archiveTerms(snapshot: ArchiveSnapshot, furniture: ReadonlySet<string>): ArchiveTerms {
  const passages = Math.max(snapshot.coverage.passages, FEW_PASSAGES);
  return {
    analyser: snapshot.analyser,
    furniture,
    weigh: memoized((term) => inverseDocumentFrequency(snapshot.documentFrequency(term), passages), 50_000),
  };
}
