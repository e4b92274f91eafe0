import { termsOf } from './analysis.js';
import { BestPassages } from './best-passages.js';
import { collectBest } from './collect.js';
import type { NumberedIndexPart } from './index-part.js';
import type { PassageHit, PassageIndex, SearchOptions } from './passage.js';
import { prepareQuery, searchedTerms } from './query.js';
import { lengthNorm } from './scoring.js';
import { ScoreWindow } from './score-window.js';

/**
 * Several parts searched as one: terms weigh by how often they stand in all of them, so that their scores compare.
 * The scores are those that MiniSearch would give were all passages in it.
 */
export class CombinedIndex implements PassageIndex {
  private readonly window = new ScoreWindow();

  constructor(private readonly parts: readonly NumberedIndexPart[]) {}

  get passageCount(): number {
    return this.parts.reduce((sum, { part }) => sum + part.passageCount, 0);
  }

  /** Throws a {@link SegmentError} when a sealed part turns out to be damaged. */
  search(query: string, options: SearchOptions): PassageHit[] {
    return this.searchTerms(termsOf(query), options);
  }

  /** As {@link search}, for terms that were analysed already. */
  searchTerms(terms: readonly string[], options: SearchOptions): PassageHit[] {
    const { parts } = this;
    const query = prepareQuery(
      searchedTerms(terms, (term) => this.documentFrequency(term)),
      options,
      parts.map(({ part }) => part),
    );
    const best = new BestPassages(options.limit);
    const norms = [this.lengthNorm(0), this.lengthNorm(1)] as const;
    parts.forEach((part, i) => {
      collectBest(part, query[i] ?? [], norms, options.accepts, best, this.window);
    });
    return best.hits();
  }

  documentFrequency(term: string): number {
    return this.parts.reduce((sum, { part }) => sum + (part.entry(term)?.passages ?? 0), 0);
  }

  private lengthNorm(field: 0 | 1) {
    const total = this.parts.reduce((sum, { part }) => sum + part.totalLengths[field], 0);
    return lengthNorm(total / Math.max(1, this.passageCount));
  }
}
