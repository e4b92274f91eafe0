import { statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { SourceFile } from '../archive/files.js';
import { fileCause } from '../errors.js';
import type { ReadProblem } from '../archive/reading.js';
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

/**
 * Calls back when something happens in a folder, with the name of what it happened to, where the system tells it.
 * Returns how to stop.
 */
export type WatchFolder = (
  path: string,
  onEvent: (name: string | undefined) => void,
  onError: (error: unknown) => void,
) => () => void;

/** What happened at once is taken up at once. */
const GATHERING_MS = 100;
/** All files are looked through so often, as some disks do not tell of changes; less often when they are many. */
const LEAST_ROUND_MS = 30_000;
const ROUND_MS_A_FILE = 10;
/** The same where the system cannot watch. */
const UNWATCHED_FACTOR = 6;

/**
 * Takes up what changes in the archive's files, a second or so after it was written. Returns how to stop.
 *
 * One watch a folder is enough to hear of all changes in it; libraries that watch each file run out of watches on a small
 * machine with some ten thousand files.
 */
export function watchArchive(archive: WatchedArchive, options: WatchOptions = {}): () => void {
  const { onProblem, clock = systemClock, watchFolder = watchBySystem } = options;
  const settling = new Settling(clock.now);
  const watched = new Map<string, () => void>();
  let due: { readonly at: number; readonly cancel: () => void } | undefined;
  let isStopped = false;
  let isBlind = false;

  const schedule = (ms: number): void => {
    const at = clock.now() + ms;
    if (isStopped || (due !== undefined && due.at <= at)) return;
    due?.cancel();
    due = { at, cancel: clock.after(ms, () => void lookThrough()) };
  };
  const lookThrough = async (): Promise<void> => {
    due = undefined;
    settling.nextRound();
    await archive.refresh((file) => settling.observe(file));
    if (isStopped) return;
    watchFolders();
    const round = Math.max(LEAST_ROUND_MS, archive.fileCount * ROUND_MS_A_FILE);
    schedule(Math.min(settling.nextMs ?? Infinity, isBlind ? round / UNWATCHED_FACTOR : round));
  };
  const onEvent = (folder: string, name: string | undefined): void => {
    const file = name === undefined ? undefined : fileAt(join(folder, name));
    if (file === undefined) schedule(GATHERING_MS);
    else {
      settling.observe(file);
      schedule(settling.nextMs ?? 0);
    }
  };
  const watchFolders = (): void => {
    const wanted = new Set(archive.folders);
    for (const [path, stop] of watched) {
      if (wanted.has(path)) continue;
      stop();
      watched.delete(path);
    }
    for (const path of wanted) if (!watched.has(path)) watchOne(path);
  };
  const watchOne = (path: string): void => {
    const onError = (error: unknown): void => {
      watched.get(path)?.();
      watched.delete(path);
      if (isBlind) return;
      isBlind = true;
      onProblem?.({ path, expected: 'a folder that can be watched', found: fileCause(error), lost: 'detail' });
    };
    try {
      const stop = watchFolder(
        path,
        (name) => {
          onEvent(path, name);
        },
        onError,
      );
      watched.set(path, stop);
    } catch (error) {
      onError(error);
    }
  };

  watchFolders();
  schedule(0);
  return () => {
    isStopped = true;
    due?.cancel();
    for (const stop of watched.values()) stop();
  };
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

const watchBySystem: WatchFolder = (path, onEvent, onError) => {
  const watcher = watch(path, { persistent: false }, (_kind, name) => {
    onEvent(name ?? undefined);
  });
  watcher.on('error', onError);
  return () => {
    watcher.close();
  };
};
