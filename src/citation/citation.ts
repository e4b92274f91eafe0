import type { Provenance, Span } from '../archive/article.js';

/** An article and a span in it. */
export interface Citation extends Span {
  readonly article: Provenance;
  /** Number of the article in the snapshot that it was found in. */
  readonly number: number;
}
