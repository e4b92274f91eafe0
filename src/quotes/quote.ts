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

/** A person, paper, ministry or group that the archive quotes, under one name. */
export interface KnownSpeaker {
  /** The fullest, most usual name: `Sergei Lavrov`. Unique in the directory. */
  readonly name: string;
  /** Other ways the archive writes it: `Sergey Lavrov`, `Lavrov`. */
  readonly aliases: readonly string[];
  readonly quotes: number;
  /** Roles with the UTC days, `YYYY-MM-DD`, of the first and last article that give them. */
  readonly roles: readonly { readonly role: string; readonly from?: string; readonly to?: string }[];
}

/** Where a quote stands: the article's number in its snapshot, and the quote's place among that article's quotes. */
export interface QuoteRef {
  readonly article: number;
  readonly quote: number;
}

/** All whom the archive quotes. */
export interface SpeakerDirectory {
  /**
   * Speakers whose name has parts that begin with, or are nearly, the words typed; best first, most quoted
   * first among equals.
   */
  suggest(typed: string, limit: number): readonly KnownSpeaker[];
  /** Speakers that go by exactly this name or alias, without regard to case and accents; more than one when it is shared. */
  named(name: string): readonly KnownSpeaker[];
  quotesOf(speaker: KnownSpeaker): readonly QuoteRef[];
}
