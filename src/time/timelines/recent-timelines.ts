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
  /** By what was asked for, that asked for last at the end. */
  readonly #kept = new WeakMap<ArchiveSnapshot, Map<string, Promise<Timeline>>>();

  constructor(build: Build) {
    this.#build = build;
  }

  /** The timeline of the snapshot as it was made before, or is being made; otherwise made now. */
  of(snapshot: ArchiveSnapshot, request: TimelineRequest): Promise<Timeline> {
    const kept = this.#kept.get(snapshot) ?? new Map<string, Promise<Timeline>>();
    this.#kept.set(snapshot, kept);
    const key = keyOf(request);
    const timeline = kept.get(key) ?? this.#build(snapshot, request);
    kept.delete(key);
    kept.set(key, timeline);
    timeline.catch(() => {
      kept.delete(key);
    });
    const [longestAgo] = kept.keys();
    if (kept.size > CAPACITY && longestAgo !== undefined) kept.delete(longestAgo);
    return timeline;
  }
}
