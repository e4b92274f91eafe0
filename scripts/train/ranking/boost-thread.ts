import { parentPort } from 'node:worker_threads';
import type { TreeModel } from '../../../src/answer/trees.js';
import { portable, type ThreadReply } from '../../../src/store/threads/thread-call.js';
import { boost, type BoostOptions, type Dataset } from './boost.js';

export interface BoostTask {
  readonly data: Dataset;
  readonly options: BoostOptions;
}

parentPort?.on('message', ({ data, options }: BoostTask) => {
  parentPort?.postMessage(fitted(data, options));
});

function fitted(data: Dataset, options: BoostOptions): ThreadReply<TreeModel> {
  try {
    return { value: boost(data, options) };
  } catch (error) {
    return { error: portable(error) };
  }
}
