import { appendFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ReadProblem } from '../../src/archive/reading.js';
import type { StoredArchive } from '../../src/store/stored-archive.js';
import type { WatchFolder } from '../../src/store/folder-watches.js';
import { watchArchive, type WatchClock } from '../../src/store/watch.js';
import { contentOf, emptyDesk, type Desk } from './harness.js';

const STRIKE = 'Dockers in Gdansk walked out on Wednesday.';
const COD = 'Fishermen in Tromso counted their cod.';

/** Time that passes when the test says so, and waits for what is due. */
class TestClock implements WatchClock {
  #ms = 0;
  #timers: { at: number; call: () => void }[] = [];
  readonly now = (): number => this.#ms;
  readonly after = (ms: number, call: () => void): (() => void) => {
    const timer = { at: this.#ms + ms, call };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  };

  async pass(ms: number, work: () => Promise<void>): Promise<void> {
    const end = this.#ms + ms;
    for (;;) {
      const next = this.#timers.reduce<{ at: number; call: () => void } | undefined>(
        (first, timer) => (timer.at <= end && (first === undefined || timer.at < first.at) ? timer : first),
        undefined,
      );
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#ms = Math.max(this.#ms, next.at);
      next.call();
      await work();
    }
    this.#ms = end;
  }
}

interface Watch {
  readonly archive: StoredArchive;
  readonly told: ReadProblem[];
  readonly watched: () => string[];
  /** Says that something happened to what has this name in the corpus, as the system would. */
  readonly happen: (name: string) => void;
  readonly pass: (ms: number) => Promise<void>;
  readonly stop: () => void;
}

async function watchDesk(desk: Desk, refuse: (path: string) => boolean = () => false): Promise<Watch> {
  const archive = await desk.open({ mostLive: 10_000 });
  const clock = new TestClock();
  const told: ReadProblem[] = [];
  const listeners = new Map<string, (name: string | undefined) => void>();
  let refreshing = Promise.resolve();
  const watchFolder: WatchFolder = (path, onEvent) => {
    if (refuse(path)) throw Object.assign(new Error('ENOSPC: no watches left'), { code: 'ENOSPC' });
    listeners.set(path, onEvent);
    return () => listeners.delete(path);
  };
  const stop = watchArchive(
    {
      refresh: (isSettled) => (refreshing = archive.refresh(isSettled)),
      get folders() {
        return archive.folders;
      },
      get fileCount() {
        return archive.fileCount;
      },
    },
    { clock, watchFolder, onProblem: (problem) => told.push(problem) },
  );
  const work = async (): Promise<void> => {
    await refreshing;
    // The watch goes on when the refresh has told it.
    await Promise.resolve();
  };
  const pass = (ms: number): Promise<void> => clock.pass(ms, work);
  await pass(0);
  return {
    archive,
    told,
    watched: () => [...listeners.keys()].map((path) => path.slice(desk.corpus.length)).sort(),
    happen: (name) => listeners.get(join(desk.corpus, name, '..'))?.(name.split('/').at(-1)),
    pass,
    stop,
  };
}

describe('watching an archive', () => {
  it('takes up a new file within a second', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const watch = await watchDesk(desk);
    await desk.write('cod.txt', COD);
    watch.happen('cod.txt');
    await watch.pass(700);
    expect(contentOf(watch.archive.snapshot)).toEqual({ 'cod.txt': COD, 'strike.txt': STRIKE });
  });

  it('takes a removed file away at once', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    await desk.write('cod.txt', COD);
    const watch = await watchDesk(desk);
    await desk.remove('cod.txt');
    watch.happen('cod.txt');
    await watch.pass(100);
    expect(contentOf(watch.archive.snapshot)).toEqual({ 'strike.txt': STRIKE });
  });

