import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReadProblem } from '../archive/reading.js';
import { hasCode } from '../errors.js';
import { analysisVersion } from './analysis-version.js';
import { emptyState, entryOf, fileOf, heldArticles, sealedHolding, type ArchiveState } from './archive-state.js';
import { asStoreError, BusyFolder, DamagedFile, problemOf, StoreError } from './damage.js';
import type { Disk } from './disk.js';
import { takeLock, type HeldLock } from './lock.js';
import { manifestStamp, readManifest, writeManifest, type Manifest } from './manifest.js';
import { SeenLog } from './seen-log.js';
import { SegmentShelf } from './segment-shelf.js';
import { segmentPaths } from './segment-files.js';

/** What an archive's folder holds. */
export interface LoadedFolder {
  readonly state: ArchiveState;
  /** What was found wrong with it. The articles that are missing because of it are read again with the next update. */
  readonly damage: readonly ReadProblem[];
}

const SET_ASIDE = '.damaged';

/** Where the archive of some files and folders is kept: the same paths, as given, always have the same folder. */
export function archiveFolderPath(dataDir: string, paths: readonly string[]): string {
  const identity = paths.map((path) => [path, resolve(path)]);
  const hash = createHash('sha256').update(JSON.stringify(identity)).digest('hex');
  return join(dataDir, `archive-${hash.slice(0, 12)}`);
}

/** The folder in which an archive is kept. Anyone may read it; one process at a time may write. */
export class ArchiveFolder {
  readonly path: string;
  readonly shelf: SegmentShelf;
  readonly #disk: Disk;
  readonly #takeLock: typeof takeLock;
  #version: string | undefined;
  /** Of the manifest that was last read or written. */
  #stamp: string | undefined;
  #lock: HeldLock | undefined;
  #seen: SeenLog | undefined;

  constructor(path: string, disk: Disk, take = takeLock) {
    this.path = path;
    this.shelf = new SegmentShelf(path);
    this.#disk = disk;
    this.#takeLock = take;
  }

  /** Whether another process has written here since this one did or read. */
  get isOutdated(): boolean {
    return manifestStamp(this.path) !== this.#stamp;
  }

  /** The last whole state, or an empty one where there is none of this version. */
  load(): LoadedFolder {
    const wasThere = this.#stamp !== undefined;
    this.#stamp = manifestStamp(this.path);
    let manifest: Manifest | undefined;
    try {
      manifest = readManifest(this.path);
    } catch (error) {
      if (!(error instanceof DamagedFile)) throw error;
      this.setAside([error.path]);
      this.#stamp = manifestStamp(this.path);
      return { state: emptyState(), damage: problemsOf(error) };
    }
    if (manifest === undefined) return { state: emptyState(), damage: wasThere ? problemsOf(this.#removed()) : [] };
    if (manifest.analysis !== this.#versionNow()) return { state: emptyState(), damage: [] };
    const loaded = this.#open(manifest);
    if (loaded.damage.length === 0 || !this.isOutdated) return loaded;
    // Another process merged segments away in this moment.
    return this.load();
  }

  /**
   * Makes sure that this process may write here.
   *
   * @throws StoreError that says who or what is in the way
   */
  prepareToWrite(): void {
    if (this.#lock?.isHeld === true) return;
    let lock;
    try {
      lock = this.#takeLock(this.path);
    } catch (error) {
      throw asStoreError(error, this.path);
    }
    if ('pid' in lock) {
      throw new BusyFolder(this.path, 'to be the only one who writes here', `process ${lock.pid} on ${lock.host}`);
    }
    if (this.isOutdated) {
      lock.release();
      throw new BusyFolder(this.path, 'what was read from it', 'that another process has changed it since');
    }
    this.#lock = lock;
  }

  /** Why this process may not write here, as {@link prepareToWrite} tells it; undefined where it may. */
  refusal(): StoreError | undefined {
    try {
      this.prepareToWrite();
      return undefined;
    } catch (error) {
      if (error instanceof StoreError) return error;
      throw error;
    }
  }

  /**
   * Makes a state the last whole one. Articles that are only in memory are left out, and their files with them,
   * so that the next start reads them again.
   *
   * @throws StoreError when another process writes here, and what the disk throws
   */
  commit(state: ArchiveState): void {
    this.prepareToWrite();
    const unsealed = new Set<string>();
    for (const article of heldArticles({ ...state, sealed: [] })) unsealed.add(fileOf(article));
    const manifest: Manifest = {
      analysis: this.#versionNow(),
      segments: state.sealed.map(entryOf),
      files: state.files.filter(({ path }) => !unsealed.has(path)),
      folders: state.folders,
      problems: state.problems,
    };
    writeManifest(this.#disk, this.path, manifest);
    this.#stamp = manifestStamp(this.path);
    this.#removeUnnamed(manifest);
  }

  /** Which reports were seen when, by this program in this folder. */
  get seen(): SeenLog {
    return (this.#seen ??= new SeenLog(this.path));
  }

  /** Renames damaged files, so that they can be looked at but are not read again. Earlier ones make way. */
  setAside(paths: readonly string[]): void {
    try {
      this.prepareToWrite();
      for (const name of this.#disk.list(this.path)) {
        if (name.endsWith(SET_ASIDE)) this.#disk.remove(join(this.path, name));
      }
      for (const path of paths) if (existsSync(path)) this.#disk.rename(path, path + SET_ASIDE);
    } catch {
      // It stays where it is and is found damaged again.
    }
  }

  /** Closes all segments, and leaves the folder to others. */
  close(): void {
    this.shelf.closeAll();
    this.#lock?.release();
    this.#lock = undefined;
  }

  #open({ segments, files, folders, problems }: Manifest): LoadedFolder {
    const sealed = [];
    const damage: ReadProblem[] = [];
    for (const entry of segments) {
      try {
        sealed.push(sealedHolding(this.shelf.open(entry), entry.hidden));
      } catch (error) {
        const found = problemsOf(hasCode(error, 'ENOENT') ? this.#missing(entry.name) : error);
        if (found.length === 0) throw error;
        damage.push(...found);
      }
    }
    const state: ArchiveState = { ...emptyState(), sealed, files, folders, problems };
    return { state: damage.length === 0 ? state : rereadAll(state), damage };
  }

  #versionNow(): string {
    return (this.#version ??= analysisVersion());
  }

  #removed(): DamagedFile {
    return new DamagedFile(this.path, 'the index that was kept here, which is made anew', 'nothing there');
  }

  #missing(name: string): DamagedFile {
    return new DamagedFile(segmentPaths(this.path, name).articles, 'a segment', 'nothing there');
  }

  /** Files that no manifest names are left over from a crash, or were made part of another segment. */
  #removeUnnamed({ segments }: Manifest): void {
    const named = new Set(segments.map(({ name }) => name));
    for (const file of this.#disk.list(this.path)) {
      const [, name] = /^([0-9a-f]+)\.(?:passages|articles)/u.exec(file) ?? [];
      if (name === undefined || named.has(name) || file.endsWith(SET_ASIDE)) continue;
      try {
        this.#disk.remove(join(this.path, file));
      } catch {
        // Where open files cannot be removed, the next commit tries again.
      }
    }
  }
}

function problemsOf(error: unknown): ReadProblem[] {
  const problem = problemOf(error);
  return problem === undefined ? [] : [problem];
}

/** The state as if every file had changed. */
export function rereadAll(state: ArchiveState): ArchiveState {
  return { ...state, files: state.files.map((file) => ({ ...file, changedMs: -1 })) };
}
