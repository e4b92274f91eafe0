import { LruCache } from '../../lru-cache.js';
import type { ArchiveSnapshot } from '../../store/snapshot.js';
import type { Timeline, TimelineRequest } from '../timeline.js';

/** How many timelines of a snapshot are kept. */
const CAPACITY = 8;

type Build = (snapshot: ArchiveSnapshot, request: TimelineRequest) => Promise<Timeline>;

const keyOf = ({ topic, filter, entries, sentences }: TimelineRequest): string =>
  JSON.stringify([topic, filter, entries, sentences]);

/** The timelines asked for last, so that turning a page of one does not make it anew. They are forgotten with their snapshot. */
export class RecentTimelines {
  readonly #build: Build;
  /** By what was asked for. */
  readonly #kept = new WeakMap<ArchiveSnapshot, LruCache<string, Promise<Timeline>>>();

  constructor(build: Build) {
    this.#build = build;
  }

  /** The timeline of the snapshot as it was made before, or is being made; otherwise made now. */
  of(snapshot: ArchiveSnapshot, request: TimelineRequest): Promise<Timeline> {
    const kept = this.#kept.get(snapshot) ?? new LruCache<string, Promise<Timeline>>(CAPACITY);
    this.#kept.set(snapshot, kept);
    const key = keyOf(request);
    const known = kept.get(key);
    if (known !== undefined) return known;
    const timeline = this.#build(snapshot, request);
    kept.set(key, timeline, 1);
    timeline.catch(() => {
      kept.delete(key);
    });
    return timeline;
  }
}
