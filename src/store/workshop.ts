import type { Disk } from './disk.js';
import type { SegmentEntry } from './manifest.js';
import type { ReadReport, ReadRequest } from './read-files.js';
import type { Sealer } from './sealer.js';
import { readInThread } from './threads/read-in-thread.js';
import { mergeInThread, SealCrew } from './threads/seal-crew.js';

/** Where the heavy work is done: reading, sealing and merging. */
export interface Workshop {
  /** See {@link readFiles}. Without a folder nothing can be sealed. */
  read(request: ReadRequest, folder: string | undefined): AsyncIterable<ReadReport>;
  sealer(folder: string): Promise<Sealer>;
  /** See {@link mergeSealed}. */
  merge(folder: string, segments: readonly SegmentEntry[]): Promise<readonly string[]>;
}

/** In this thread. What does it is loaded when there is something to do, which at most starts there is not. */
export function workHere(disk: Disk): Workshop {
  return {
    async *read(request, folder) {
      const [{ readFiles }, { SegmentSealer }] = await Promise.all([import('./read-files.js'), import('./sealer.js')]);
      yield* readFiles(request, folder === undefined ? undefined : () => new SegmentSealer(disk, folder));
    },
    async sealer(folder) {
      const { SegmentSealer } = await import('./sealer.js');
      return new SegmentSealer(disk, folder);
    },
    async merge(folder, segments) {
      const { mergeSealed } = await import('./merge.js');
      return mergeSealed(disk, folder, segments);
    },
  };
}

/** In threads of their own, so that answers go on: one reads, and so many seal what is read. */
export function workInThreads(sealers: number): Workshop {
  return {
    read: (request, folder) => readInThread({ request, ...(folder !== undefined && { folder }), sealers }),
    sealer: (folder) => Promise.resolve(new SealCrew(folder, 1)),
    merge: mergeInThread,
  };
}
