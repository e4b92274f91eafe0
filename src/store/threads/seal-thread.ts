import { parentPort, workerData } from 'node:worker_threads';
import type { ReadArticle } from '../read-article.js';
import { nodeDisk } from '../disk.js';
import type { SegmentEntry } from '../manifest.js';
import { mergeSealed } from '../merge.js';
import { SegmentSealer } from '../sealer.js';
import { portable, type ThreadReply } from './thread-call.js';

export interface SealThreadData {
  readonly folder: string;
}

export type SealMessage =
  | { readonly kind: 'add'; readonly articles: readonly ReadArticle[] }
  | { readonly kind: 'finish' }
  | { readonly kind: 'abandon' }
  | { readonly kind: 'merge'; readonly segments: readonly SegmentEntry[] };

const { folder } = workerData as SealThreadData;
const sealer = new SegmentSealer(nodeDisk, folder);

parentPort?.on('message', (message: SealMessage) => {
  void perform(message)
    .then((value): ThreadReply<readonly string[]> => ({ value }))
    .catch((error: unknown): ThreadReply<readonly string[]> => ({ error: portable(error) }))
    .then((reply) => parentPort?.postMessage(reply));
});

async function perform(message: SealMessage): Promise<readonly string[]> {
  switch (message.kind) {
    case 'add':
      await sealer.add(message.articles);
      return [];
    case 'finish':
      return sealer.finish();
    case 'abandon':
      await sealer.abandon();
      return [];
    case 'merge':
      return mergeSealed(nodeDisk, folder, message.segments);
  }
}
