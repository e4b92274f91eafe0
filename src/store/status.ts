import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArticleFilter, Coverage, SourceCount } from './snapshot.js';
import type { StoredArchive } from './stored-archive.js';

/** What an archive holds and what it takes. */
export interface ArchiveStatus {
  readonly covered: Coverage;
  /** Sources, most articles first. */
  readonly sources: readonly SourceCount[];
  /** Segments on disk. */
  readonly segments: number;
  /** Passages in memory, of articles that are read at each start or came in since. */
  readonly livePassages: number;
  /** Where the archive is kept; absent for one that is small and leaves nothing on disk. */
  readonly folder?: string;
  /** Bytes on disk: of the index, and of the articles beside it. 0 for an archive that leaves nothing there. */
  readonly indexBytes: number;
  readonly articleBytes: number;
  /** How many files, articles and details could not be read. */
  readonly problems: number;
}

/** The status of an archive; what it covers is told of the articles that pass the filter. */
export function archiveStatus(
  { snapshot, storage, problems }: StoredArchive,
  filter: ArticleFilter = {},
): ArchiveStatus {
  const { folder, segments, livePassages } = storage;
  const isKept = folder !== undefined && segments > 0;
  return {
    covered: snapshot.covered(filter),
    sources: snapshot.sources(),
    segments,
    livePassages,
    ...(isKept && { folder }),
    indexBytes: isKept ? bytesOf(folder, '.passages') : 0,
    articleBytes: isKept ? bytesOf(folder, '.articles') : 0,
    problems: problems.reduce((sum, { count = 1 }) => sum + count, 0),
  };
}

function bytesOf(folder: string, ending: string): number {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .reduce((sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}
