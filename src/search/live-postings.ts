import { impactOf } from './impact.js';
import type { Addition, BlockSums, Postings, PostingsCursor } from './index-part.js';

/** One passage in which a term stands. */
export interface Posting {
  readonly block: number;
  /** The passage's number in the block; 0 for a title. */
  readonly passage: number;
  readonly frequency: number;
  /** Distinct terms of the passage's text, or of the title. */
  readonly length: number;
}

/** Postings in memory. */
export class LivePostings implements Postings {
  readonly #blocks: readonly (readonly [block: number, postings: readonly Posting[]])[];

  /** @param postings by block and passage, ascending */
  constructor(postings: Iterable<Posting>) {
    const byBlock = new Map<number, Posting[]>();
    for (const posting of postings) {
      const known = byBlock.get(posting.block);
      if (known === undefined) byBlock.set(posting.block, [posting]);
      else known.push(posting);
    }
    this.#blocks = [...byBlock];
  }

  get blockCount(): number {
    return this.#blocks.length;
  }

  addTo({ sums, matches }: BlockSums, { bit, factor, mostSaturations }: Addition): void {
    for (const [block, postings] of this.#blocks) {
      const impact = impactOf(
        Math.max(...postings.map(({ frequency }) => frequency)),
        Math.min(...postings.map(({ frequency, length }) => length / frequency)),
      );
      sums[block] = (sums[block] ?? 0) + factor * (mostSaturations[impact] ?? 0);
      matches[block] = (matches[block] ?? 0) | bit;
    }
  }

  cursor(): PostingsCursor {
    return new LiveCursor(this.#blocks);
  }
}

class LiveCursor implements PostingsCursor {
  readonly #blocks: readonly (readonly [block: number, postings: readonly Posting[]])[];

  #place = -1;

  constructor(blocks: readonly (readonly [block: number, postings: readonly Posting[]])[]) {
    this.#blocks = blocks;
  }

  nextBlock(): number | undefined {
    this.#place += 1;
    return this.#blocks[this.#place]?.[0];
  }

  read(target: number, passages: Uint8Array, frequencies: Uint32Array): number {
    while ((this.#blocks[this.#place]?.[0] ?? -1) < target && this.#place < this.#blocks.length) this.#place += 1;
    const [block, postings = []] = this.#blocks[this.#place] ?? [];
    if (block !== target) return 0;
    postings.forEach(({ passage, frequency }, i) => {
      passages[i] = passage;
      frequencies[i] = frequency;
    });
    return postings.length;
  }
}
