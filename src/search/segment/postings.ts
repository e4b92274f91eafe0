import type { Addition, BlockSums, Postings, PostingsCursor } from '../index-part.js';

/*
 * The postings of a term in one field:
 *
 * - a byte that says how many bytes each step takes;
 * - for each stretch of blocks but the first, the block before it and where its passages begin, counted from the first passage;
 * - the steps from one block to the next, less one, all of one width, so that they are read fast;
 * - the impact in each block, a byte;
 * - for each block its passages, the last byte marked. A passage is a byte: its place in the block in four bits, and in three its
 *   frequency, less one. A frequency too large for that has these bits all set and stands in the four bytes after, seven bits
 *   each, lowest first.
 */

/** How many blocks are in a stretch. */
export const STRETCH_SIZE = 64;
/** Two numbers of four bytes, the lowest first. */
const STRETCH_BYTES = 8;
/** Set in the last byte of each block. */
export const LAST = 0x80;
const LAST_SHIFT = 7;
export const PLACE_BITS = 4;
const PLACE = (1 << PLACE_BITS) - 1;
/** A frequency up to this stands in the byte of the passage. */
export const LONG_FREQUENCY = 7;
export const LONG_BYTES = 4;

/** Postings as a {@link PostingsEncoder} wrote them. */
export class SealedPostings implements Postings {
  /** How many bytes a step takes. */
  readonly width: number;
  /** Where each section begins. */
  readonly steps: number;
  readonly impacts: number;
  readonly passages: number;
  /** Stretches but the first. */
  readonly laterStretches: number;

  constructor(
    readonly bytes: Uint8Array,
    readonly blockCount: number,
  ) {
    this.width = bytes[0] ?? 1;
    this.laterStretches = Math.max(0, Math.ceil(blockCount / STRETCH_SIZE) - 1);
    this.steps = 1 + STRETCH_BYTES * this.laterStretches;
    this.impacts = this.steps + this.width * blockCount;
    this.passages = this.impacts + blockCount;
  }

  addTo({ sums, matches }: BlockSums, { bit, factor, mostSaturations }: Addition): void {
    const { bytes, width, passages } = this;
    let position = this.steps;
    let block = -1;
    // A loop for each width: one that asks for it at every step is slower.
    if (width === 1) {
      for (let impact = this.impacts; impact < passages; impact += 1) {
        block += (bytes[position++] ?? 0) + 1;
        sums[block] = (sums[block] ?? 0) + factor * (mostSaturations[bytes[impact] ?? 0] ?? 0);
        matches[block] = (matches[block] ?? 0) | bit;
      }
    } else {
      for (let impact = this.impacts; impact < passages; impact += 1, position += width) {
        block += numberAt(bytes, position, width) + 1;
        sums[block] = (sums[block] ?? 0) + factor * (mostSaturations[bytes[impact] ?? 0] ?? 0);
        matches[block] = (matches[block] ?? 0) | bit;
      }
    }
  }

  cursor(): PostingsCursor {
    return new SealedCursor(this);
  }

  /** The block before a stretch; the first later stretch has the number 1. */
  blockBefore(stretch: number): number {
    return numberAt(this.bytes, 1 + STRETCH_BYTES * (stretch - 1), 4);
  }

  /** Where the passages of a stretch begin. */
  passagesOf(stretch: number): number {
    return this.passages + numberAt(this.bytes, 5 + STRETCH_BYTES * (stretch - 1), 4);
  }
}

/** A number of two or four bytes. */
function numberAt(bytes: Uint8Array, position: number, width: number): number {
  const low = (bytes[position] ?? 0) | ((bytes[position + 1] ?? 0) << 8);
  if (width === 2) return low;
  return low + ((bytes[position + 2] ?? 0) | ((bytes[position + 3] ?? 0) << 8)) * 0x10000;
}

class SealedCursor implements PostingsCursor {
  readonly #postings: SealedPostings;

  readonly #bytes: Uint8Array;
  /** How many later stretches were begun, or passed. */
  #begun = 0;
  /** How many steps were taken, and to which block they lead. */
  #taken = 0;
  #block = -1;
  /** The place in the passages, and how many blocks' passages are before it. */
  #position: number;
  #passed = 0;

  constructor(postings: SealedPostings) {
    this.#postings = postings;

    this.#bytes = postings.bytes;
    this.#position = postings.passages;
  }

  nextBlock(): number | undefined {
    if (this.#taken === this.#postings.blockCount) return undefined;
    this.#moveTo(this.#block + 1);
    return this.#block;
  }

  read(block: number, passages: Uint8Array, frequencies: Uint32Array): number {
    if (this.#block < block) this.#moveTo(block);
    if (this.#block !== block) return 0;
    this.#passTo(this.#taken - 1);
    const bytes = this.#bytes;
    let position = this.#position;
    let count = 0;
    let byte = 0;
    while (byte < LAST) {
      byte = bytes[position++] ?? LAST;
      let frequency = ((byte & ~LAST) >>> PLACE_BITS) + 1;
      passages[count] = byte & PLACE;
      if (frequency > LONG_FREQUENCY) {
        frequency = 0;
        for (let i = 0; i < LONG_BYTES; i += 1) {
          byte = bytes[position++] ?? LAST;
          frequency |= (byte & ~LAST) << (7 * i);
        }
      }
      frequencies[count] = frequency;
      count += 1;
    }
    this.#position = position;
    this.#passed = this.#taken;
    return count;
  }

  /** Takes steps up to the first block that is not before the given one. */
  #moveTo(target: number): void {
    const bytes = this.#bytes;
    const postings = this.#postings;
    const { steps, width, blockCount } = postings;
    if (this.#begun < postings.laterStretches) this.#skipStretches(target);
    let taken = this.#taken;
    let block = this.#block;
    if (width === 1) {
      while (block < target && taken < blockCount) block += (bytes[steps + taken++] ?? 0) + 1;
    } else {
      while (block < target && taken < blockCount) block += numberAt(bytes, steps + width * taken++, width) + 1;
    }
    this.#taken = taken;
    this.#block = block;
  }

  /** Goes on to the stretch that holds the block, if any does. */
  #skipStretches(target: number): void {
    const postings = this.#postings;
    let begun = this.#begun;
    while (begun < postings.laterStretches && postings.blockBefore(begun + 1) < target) begun += 1;
    this.#begun = begun;
    if (STRETCH_SIZE * begun <= this.#taken) return;
    this.#taken = STRETCH_SIZE * begun;
    this.#block = postings.blockBefore(begun);
    this.#position = postings.passagesOf(begun);
    this.#passed = this.#taken;
  }

  /** Passes the passages of so many blocks, from the first. */
  #passTo(blocks: number): void {
    const bytes = this.#bytes;
    let position = this.#position;
    let passed = this.#passed;
    // Adding the mark of the last byte up, rather than asking for it, leaves the processor nothing to guess.
    while (passed < blocks) passed += (bytes[position++] ?? LAST) >>> LAST_SHIFT;
    this.#position = position;
    this.#passed = blocks;
  }
}
