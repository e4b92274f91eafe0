import { BlockBounds } from './block-bounds.js';
import { bestPassages } from './search-parts.js';
import { postingsLists } from './postings-lists.js';
import type { NumberedIndexPart } from './index-part.js';
import type { PassageHit, PassageIndex, SearchOptions } from './passage.js';
import { prepareQuery, searchedTerms } from './query.js';
import { lengthNorm } from './scoring.js';

/**
 * Several parts searched as one: terms weigh by how often they stand in all of them, so that their scores compare.
 * The scores are those that MiniSearch would give were all passages in it.
 */
export class CombinedIndex implements PassageIndex {
  readonly #parts: readonly (NumberedIndexPart & { readonly bounds: BlockBounds })[];

  constructor(parts: readonly NumberedIndexPart[]) {
    this.#parts = parts.map((part) => ({ ...part, bounds: new BlockBounds() }));
  }

  get passageCount(): number {
    return this.#parts.reduce((sum, { part }) => sum + part.passageCount, 0);
  }

  /** @throws SegmentError when a sealed part turns out to be damaged */
  search(terms: readonly string[], options: SearchOptions): PassageHit[] {
    const parts = this.#parts;
    const query = prepareQuery(
      searchedTerms(terms, (term) => this.documentFrequency(term)),
      options,
      parts.map(({ part }) => part),
    );
    return bestPassages(
      parts.map((numbered, i) => ({ ...numbered, lists: postingsLists(query[i] ?? []) })),
      {
        norms: [this.#lengthNorm(0), this.#lengthNorm(1)],
        accepts: options.accepts ?? (() => true),
        limit: options.limit,
      },
    );
  }

  documentFrequency(term: string): number {
    return this.#parts.reduce((sum, { part }) => sum + (part.entry(term)?.passages ?? 0), 0);
  }

  #lengthNorm(field: 0 | 1) {
    const total = this.#parts.reduce((sum, { part }) => sum + part.totalLengths[field], 0);
    return lengthNorm(total / Math.max(1, this.passageCount));
  }
}
