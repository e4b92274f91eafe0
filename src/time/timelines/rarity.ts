import { memoized } from '../../search/memo.js';
import type { ArchiveSnapshot } from '../../store/snapshot.js';

/**
 * Inverse document frequency of a term over the archive's passages, ln((P + 1) / (p + 0.5)) (after Spärck
 * Jones 1972), remembered.
 */
export function rarityIn(snapshot: ArchiveSnapshot): (term: string) => number {
  const { passages } = snapshot.coverage;
  return memoized((term) => Math.log((passages + 1) / (snapshot.documentFrequency(term) + 0.5)), 100_000);
}
