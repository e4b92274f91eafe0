import { inverseDocumentFrequency } from '../../search/inverse-document-frequency.js';
import { memoized } from '../../memo.js';
import type { ArchiveSnapshot } from '../../store/snapshot.js';

/** {@link inverseDocumentFrequency} of a term over the archive's passages, remembered. */
export function rarityIn(snapshot: ArchiveSnapshot): (term: string) => number {
  const { passages } = snapshot.coverage;
  return memoized((term) => inverseDocumentFrequency(snapshot.documentFrequency(term), passages), 100_000);
}
