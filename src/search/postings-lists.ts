import { bitCount } from './bit-count.js';
import type { IndexPart, Postings } from './index-part.js';
import type { QueryTerm } from './query.js';
import { MOST_SATURATION, type ByField, type LengthNorm } from './scoring.js';

/** Room for bounds that were summed in another order than the scores they are compared with. */
export const ROUNDING = 1 + 1e-9;

/** One term in one field. */
export interface PostingsList {
  readonly postings: Postings;
  /** Of the query's term, in the words that say which terms a document matches. */
  readonly bit: number;
  readonly factor: number;
  readonly norm: LengthNorm;
  readonly lengths: Uint32Array;
}

/** What the lists from one on can still give a document. */
export interface Rest {
  readonly bound: number;
  /** A bit for each of the query's terms that the lists are of. */
  readonly terms: number;
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
      const [factor, norm, lengths] = [factors[field], norms[field], part.lengths[field]];
      lists.push({ postings, bit: 1 << group, factor, norm, lengths });
    }
  }
  return lists.sort((a, b) => a.postings.count - b.postings.count);
}

/** For each list, and for none, what it and those after it can give. */
export function restsOf(lists: readonly PostingsList[]): Rest[] {
  let rest: Rest = { bound: 0, terms: 0, most: 0 };
  const rests = [rest];
  for (const { bit, factor } of lists.toReversed()) {
    const terms = rest.terms | bit;
    const bound = rest.bound + factor * MOST_SATURATION;
    rest = { bound, terms, most: bound * bitCount(terms) * ROUNDING };
    rests.push(rest);
  }
  return rests.reverse();
}
