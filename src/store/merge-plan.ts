import type { SealedHolding } from './archive-state.js';
import { FULL_SEGMENT } from './segment-files.js';

/** Segments with fewer passages are small: several of them cost every search more than one that holds the same. */
const SMALL = FULL_SEGMENT / 4;
const MOST_SMALL = 6;
/** A segment of which this share of the passages is gone is written anew. */
const MOST_GONE = 1 / 3;

/** Segments that should be made one now; none where all is well. */
export function segmentsToMerge(sealed: readonly SealedHolding[]): readonly SealedHolding[] {
  const sizes = new Map(sealed.map((holding) => [holding, passagesLeft(holding)]));
  const leftOf = (holding: SealedHolding): number => sizes.get(holding) ?? 0;
  const small = sealed.filter((holding) => leftOf(holding) < SMALL);
  if (small.length > MOST_SMALL) {
    let total = 0;
    return small.filter((holding) => (total += leftOf(holding)) <= FULL_SEGMENT);
  }
  const wasteful = sealed.find((holding) => leftOf(holding) < holding.index.passageCount * (1 - MOST_GONE));
  return wasteful === undefined ? [] : [wasteful];
}

function passagesLeft({ part, index, hidden }: SealedHolding): number {
  let left = index.passageCount;
  for (const place of hidden) left -= part.columns.passages[place] ?? 0;
  return left;
}
