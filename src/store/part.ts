import type { Article, Provenance } from '../archive/article.js';
import type { Excerpt, SentenceRange } from '../archive/excerpt.js';
import type { Quote } from '../quotes/quote.js';
import type { SpeakerTable } from '../quotes/speaker-table.js';
import type { ReadArticle } from './read-article.js';
import type { Columns } from './columns.js';

/** A run of articles held in one place, in memory or in a file. Articles keep their place in it for as long as it lives. */
export interface ArchivePart {
  readonly columns: Columns;
  article(place: number): Article;
  /** Without reading the rest of the text. */
  excerpt(place: number, range: SentenceRange): Excerpt;
  provenance(place: number): Provenance;
  quotes(place: number): readonly Quote[];
  read(place: number): ReadArticle;
  /** Who is quoted where, by the places of the articles. */
  speakers(): SpeakerTable;
  /** The line in its file where an article now stands, from 1; 0 where the file holds one article. */
  line(place: number): number;
  /** Notes that an article now stands in another line. */
  move(place: number, line: number): void;
}
