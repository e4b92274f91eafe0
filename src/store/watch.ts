import { statSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { SourceFile } from '../archive/files.js';
import { fileCause } from '../errors.js';
import type { ReadProblem } from '../archive/reading.js';
import { FolderWatches, type WatchFolder } from './folder-watches.js';
import { Settling } from './settling.js';

/** An archive that can be brought up to date with its files. */
export interface WatchedArchive {
  /** Takes up changed files that are settled. Never rejects. */
  refresh(isSettled: (file: SourceFile) => boolean): Promise<void>;
  readonly folders: readonly string[];
  readonly fileCount: number;
}

export interface WatchOptions {
  /** Hears when folders cannot be watched. */
  readonly onProblem?: (problem: ReadProblem) => void;
  readonly clock?: WatchClock;
  readonly watchFolder?: WatchFolder;
}

/** Time as the watch needs it. */
export interface WatchClock {
  /** Milliseconds that never run backwards. */
  readonly now: () => number;
  /** Calls back once, and returns how to prevent it. */
  readonly after: (ms: number, call: () => void) => () => void;
}

/** What happened at once is taken up at once. */
const GATHERING_MS = 100;
/** All files are looked through so often, as some disks do not tell of changes; less often when they are many. */
const LEAST_ROUND_MS = 30_000;
const ROUND_MS_A_FILE = 10;
/** The same where the system cannot watch. */
const UNWATCHED_FACTOR = 6;

/** Takes up what changes in the archive's files, a second or so after it was written. Returns how to stop. */
export function watchArchive(archive: WatchedArchive, options: WatchOptions = {}): () => void {
  const watch = new ArchiveWatch(archive, options);
  return () => {
    watch.stop();
  };
}

class ArchiveWatch {
  readonly #archive: WatchedArchive;
  readonly #clock: WatchClock;
  readonly #settling: Settling;
  readonly #watches: FolderWatches;
  /** The next look through all files. */
  #due: { readonly at: number; readonly cancel: () => void } | undefined;
  #isStopped = false;

  constructor(archive: WatchedArchive, { onProblem, clock = systemClock, watchFolder }: WatchOptions) {
    this.#archive = archive;
    this.#clock = clock;
    this.#settling = new Settling(clock.now);
    this.#watches = new FolderWatches({
      onEvent: (folder, name) => {
        this.#heard(folder, name);
      },
      onBlind: (path, error) => {
        onProblem?.({ path, expected: 'a folder that can be watched', found: fileCause(error), lost: 'detail' });
      },
      ...(watchFolder && { watchFolder }),
    });
    this.#watches.follow(archive.folders);
    this.#lookIn(0);
  }

  stop(): void {
    this.#isStopped = true;
    this.#due?.cancel();
    this.#watches.stop();
  }

  #heard(folder: string, name: string | undefined): void {
    const file = name === undefined ? undefined : fileAt(join(folder, name));
    if (file === undefined) {
      this.#lookIn(GATHERING_MS);
    } else {
      this.#settling.observe(file);
      this.#lookIn(this.#settling.nextMs ?? 0);
    }
  }

  /** Looks through all files in so many milliseconds, unless that is to be sooner. */
  #lookIn(ms: number): void {
    const at = this.#clock.now() + ms;
    if (this.#isStopped || (this.#due !== undefined && this.#due.at <= at)) return;
    this.#due?.cancel();
    this.#due = { at, cancel: this.#clock.after(ms, () => void this.#lookThrough()) };
  }

  async #lookThrough(): Promise<void> {
    this.#due = undefined;
    this.#settling.nextRound();
    await this.#archive.refresh((file) => this.#settling.observe(file));
    if (this.#isStopped) return;
    this.#watches.follow(this.#archive.folders);
    const round = Math.max(LEAST_ROUND_MS, this.#archive.fileCount * ROUND_MS_A_FILE);
    this.#lookIn(Math.min(this.#settling.nextMs ?? Infinity, this.#watches.isBlind ? round / UNWATCHED_FACTOR : round));
  }
}

function fileAt(path: string): { path: string; bytes: number; changedMs: number } | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() ? { path, bytes: stats.size, changedMs: stats.ctimeMs } : undefined;
  } catch {
    return undefined;
  }
}

const systemClock: WatchClock = {
  now: () => performance.now(),
  after(ms, call) {
    const timer = setTimeout(call, ms).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
