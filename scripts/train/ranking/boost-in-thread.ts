import type { TreeModel } from '../../../src/answer/trees.js';
import { CallableThread } from '../../../src/store/threads/thread-call.js';
import type { BoostOptions, Dataset } from './boost.js';
import type { BoostTask } from './boost-thread.js';

/** Fits as {@link boost} does, in a thread of its own, so that several models are fitted at once. */
export async function boostInThread(data: Dataset, options: BoostOptions): Promise<TreeModel> {
  const thread = new CallableThread<BoostTask, TreeModel>(new URL('./boost-thread.js', import.meta.url), undefined);
  try {
    return await thread.call({ data, options });
  } finally {
    await thread.end();
  }
}
