import type { Disk } from './disk.js';
import type { SegmentEntry } from './manifest.js';
import { mergeSealed } from './merge.js';
import type { ReadReport, ReadRequest } from './read-files.js';
import { SegmentSealer, type Sealer } from './sealer.js';
import { readInThread } from './threads/read-in-thread.js';
import { mergeInThread, SealCrew } from './threads/seal-crew.js';

/** Where the heavy work is done: reading, sealing and merging. */
export interface Workshop {
  /** See {@link readFiles}. Without a folder nothing can be sealed. */
  read(request: ReadRequest, folder: string | undefined): AsyncIterable<ReadReport>;
  sealer(folder: string): Sealer;
  /** See {@link mergeSealed}. */
  merge(folder: string, segments: readonly SegmentEntry[]): Promise<readonly string[]>;
}

/** In this thread. What reads files is loaded when there are some to read. */
export function workHere(disk: Disk): Workshop {
  return {
    async *read(request, folder) {
      const { readFiles } = await import('./read-files.js');
      yield* readFiles(request, folder === undefined ? undefined : () => new SegmentSealer(disk, folder));
    },
    sealer: (folder) => new SegmentSealer(disk, folder),
    merge: (folder, segments) => Promise.resolve(mergeSealed(disk, folder, segments)),
  };
}

/** In threads of their own, so that answers go on: one reads, and so many seal what is read. */
export function workInThreads(sealers: number): Workshop {
  return {
    read: (request, folder) => readInThread({ request, ...(folder !== undefined && { folder }), sealers }),
    sealer: (folder) => new SealCrew(folder, 1),
    merge: mergeInThread,
  };
}
