import type { QuoteKind } from '../quotes/quote.js';
import type { Coverage } from '../store/snapshot.js';
import type { Citation } from '../citation/citation.js';
import type { FoundQuote } from './found-quotes.js';

/** How the archive holds some words: as they are, with words changed, in other words, or not at all. */
export type SourceVerdict = 'verbatim' | 'altered' | 'paraphrased' | 'not found';

/** A place where the words looked for and the archive's differ. Empty where one has nothing for the other's words. */
export interface WordChange {
  readonly archive: string;
  readonly message: string;
  /** Whether the message marks it, by dots for words left out or by brackets around those put in. */
  readonly isMarked?: boolean;
}

/** Other words that a message quotes. */
interface OtherQuotation {
  readonly words: string;
  readonly verdict: SourceVerdict;
}

/** Whether the archive holds the words of a message, and whose they are. */
export interface FoundSource {
  /** The words looked for: what the message quotes, else all of it. */
  readonly words: string;
  readonly verdict: SourceVerdict;
  /** Whether they are so few that they were not looked for. */
  readonly isTooShort?: boolean;
  /**
   * Where they stand, or the nearest that does when they are paraphrased. Absent when not found. No kind
   * where nobody said it.
   */
  readonly source?: Omit<FoundQuote, 'kind'> & { readonly kind?: QuoteKind };
  /** Other articles that hold the same words. */
  readonly alsoIn: readonly Citation[];
  /** In order; of verbatim words those alone that the message marks. */
  readonly changes: readonly WordChange[];
  /** What a message without quotation marks says before and after the words looked for. */
  readonly around?: readonly string[];
  /** The other quotations of the message that were looked for, in order of length. */
  readonly others?: readonly OtherQuotation[];
  /** Whom the message credits, where that is somebody else than the archive does. */
  readonly creditedTo?: string;
  readonly searched: Coverage;
}
