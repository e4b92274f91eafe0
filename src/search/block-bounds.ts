import { bitCount } from './bit-count.js';
import type { BlockSums } from './index-part.js';
import type { PostingsList } from './postings-lists.js';

/** Room for bounds that are summed in another order than the scores they are compared with. */
const ROUNDING = 1 + 1e-9;

/**
 * What the passages of each block of a part can score at most, by the terms that the block holds anywhere. Its memory
 * serves search after search.
 */
export class BlockBounds implements BlockSums {
  sums = new Float64Array(0);
  matches = new Uint32Array(0);
  /** Bits of the terms that were added. */
  #terms = 0;

  get blockCount(): number {
    return this.sums.length;
  }

  /** Begins with so many blocks. */
  begin(blockCount: number): void {
    this.#terms = 0;
    if (this.blockCount === blockCount) {
      this.sums.fill(0);
      this.matches.fill(0);
    } else {
      this.sums = new Float64Array(blockCount);
      this.matches = new Uint32Array(blockCount);
    }
  }

  /** @param mostSaturations by impact */
  add({ postings, bit, factor }: PostingsList, mostSaturations: Float64Array): void {
    this.#terms |= bit;
    postings.addTo(this, { bit, factor: factor * ROUNDING, mostSaturations });
  }

  /** No passage of the block scores more; 0 where it holds none of the terms, or was removed. */
  most(block: number): number {
    return (this.sums[block] ?? 0) * bitCount(this.matches[block] ?? 0);
  }

  /**
   * The first block, from the given one on, of which a passage may score so much, more than 0; the number of blocks
   * where there is none.
   */
  next(from: number, least: number): number {
    const { sums, blockCount } = this;
    const leastSum = least / bitCount(this.#terms) / ROUNDING;
    let block = from;
    while (block < blockCount && ((sums[block] ?? 0) < leastSum || this.most(block) < least)) block += 1;
    return block;
  }

  /** The bits of the query's terms that the block holds. */
  matched(block: number): number {
    return this.matches[block] ?? 0;
  }

  remove(block: number): void {
    this.sums[block] = 0;
  }
}
