import { Openings } from '../../search/openings.js';

/** A few terms, so that which of them stand in a text is one number: bit `i` for term `i`. */
export class TermSet {
  /** How many terms fit. */
  static readonly CAPACITY = 30;
  /** The openings of the words that may have one of the terms. */
  readonly openings: Openings;
  readonly #bits: ReadonlyMap<string, number>;

  constructor(terms: readonly string[]) {
    const held = terms.slice(0, TermSet.CAPACITY);
    this.openings = new Openings(held);
    this.#bits = new Map(held.map((term, i) => [term, 1 << i]));
  }

  /** The term's bit, 0 for another term. */
  bitOf(term: string): number {
    return this.#bits.get(term) ?? 0;
  }

  in(sequence: readonly string[]): number {
    let held = 0;
    for (const term of sequence) held |= this.#bits.get(term) ?? 0;
    return held;
  }
}

/** The sum of the values whose bits are set. */
export function sumOf(values: readonly number[], bits: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if ((bits >> i) & 1) sum += values[i] ?? 0;
  return sum;
}

/** How many bits are set. */
export function countOf(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** The number of the term whose bit this is. */
export function numberOf(bit: number): number {
  return 31 - Math.clz32(bit);
}

/**
 * Whether the terms of two bits, one right before the other in some text, stand so in the set too; 0 stands
 * for any other term.
 */
export function areNeighbours(before: number, bit: number): boolean {
  return bit !== 0 && before << 1 === bit;
}
