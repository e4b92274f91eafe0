import type { SourceFolder } from '../archive/files.js';
import type { ReadProblem } from '../archive/reading.js';
import type { IndexPart } from '../search/index-part.js';
import { LiveIndex } from '../search/live-index.js';
import type { KnownFile } from './known-files.js';
import { LivePart } from './live-part.js';
import type { SegmentEntry } from './manifest.js';
import type { ArchivePart } from './part.js';
import type { SealedSegment } from './sealed-segment.js';

/** Articles, the index over their passages, and which of them are gone. */
export interface Holding {
  readonly part: ArchivePart;
  /** Numbers the articles by their places. */
  readonly index: IndexPart;
  /** Places of articles that are gone. Replaced, never changed: snapshots keep theirs. */
  readonly hidden: ReadonlySet<number>;
  /** The files on which it rests. */
  readonly files: readonly string[];
}

export interface SealedHolding extends Holding {
  readonly segment: SealedSegment;
}

export interface LiveHolding extends Holding {
  readonly part: LivePart;
  readonly index: LiveIndex;
}

/** All that an archive consists of. Replaced as a whole; only the live part of it grows in place. */
export interface ArchiveState {
  readonly sealed: readonly SealedHolding[];
  readonly live: LiveHolding;
  readonly files: readonly KnownFile[];
  readonly folders: readonly SourceFolder[];
  /** What could not be read. */
  readonly problems: readonly ReadProblem[];
}

/** An archive of which nothing was read yet. */
export function emptyState(): ArchiveState {
  return { sealed: [], live: emptyLive(), files: [], folders: [], problems: [] };
}

/** A live part without articles. */
export function emptyLive(): LiveHolding {
  return { part: new LivePart(), index: new LiveIndex(), hidden: new Set(), files: [] };
}

/** The articles of a segment, but for those whose places are hidden. */
export function sealedHolding(segment: SealedSegment, hidden: readonly number[] = []): SealedHolding {
  const files = [segment.store.path, segment.index.path];
  return { part: segment.store, index: segment.index, hidden: new Set(hidden), files, segment };
}

/** How a manifest names a segment, with what has changed of it since it was written. */
export function entryOf({ segment: { name, store }, hidden }: SealedHolding): SegmentEntry {
  return { name, hidden: [...hidden], moved: [...store.moved] };
}

/** All holdings, the live one last. */
export function holdingsOf({ sealed, live }: ArchiveState): readonly Holding[] {
  return [...sealed, live];
}

/** Where an article is held. */
export interface HeldArticle {
  readonly holding: Holding;
  readonly place: number;
}

/** The articles that are not gone, in the order of holdings and places. */
export function* heldArticles(state: ArchiveState): Generator<HeldArticle> {
  for (const holding of holdingsOf(state)) {
    for (let place = 0; place < holding.part.columns.size; place++) {
      if (!holding.hidden.has(place)) yield { holding, place };
    }
  }
}

/** The path of the file that an article was read from. */
export function fileOf({ holding: { part }, place }: HeldArticle): string {
  return part.columns.files[part.columns.file[place] ?? 0] ?? '';
}
