import { watch } from 'node:fs';

/**
 * Calls back when something happens in a folder, with the name of what it happened to, where the system tells it.
 * Returns how to stop.
 */
export type WatchFolder = (
  path: string,
  onEvent: (name: string | undefined) => void,
  onError: (error: unknown) => void,
) => () => void;

export interface FolderWatchesOptions {
  readonly onEvent: (folder: string, name: string | undefined) => void;
  /** Hears of the first folder that cannot be watched, and why. */
  readonly onBlind: (folder: string, error: unknown) => void;
  readonly watchFolder?: WatchFolder;
}

/**
 * Watches over folders. One watch a folder is enough to hear of all changes in it; libraries that watch
 * each file run out of watches on a small machine with some ten thousand files.
 */
export class FolderWatches {
  readonly #options: FolderWatchesOptions;
  readonly #watched = new Map<string, () => void>();
  #isBlind = false;

  constructor(options: FolderWatchesOptions) {
    this.#options = options;
  }

  /** Whether a folder could not be watched. */
  get isBlind(): boolean {
    return this.#isBlind;
  }

  /** Watches these folders, each once, and no others. */
  follow(folders: readonly string[]): void {
    const wanted = new Set(folders);
    for (const path of this.#watched.keys()) if (!wanted.has(path)) this.#leave(path);
    for (const path of wanted) if (!this.#watched.has(path)) this.#watch(path);
  }

  stop(): void {
    this.follow([]);
  }

  #watch(path: string): void {
    const { onEvent, watchFolder = watchBySystem } = this.#options;
    const onError = (error: unknown): void => {
      this.#lose(path, error);
    };
    try {
      const stop = watchFolder(
        path,
        (name) => {
          onEvent(path, name);
        },
        onError,
      );
      this.#watched.set(path, stop);
    } catch (error) {
      onError(error);
    }
  }

  #lose(path: string, error: unknown): void {
    this.#leave(path);
    if (this.#isBlind) return;
    this.#isBlind = true;
    this.#options.onBlind(path, error);
  }

  #leave(path: string): void {
    this.#watched.get(path)?.();
    this.#watched.delete(path);
  }
}

const watchBySystem: WatchFolder = (path, onEvent, onError) => {
  const watcher = watch(path, { persistent: false }, (_kind, name) => {
    onEvent(name ?? undefined);
  });
  watcher.on('error', onError);
  return () => {
    watcher.close();
  };
};
