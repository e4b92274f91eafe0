import { Segment } from '../search/segment/segment.js';
import { ArticleStore, type RecordCache } from './article-store.js';
import type { SegmentEntry } from './manifest.js';
import { segmentPaths } from './segment-files.js';

/** Articles on disk and the index over their passages, which numbers the articles by their places. */
export interface SealedSegment {
  readonly name: string;
  readonly store: ArticleStore;
  readonly index: Segment;
}

/** @throws DamagedFile, SegmentError or what the file system throws when its files cannot be used */
export function openSegment(folder: string, { name, moved }: SegmentEntry, cache: RecordCache): SealedSegment {
  const paths = segmentPaths(folder, name);
  const store = new ArticleStore(paths.articles, cache);
  for (const [place, line] of moved) store.move(place, line);
  try {
    return { name, store, index: Segment.open(paths.passages) };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** Closes the files of a segment; nothing can be read from it any more. */
export function closeSegment({ store, index }: SealedSegment): void {
  store.close();
  index.close();
}
