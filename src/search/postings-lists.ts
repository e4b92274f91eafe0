import type { Postings } from './index-part.js';
import type { QueryTerm } from './query.js';
import type { ByField } from './scoring.js';

/** One of the query's terms in one field of a part of the index. */
export interface PostingsList {
  readonly postings: Postings;
  /** A bit for the query's term, in the words that say which terms an article or a passage matches. */
  readonly bit: number;
  /** Weight and inverse document frequency: what it adds to a score for a saturation of 1. */
  readonly factor: number;
}

/**
 * The lists of a part for a query's terms, field by field. Always in the query's order, so that equal passages have
 * equal scores.
 */
export function postingsLists(terms: readonly QueryTerm[]): ByField<readonly PostingsList[]> {
  const lists = [new Array<PostingsList>(), new Array<PostingsList>()] as const;
  for (const { group, entry, factors } of terms) {
    entry.postings().forEach((postings, field) => {
      if (postings.blockCount > 0) lists[field]?.push({ postings, bit: 1 << group, factor: factors[field] ?? 0 });
    });
  }
  return lists;
}
