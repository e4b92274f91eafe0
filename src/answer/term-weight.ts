import { createRequire } from 'node:module';
import { inverseDocumentFrequency } from '../search/inverse-document-frequency.js';

/**
 * Terms common in news of any time, each with what it weighs as a share of what a rare term does; from
 * `scripts/train/common-terms.ts`.
 */
const COMMON: ReadonlyMap<string, number> = new Map(
  Object.entries(createRequire(import.meta.url)('./common-terms.json') as Readonly<Record<string, number>>),
);

/**
 * What a term tells: its rarity, and no more than is usual for the word. A small archive does not know that
 * "wanted" is a common word, which another may say in its place.
 *
 * @param frequency in how many of the archive's passages it stands
 */
export function termWeight(term: string, frequency: number, passages: number): number {
  const rarest = inverseDocumentFrequency(0, passages);
  return Math.min(inverseDocumentFrequency(frequency, passages), usualWeight(term) * rarest);
}

/** What a term weighs in news of any time, as a share of what a rare one does: 1 where it is not known as common. */
export function usualWeight(term: string): number {
  return COMMON.get(term) ?? 1;
}
