import { randomBytes } from 'node:crypto';
import { mergeSegments } from '../search/segment/merge-segments.js';
import { ArticleStoreWriter } from './article-store-writer.js';
import type { Disk } from './disk.js';
import { LruCache } from '../lru-cache.js';
import type { SegmentEntry } from './manifest.js';
import { segmentPaths } from './segment-files.js';
import { closeSegment, openSegment, type SealedSegment } from './sealed-segment.js';

/**
 * Writes one segment of the articles of several, leaving out those that are hidden. Returns its name, or
 * none when no article is left. The segments it was made of stay as they are.
 *
 * @throws DamagedFile or SegmentError when one of them is damaged, and what the disk throws
 */
export function mergeSealed(disk: Disk, folder: string, entries: readonly SegmentEntry[]): readonly string[] {
  const opened: SealedSegment[] = [];
  try {
    for (const entry of entries) opened.push(openSegment(folder, entry, new LruCache(0)));
    const name = randomBytes(8).toString('hex');
    const paths = segmentPaths(folder, name);
    const store = new ArticleStoreWriter(disk.create(paths.articles));
    try {
      const placesNow = opened.map((segment, i) => copyArticles(segment, new Set(entries[i]?.hidden), store));
      if (store.size === 0) {
        store.abandon();
        return [];
      }
      store.finish();
      mergeSegments(
        paths.passages,
        opened.map(({ index }, i) => ({ segment: index, renumber: (place) => placesNow[i]?.get(place) })),
      );
      return [name];
    } catch (error) {
      store.abandon();
      throw error;
    }
  } finally {
    opened.forEach(closeSegment);
  }
}

/** Returns the new place of each article by its old one. */
function copyArticles(
  { store: source }: SealedSegment,
  hidden: ReadonlySet<number>,
  target: ArticleStoreWriter,
): Map<number, number> {
  const placesNow = new Map<number, number>();
  for (let place = 0; place < source.columns.size; place++) {
    if (hidden.has(place)) continue;
    placesNow.set(place, target.size);
    target.add(source.read(place), source.columns.passages[place] ?? 0);
  }
  return placesNow;
}
