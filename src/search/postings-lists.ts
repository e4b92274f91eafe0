import { bitCount } from './bit-count.js';
import type { IndexPart, Postings } from './index-part.js';
import type { QueryTerm } from './query.js';
import { saturation, type ByField, type LengthNorm } from './scoring.js';

/** Room for bounds that were summed in another order than the scores they are compared with. */
export const ROUNDING = 1 + 1e-9;

/** One term in one field. */
export interface PostingsList {
  readonly postings: Postings;
  readonly group: number;
  readonly factor: number;
  readonly norm: LengthNorm;
  readonly lengths: Uint32Array;
  /** No document gets more from this list. */
  readonly bound: number;
}

/** What the lists from one on can still give a document. */
export interface Rest {
  readonly bound: number;
  /** A bit for each of the query's terms that the lists are of. */
  readonly terms: Uint32Array;
  /** The most that a document can score which these lists alone hold. */
  readonly most: number;
}

/** The lists of a part for a query's terms, short ones first. */
export function postingsLists(
  part: IndexPart,
  terms: readonly QueryTerm[],
  norms: ByField<LengthNorm>,
): PostingsList[] {
  const lists: PostingsList[] = [];
  for (const { group, entry, factors } of terms) {
    const fields = entry.postings();
    for (const field of [0, 1] as const) {
      const postings = fields[field];
      if (postings.count === 0) continue;
      const norm = norms[field];
      const factor = factors[field];
      let highest = 0;
      for (let block = 0; block < postings.blocks; block += 1) {
        highest = Math.max(highest, blockBound(postings, block, norm));
      }
      lists.push({ postings, group, factor, norm, lengths: part.lengths[field], bound: factor * highest });
    }
  }
  return lists.sort((a, b) => a.postings.count - b.postings.count);
}

function blockBound(postings: Postings, block: number, norm: LengthNorm): number {
  return saturation(postings.maxFrequency(block), postings.minLength(block), norm);
}

/** For each list, and for none, what it and those after it can give. */
export function restsOf(lists: readonly PostingsList[], words: number): Rest[] {
  let rest: Rest = { bound: 0, terms: new Uint32Array(words), most: 0 };
  const rests = [rest];
  for (const { group, bound } of lists.toReversed()) {
    const terms = rest.terms.slice();
    terms[group >>> 5] = (terms[group >>> 5] ?? 0) | (1 << (group & 31));
    const matched = terms.reduce((count, bits) => count + bitCount(bits), 0);
    rest = { bound: rest.bound + bound, terms, most: (rest.bound + bound) * matched * ROUNDING };
    rests.push(rest);
  }
  return rests.reverse();
}
