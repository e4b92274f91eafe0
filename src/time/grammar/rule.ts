import type { PartialDay } from '../calendar.js';
import type { TimexType } from '../timex.js';
import type { TokenClass } from './lexicon.js';
import { compilePattern } from './pattern.js';
import type { Token } from './token.js';

/** Which way the words around an expression point when the expression itself does not say. */
export type Leaning = 'past' | 'future' | 'unknown';

/** What a date expression is read against. */
export interface Context {
  /** What is known of the day the article appeared. */
  readonly anchor: PartialDay;
  /** TIMEX3 value of the DATE read last, for "that year" and "a year earlier". */
  readonly reference?: string;
  /** TIMEX3 value of the quarter that is being reported on, for "the year-ago period". */
  readonly quarter?: string;
}

/** What the tokens of a match mean, before it becomes a span of text. */
export interface Reading {
  readonly type: TimexType;
  readonly value: string;
  readonly vague?: boolean;
  /** A date named only to compare with: later expressions do not refer back to it. */
  readonly compared?: boolean;
  /** Which of the match's tokens, when not all: first, and past the last. */
  readonly tokens?: readonly [number, number];
}

/** Tokens that fit a pattern, where they stand, and what they are read against. */
export class Match {
  constructor(
    readonly context: Context,
    readonly sentence: readonly Token[],
    readonly first: number,
    readonly end: number,
    readonly leaning: () => Leaning,
  ) {}

  /** The match's first token of a class. */
  token(tokenClass: TokenClass): Token | undefined {
    for (let at = this.first; at < this.end; at += 1) {
      if (this.sentence[at]?.class === tokenClass) return this.sentence[at];
    }
    return undefined;
  }

  tokens(tokenClass: TokenClass): readonly Token[] {
    return this.sentence.slice(this.first, this.end).filter((token) => token.class === tokenClass);
  }

  has(tokenClass: TokenClass): boolean {
    return this.token(tokenClass) !== undefined;
  }

  value(tokenClass: TokenClass): number | undefined {
    return this.token(tokenClass)?.value;
  }

  /** The first numeral's value, written in digits or in words. */
  get count(): number | undefined {
    return this.value('number') ?? this.value('small') ?? this.value('yearNumber');
  }

  /** The token before the match. */
  get previous(): Token | undefined {
    return this.sentence[this.first - 1];
  }

  /** The token after the match. */
  get following(): Token | undefined {
    return this.sentence[this.end];
  }
}

/** A form that date expressions take, and how it is read; no reading when the words only look like it. */
export interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: Match) => Reading | readonly Reading[] | undefined;
}

export const rule = (pattern: string, read: Rule['read']): Rule => ({ pattern: compilePattern(pattern), read });
