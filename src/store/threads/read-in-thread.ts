import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ReadReport } from '../read-files.js';
import type { ReadThreadData, ReadThreadMessage } from './read-thread.js';
import { revived, THREAD_LIMITS } from './thread-call.js';

/** Reads as {@link readFiles} does, in a thread of its own; leaving the loop ends the thread. */
export async function* readInThread(data: ReadThreadData): AsyncGenerator<ReadReport> {
  const worker = new Worker(new URL('./read-thread.js', import.meta.url), {
    workerData: data,
    resourceLimits: THREAD_LIMITS,
  });
  try {
    for await (const [message] of on(worker, 'message', { close: ['exit'] }) as AsyncIterable<[ReadThreadMessage]>) {
      if (message.kind === 'done') return;
      if (message.kind === 'failed') throw revived(message.error);
      yield* message.reports;
    }
    throw new Error('the reading thread ended before it was done');
  } finally {
    await worker.terminate();
  }
}
