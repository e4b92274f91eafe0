import type { Article, Provenance } from '../archive/article.js';
import type { Excerpt, SentenceRange } from '../archive/excerpt.js';
import type { Quote, SpeakerDirectory } from '../quotes/quote.js';
import type { Analyser } from '../search/analysis.js';
import type { PassageHit, SearchOptions } from '../search/passage.js';

/** Which articles a question, quote search or timeline may use. Days are UTC, `YYYY-MM-DD`, inclusive. */
export interface ArticleFilter {
  readonly from?: string;
  readonly to?: string;
  /** A source name as listed by `sources()`, compared without regard to case and accents. */
  readonly source?: string;
  /** A speaker's name as listed by the speaker directory: only articles that quote them. */
  readonly speaker?: string;
}

export interface SourceCount {
  readonly name: string;
  readonly articles: number;
}

/** What a reply says was searched. */
export interface Coverage {
  readonly articles: number;
  readonly passages: number;
  /** Earliest and latest UTC day known of any article. */
  readonly from?: string;
  readonly to?: string;
}

/** The archive at one moment: immutable, cheap to hold, read on demand. Articles are numbered from 0 within it. */
export interface ArchiveSnapshot {
  readonly coverage: Coverage;
  /** Reads texts into the terms that the archive is searched by. */
  readonly analyser: Analyser;
  /** Coverage of the articles that pass the filter. */
  covered(filter: ArticleFilter): Coverage;
  /** Sources, most articles first. */
  sources(): readonly SourceCount[];
  /** Best passages of the articles that pass the filter. */
  search(query: string, options: Omit<SearchOptions, 'accepts'>, filter?: ArticleFilter): PassageHit[];
  /** In how many passages an analysed term stands. */
  documentFrequency(term: string): number;
  article(number: number): Article;
  /** Without reading the rest of the text. */
  excerpt(number: number, range: SentenceRange): Excerpt;
  /** Without reading the text. */
  provenance(number: number): Provenance;
  /** The quotes of an article, in order. */
  quotes(number: number): readonly Quote[];
  /** All whom the archive quotes. */
  readonly speakers: SpeakerDirectory;
  /** Numbers of the articles that pass the filter, newest first, undated last. */
  articles(filter?: ArticleFilter): Iterable<number>;
  /**
   * Numbers of the articles that the archive gained after a moment, in ms since 1970, however they are
   * dated. An article whose text is corrected further down is not gained anew. What nobody noted when it
   * came counts as gained now.
   */
  addedSince(momentMs: number): Iterable<number>;
}

/** An archive that may grow: each request takes the current snapshot and keeps to it. */
export interface Archive {
  readonly snapshot: ArchiveSnapshot;
  close(): Promise<void>;
}
