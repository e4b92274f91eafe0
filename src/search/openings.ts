import { openingsOf } from './stem.js';

export const OPENING_BITS = 12;
/** How many openings are told apart: more than any language has pairs of letters that words often open with. */
export const OPENINGS = 1 << OPENING_BITS;

/** A number below {@link OPENINGS} for how a folded word opens; now and then two openings share one. */
export function openingNumber(word: string): number {
  return ((word.charCodeAt(0) || 0) * 61 + (word.charCodeAt(1) || 0)) & (OPENINGS - 1);
}

/**
 * How the words open that may be indexed under one of a few terms: few other words do, and most are told by that alone.
 */
export class Openings {
  readonly #held = new Uint8Array(OPENINGS);

  constructor(terms: readonly string[]) {
    for (const opening of terms.flatMap(openingsOf)) this.#held[openingNumber(opening)] = 1;
  }

  has(opening: number): boolean {
    return this.#held[opening] === 1;
  }
}
