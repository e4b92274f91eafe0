import type { ReadArticle } from '../read-article.js';
import type { SegmentEntry } from '../manifest.js';
import type { Sealer } from '../sealer.js';
import type { SealMessage, SealThreadData } from './seal-thread.js';
import { CallableThread } from './thread-call.js';

type SealThread = CallableThread<SealMessage, readonly string[]>;

/** Seals in threads of their own. Batches go to the threads in turn, so that the same articles always make the same segments. */
export class SealCrew implements Sealer {
  readonly #threads: readonly { readonly thread: SealThread; ready: Promise<unknown> }[];
  #turn = 0;

  constructor(folder: string, threads: number) {
    this.#threads = Array.from({ length: threads }, () => ({ thread: sealThread(folder), ready: Promise.resolve() }));
  }

  async add(articles: readonly ReadArticle[]): Promise<void> {
    const next = this.#threads[this.#turn++ % this.#threads.length];
    if (next === undefined) return;
    await next.ready;
    next.ready = next.thread.call({ kind: 'add', articles });
    // A failure is told to the next who waits for this thread.
    next.ready.catch(() => undefined);
  }

  async finish(): Promise<readonly string[]> {
    const names = await Promise.all(
      this.#threads.map(async ({ thread, ready }) => {
        await ready;
        return thread.call({ kind: 'finish' });
      }),
    );
    await this.#end();
    return names.flat();
  }

  async abandon(): Promise<void> {
    await Promise.allSettled(this.#threads.map(({ thread }) => thread.call({ kind: 'abandon' })));
    await this.#end();
  }

  async #end(): Promise<void> {
    await Promise.all(this.#threads.map(({ thread }) => thread.end()));
  }
}

/** Merges segments in a thread of its own; see {@link mergeSealed}. */
export async function mergeInThread(folder: string, segments: readonly SegmentEntry[]): Promise<readonly string[]> {
  const thread = sealThread(folder);
  try {
    return await thread.call({ kind: 'merge', segments });
  } finally {
    await thread.end();
  }
}

function sealThread(folder: string): SealThread {
  const data: SealThreadData = { folder };
  return new CallableThread(new URL('./seal-thread.js', import.meta.url), data);
}
