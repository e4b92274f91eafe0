import { bitCount } from './bit-count.js';
import { BLOCK_SIZE, type IndexPart, type Postings } from './index-part.js';
import type { QueryTerm } from './query.js';
import { MOST_SATURATION, type ByField, type LengthNorm } from './scoring.js';
import type { UnsignedArray } from './unsigned-array.js';

/** Room for bounds that were summed in another order than the scores they are compared with. */
export const ROUNDING = 1 + 1e-9;

/** What one term in one field adds to the scores of documents. */
export interface Contribution {
  /** Of the query's term, in the words that say which terms a document matches. */
  readonly bit: number;
  readonly factor: number;
  readonly norm: LengthNorm;
  readonly lengths: UnsignedArray;
}

/** Room for a block of postings: documents in ascending order, with frequencies. */
export class PostingsBlock {
  readonly documents = new Uint32Array(BLOCK_SIZE);
  readonly frequencies = new Uint32Array(BLOCK_SIZE);
}

/** One term in one field, read from front to back, a block at a time. */
export class PostingsList {
  /** How many postings the block has, and which of them is the next. */
  blockSize = 0;
  next = 0;

  constructor(
    private readonly postings: Postings,
    readonly contribution: Contribution,
    /** The block read last. */
    readonly block: PostingsBlock,
  ) {}

  get count(): number {
    return this.postings.count;
  }

  /** Whether there is a next posting; reads a block when the last is used up. */
  hasNext(): boolean {
    if (this.next < this.blockSize) return true;
    this.blockSize = this.postings.next(this.block.documents, this.block.frequencies);
    this.next = 0;
    return this.blockSize > 0;
  }
}

/**
 * The lists of a part for a query's terms, short ones first.
 *
 * @param blocks which the lists use from now on, one each; where there are too few, others are made
 */
export function postingsLists(
  part: IndexPart,
  terms: readonly QueryTerm[],
  norms: ByField<LengthNorm>,
  blocks: readonly PostingsBlock[],
): PostingsList[] {
  const lists: PostingsList[] = [];
  for (const { group, entry, factors } of terms) {
    const fields = entry.postings();
    for (const field of [0, 1] as const) {
      const postings = fields[field];
      if (postings.count === 0) continue;
      const [factor, norm, lengths] = [factors[field], norms[field], part.lengths[field]];
      const block = blocks[lists.length] ?? new PostingsBlock();
      lists.push(new PostingsList(postings, { bit: 1 << group, factor, norm, lengths }, block));
    }
  }
  return lists.sort((a, b) => a.count - b.count);
}

/**
 * How many of the lists, from the first, must be read in full: a document that only the others hold does not score more than the threshold.
 */
export function essentialLists(lists: readonly PostingsList[], threshold: number): number {
  let [bound, terms] = [0, 0];
  for (let count = lists.length; count > 0; count -= 1) {
    const list = lists[count - 1];
    if (list === undefined) continue;
    bound += list.contribution.factor * MOST_SATURATION;
    terms |= list.contribution.bit;
    if (bound * bitCount(terms) * ROUNDING >= threshold) return count;
  }
  return 0;
}
