import type { BestPassages } from './best-passages.js';
import { bitCount } from './bit-count.js';
import type { NumberedIndexPart } from './index-part.js';
import { essentialLists, postingsLists, ROUNDING } from './postings-lists.js';
import type { QueryTerm } from './query.js';
import { ScoreWindow, WINDOW_SIZE } from './score-window.js';
import type { ByField, LengthNorm } from './scoring.js';

/**
 * Offers the best passages of one part of the index, with MiniSearch's score: the sum over terms and fields, times the
 * number of the query's terms matched. Documents are scored a window after the other. Short lists come first; once the others
 * cannot lift a new document among the best (MaxScore, Turtle and Flood 1995), they count only for documents that have a score.
 */
export function collectBest(
  part: NumberedIndexPart,
  terms: readonly QueryTerm[],
  norms: ByField<LengthNorm>,
  accepts: ((article: number) => boolean) | undefined,
  best: BestPassages,
  window: ScoreWindow,
): void {
  const lists = postingsLists(part.part, terms, norms, window.blocks);
  const mostMatches = bitCount(lists.reduce((bits, { contribution: { bit } }) => bits | bit, 0));
  for (let first = 0; first < part.part.documentBound; first += WINDOW_SIZE) {
    const essential = essentialLists(lists, best.threshold);
    if (essential === 0) return;
    window.clear();
    lists.forEach((list, number) => {
      window.add(list, first, number >= essential);
    });
    offer(part, first, accepts, best, window, mostMatches);
  }
}

/** @param mostMatches how many of the query's terms a document can match */
function offer(
  numbered: NumberedIndexPart,
  first: number,
  accepts: ((article: number) => boolean) | undefined,
  best: BestPassages,
  { scores, matches, scored, scoredCount }: ScoreWindow,
  mostMatches: number,
): void {
  const { part, base } = numbered;
  const { articles } = part;
  // Of documents as good as the worst of the best, those of earlier windows stay; those of this one come in no order.
  const before = best.threshold;
  let least = before / mostMatches / ROUNDING;
  for (let i = 0; i < scoredCount; i += 1) {
    const place = scored[i] ?? 0;
    const sum = scores[place] ?? 0;
    if (sum < least) continue;
    const score = sum * bitCount(matches[place] ?? 0);
    const document = first + place;
    if (score <= before || score < best.threshold || accepts?.(base + (articles[document] ?? 0)) === false) continue;
    best.offer(score, numbered, document);
    least = best.threshold / mostMatches / ROUNDING;
  }
}
