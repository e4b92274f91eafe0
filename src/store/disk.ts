import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { makeFolder, syncFolder } from '../folders.js';

/** A new file that is written from its start to its end. */
export interface NewFile {
  write(bytes: Uint8Array): void;
  /** Forces all that was written to the disk and closes the file. */
  finish(): void;
  /** Closes and removes the file. Never throws. */
  abandon(): void;
}

/** What the store does to the disk when it writes: everything that can fail for want of space or of permission. */
export interface Disk {
  makeFolder(path: string): void;
  /** @throws when the file exists */
  create(path: string): NewFile;
  /** Replaces `to` where it exists, whole or not at all, and makes that last. */
  rename(from: string, to: string): void;
  /** Removes a file or folder that may be absent. */
  remove(path: string): void;
  list(path: string): string[];
}

export const nodeDisk: Disk = {
  makeFolder,
  create: createFile,
  rename(from, to) {
    renameSync(from, to);
    syncFolder(dirname(to));
  },
  remove: (path) => {
    rmSync(path, { force: true, recursive: true });
  },
  list: (path) => readdirSync(path),
};

/** Writes a file aside and moves it into place, so that a reader finds the old one or the new one, never a part. */
export function replaceFile(disk: Disk, path: string, bytes: Uint8Array): void {
  const aside = join(dirname(path), `${basename(path)}.new`);
  disk.remove(aside);
  const file = disk.create(aside);
  try {
    file.write(bytes);
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  disk.rename(aside, path);
}

function createFile(path: string): NewFile {
  const descriptor = openSync(path, 'wx');
  return {
    write(bytes) {
      for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done);
    },
    finish() {
      fsyncSync(descriptor);
      closeSync(descriptor);
    },
    abandon() {
      try {
        closeSync(descriptor);
      } catch {
        // It was closed already.
      }
      rmSync(path, { force: true });
    },
  };
}
