import type { Span } from '../archive/article.js';

/** `direct`: all in quotation marks. `indirect`: reported. `mixed`: reported, with some words in quotation marks. */
export type QuoteKind = 'direct' | 'indirect' | 'mixed';

/** Who said it, as far as the article tells. */
export interface Speaker {
  /** The words that stand there: `he`, `the minister`, `Lavrov`. */
  readonly mention: Span;
  /** Whom they mean: the fullest name the article gives, or the description itself where no name is given. */
  readonly name: string;
  /** Role or title as the article gives it: `Russian Foreign Minister`. */
  readonly role?: string;
}

/** What somebody said, as spans of the article. */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  /** The words said, in order; more than one span where the cue interrupts. Quotation marks included. */
  readonly content: readonly Span[];
  /** The word of saying: said, told, warned, according to. */
  readonly cue?: Span;
  /** Null when it cannot be known. Never a guess at a name. */
  readonly speaker: Speaker | null;
}
