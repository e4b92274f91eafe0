import type { RecordCache } from './article-store.js';
import { LruCache } from '../lru-cache.js';
import type { SegmentEntry } from './manifest.js';
import { closeSegment, openSegment, type SealedSegment } from './sealed-segment.js';

/** Bytes of articles read lately that are kept, as they are on disk; in memory they take a few times as much. */
const CACHED_BYTES = 4 * 1024 * 1024;
/** How long an old snapshot may go on reading segments that are no longer part of the archive. */
const RETIREMENT_MS = 15 * 60_000;

/** The segments of an archive that are open, and the articles lately read from them. */
export class SegmentShelf {
  readonly #folder: string;
  readonly #cache: RecordCache = new LruCache(CACHED_BYTES);
  readonly #open = new Set<SealedSegment>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws DamagedFile, SegmentError or what the file system throws when its files cannot be used */
  open(entry: SegmentEntry): SealedSegment {
    const segment = openSegment(this.#folder, entry, this.#cache);
    this.#open.add(segment);
    return segment;
  }

  /** Closes a segment when no snapshot can be reading it any more. */
  retire(segment: SealedSegment): void {
    setTimeout(() => {
      this.#close(segment);
    }, RETIREMENT_MS).unref();
  }

  closeAll(): void {
    for (const segment of this.#open) this.#close(segment);
  }

  #close(segment: SealedSegment): void {
    if (this.#open.delete(segment)) closeSegment(segment);
  }
}
