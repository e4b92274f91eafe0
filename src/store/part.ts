import type { Article, Provenance } from '../archive/article.js';
import type { Quote } from '../quotes/quote.js';
import type { Columns } from './columns.js';

/** A run of articles held in one place, in memory or in a file. Articles keep their place in it for as long as it lives. */
export interface ArchivePart {
  readonly columns: Columns;
  article(place: number): Article;
  provenance(place: number): Provenance;
  quotes(place: number): readonly Quote[];
}