  it('leaves a half-written file until it is whole', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const watch = await watchDesk(desk);
    for (const word of COD.split(' ')) {
      await appendFile(join(desk.corpus, 'cod.txt'), `${word} `);
      watch.happen('cod.txt');
      await watch.pass(400);
      expect(Object.keys(contentOf(watch.archive.snapshot))).toEqual(['strike.txt']);
    }
    await watch.pass(2_000);
    expect(contentOf(watch.archive.snapshot)).toEqual({ 'cod.txt': `${COD} `, 'strike.txt': STRIKE });
  });

  it('answers with the old text while a known file is written anew', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const watch = await watchDesk(desk);
    await desk.write('strike.txt', 'Dockers');
    watch.happen('strike.txt');
    await watch.pass(300);
    await desk.write('strike.txt', 'Dockers went back to work.');
    watch.happen('strike.txt');
    await watch.pass(300);
    expect(contentOf(watch.archive.snapshot)).toEqual({ 'strike.txt': STRIKE });
    await watch.pass(2_000);
    expect(contentOf(watch.archive.snapshot)).toEqual({ 'strike.txt': 'Dockers went back to work.' });
  });

  it('watches folders that come, and no more those that go', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const watch = await watchDesk(desk);
    await mkdir(join(desk.corpus, 'march'));
    watch.happen('march');
    await watch.pass(100);
    expect(watch.watched()).toEqual(['', '/march']);
    await writeFile(join(desk.corpus, 'march', 'cod.txt'), COD);
    watch.happen('march/cod.txt');
    await watch.pass(700);
    expect(contentOf(watch.archive.snapshot)).toEqual({ 'march/cod.txt': COD, 'strike.txt': STRIKE });
    await rm(join(desk.corpus, 'march'), { recursive: true });
    watch.happen('march');
    await watch.pass(100);
    expect(watch.watched()).toEqual(['']);
    expect(contentOf(watch.archive.snapshot)).toEqual({ 'strike.txt': STRIKE });
  });

  it('finds what it was not told of, in time', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const watch = await watchDesk(desk);
    await desk.write('cod.txt', COD);
    await watch.pass(31_000);
    expect(Object.keys(contentOf(watch.archive.snapshot))).toEqual(['cod.txt', 'strike.txt']);
  });

  it('says once that folders cannot be watched, and looks through them more often', async () => {
    const desk = await emptyDesk();
    await mkdir(join(desk.corpus, 'march'));
    await desk.write('strike.txt', STRIKE);
    const watch = await watchDesk(desk, () => true);
    await desk.write('cod.txt', COD);
    await watch.pass(6_000);
    expect(watch.told).toHaveLength(1);
    expect(watch.told[0]).toMatchObject({ path: desk.corpus, expected: 'a folder that can be watched' });
    expect(Object.keys(contentOf(watch.archive.snapshot))).toEqual(['cod.txt', 'strike.txt']);
  });

  it('does nothing more when it is stopped', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const watch = await watchDesk(desk);
    await desk.write('cod.txt', COD);
    watch.happen('cod.txt');
    watch.stop();
    await watch.pass(60_000);
    expect(Object.keys(contentOf(watch.archive.snapshot))).toEqual(['strike.txt']);
    expect(watch.watched()).toEqual([]);
  });

  it('hears from the system itself of a file that is moved into its folder', async () => {
    const desk = await emptyDesk();
    await desk.write('strike.txt', STRIKE);
    const archive = await desk.open({ mostLive: 10_000 });
    const elsewhere = await mkdtemp(join(tmpdir(), 'verbatim-elsewhere-'));
    onTestFinished(() => rm(elsewhere, { recursive: true }));
    await writeFile(join(elsewhere, 'cod.txt'), COD);
    const taken = new Promise<void>((resolve) => {
      const stop = watchArchive({
        refresh: async (isSettled) => {
          await archive.refresh(isSettled);
          if (archive.snapshot.coverage.articles === 2) resolve();
        },
        folders: archive.folders,
        fileCount: 1,
      });
      onTestFinished(stop);
    });
    await rename(join(elsewhere, 'cod.txt'), join(desk.corpus, 'cod.txt'));
    await taken;
    expect(contentOf(archive.snapshot)).toEqual({ 'cod.txt': COD, 'strike.txt': STRIKE });
  });
});
