import type { Span } from '../archive/article.js';
import type { QuoteKind } from '../quotes/quote.js';
import type { ArticleFilter, Coverage } from '../store/snapshot.js';
import type { Citation } from '../citation/citation.js';

/** Whose words, about what. At least one of `speaker` and `about` is given. */
export interface QuoteSearch {
  /** A name as the speaker directory has it. */
  readonly speaker?: string;
  /** What the quote is to be about, as typed. */
  readonly about?: string;
  /** Its `speaker` is not used. */
  readonly filter: ArticleFilter;
  /** `direct`: in quotation marks, wholly or in part. `reported`: not so. */
  readonly said: 'direct' | 'reported' | 'any';
  /** How many of the best to pass over, and how many to give after those. */
  readonly offset: number;
  readonly limit: number;
}

/** A quote and where it stands. The citation's span is the sentence or sentences that carry it. */
export interface FoundQuote extends Citation {
  /** The span as readers see it. */
  readonly text: string;
  /** Parts of `text` that match what was asked about. */
  readonly matches: readonly Span[];
  readonly kind: QuoteKind;
  /** With the role at the time. Null when the article does not tell. */
  readonly speaker: { readonly name: string; readonly role?: string } | null;
  /** The sentence before, where the quote alone would mislead. */
  readonly before?: string;
}

export interface FoundQuotes {
  /** How many there are in all, this page and others. */
  readonly total: number;
  readonly searched: Coverage;
  /** Best first, newest first among equals. */
  readonly quotes: readonly FoundQuote[];
}
