import { parentPort, workerData } from 'node:worker_threads';
import { readFiles, type ReadReport, type ReadRequest } from '../read-files.js';
import { quotesOf } from '../quotes-of.js';
import type { ReadArticle } from '../read-article.js';
import { SealCrew } from './seal-crew.js';
import { portable, type PortableError } from './thread-call.js';

export interface ReadThreadData {
  readonly request: ReadRequest;
  /** Where segments are written. Absent where nothing may be sealed. */
  readonly folder?: string;
  /** Threads that seal. */
  readonly sealers: number;
}

/** Reports, some at a time; the last message says that all is told, or what went wrong. */
export type ReadThreadMessage =
  | { readonly kind: 'reports'; readonly reports: readonly ReadReport[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: PortableError };

/** Reports of files that are sent at once. */
const BATCH = 256;

const { request, folder, sealers } = workerData as ReadThreadData;

const send = (message: ReadThreadMessage): void => parentPort?.postMessage(message);

try {
  let reports: ReadReport[] = [];
  const openSealer = folder === undefined ? undefined : () => new SealCrew(folder, sealers);
  for await (const report of readFiles(request, openSealer)) {
    reports.push(report.kind === 'articles' ? withQuotes(report) : report);
    if (report.kind === 'file' && reports.length < BATCH) continue;
    send({ kind: 'reports', reports });
    reports = [];
  }
  send({ kind: 'reports', reports });
  send({ kind: 'done' });
} catch (error) {
  send({ kind: 'failed', error: portable(error) });
}

/** Works out here what would take the time of the thread that answers. */
function withQuotes({
  kind,
  articles,
}: {
  readonly kind: 'articles';
  readonly articles: readonly ReadArticle[];
}): ReadReport {
  return { kind, articles: articles.map((read) => ({ ...read, quotes: quotesOf(read) })) };
}
