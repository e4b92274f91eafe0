import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import type { StoredArchive } from '../../src/store/stored-archive.js';
import { percentile } from './questions.js';
import { SUGGESTIONS, suggestionFigures } from './suggestions.js';

export type Figures = Readonly<Record<string, number>>;

interface Circumstances {
  /** What it took to open the archive. */
  readonly openMs: number;
  /** A folder of the archive to put an article into. */
  readonly inbox: string;
}

type Measure = (archive: StoredArchive, circumstances: Circumstances) => Promise<Figures>;

const QUESTIONS = 200;
/** Questions that are asked before any is measured. */
const WARMING = 20;
const HITS = 50;

/** What is measured of an archive, each in a process of its own and in this order: what is used is loaded when it is. */
export const FIGURES = {
  build: buildFigures,
  start: startFigures,
  ask: askFigures,
  suggest: ({ snapshot }) => Promise.resolve(suggestionFigures(snapshot)),
  add: addFigures,
} as const satisfies Readonly<Record<string, Measure>>;

export type Task = keyof typeof FIGURES;

const megabytes = (bytes: number): number => bytes / 2 ** 20;

async function buildFigures(archive: StoredArchive, { openMs }: Circumstances): Promise<Figures> {
  const { archiveStatus } = await import('../../src/store/status.js');
  const { covered, segments, indexBytes, articleBytes } = archiveStatus(archive);
  const { user, system } = process.cpuUsage();
  return {
    articles: covered.articles,
    passages: covered.passages,
    'build s': openMs / 1000,
    'passages a second': covered.passages / (openMs / 1000),
    'build CPU s': (user + system) / 1e6,
    'peak MB': process.resourceUsage().maxRSS / 1024,
    segments,
    'index MB': megabytes(indexBytes),
    'articles MB': megabytes(articleBytes),
  };
}

async function startFigures({ snapshot }: StoredArchive): Promise<Figures> {
  const { answerQuestion } = await import('../../src/answer/answer-question.js');
  answerQuestion(snapshot, { text: 'who said what about the election', filter: {}, limit: 3 });
  return { 'start to first answer ms': performance.now(), 'rss MB': megabytes(process.memoryUsage.rss()) };
}

/** Titles of articles, or how they begin, from all over the archive. */
function titlesOf(snapshot: ArchiveSnapshot): string[] {
  return [...snapshot.articles()]
    .filter((_number, i, all) => i % Math.ceil(all.length / QUESTIONS) === 0)
    .map((number) => snapshot.provenance(number).title ?? snapshot.article(number).text.slice(0, 80));
}

async function askFigures({ snapshot }: StoredArchive): Promise<Figures> {
  const { answerQuestion } = await import('../../src/answer/answer-question.js');
  const ask = (text: string): void => {
    answerQuestion(snapshot, { text, filter: {}, limit: 3 });
  };
  const questions = titlesOf(snapshot);
  questions.slice(0, WARMING).forEach(ask);
  const searches: number[] = [];
  const reads: number[] = [];
  for (const question of questions) {
    const start = performance.now();
    for (const { passage } of snapshot.search(question, { limit: HITS })) snapshot.excerpt(passage.article, passage);
    const read = performance.now();
    // What is found has been read, so that this is the search alone.
    snapshot.search(question, { limit: HITS });
    const searched = performance.now() - read;
    searches.push(searched);
    reads.push(read - start - searched);
  }
  const wholes = questions.map((question) => {
    const start = performance.now();
    ask(question);
    return performance.now() - start;
  });
  // What an answer costs beyond finding passages and reading their sentences.
  const rankings = wholes.map((whole, i) => whole - (searches[i] ?? 0) - (reads[i] ?? 0));
  const answering = megabytes(process.memoryUsage.rss());
  suggestionFigures(snapshot);
  return {
    'question p50 ms': percentile(wholes, 0.5),
    'question p95 ms': percentile(wholes, 0.95),
    'question p99 ms': percentile(wholes, 0.99),
    'ranking p50 ms': percentile(rankings, 0.5),
    'search p50 ms': percentile(searches, 0.5),
    'search p95 ms': percentile(searches, 0.95),
    'search p99 ms': percentile(searches, 0.99),
    'reading p50 ms': percentile(reads, 0.5),
    'reading p99 ms': percentile(reads, 0.99),
    'rss MB': answering,
    'rss after suggestions too MB': megabytes(process.memoryUsage.rss()),
  };
}

async function addFigures(archive: StoredArchive, { inbox }: Circumstances): Promise<Figures> {
  const { watchArchive } = await import('../../src/store/watch.js');
  const { articles } = archive.snapshot.coverage;
  let written = Infinity;
  const visible = new Promise<number>((resolve) => {
    const stop = watchArchive({
      refresh: async (isSettled) => {
        await archive.refresh(isSettled);
        if (archive.snapshot.coverage.articles === articles) return;
        stop();
        resolve(performance.now() - written);
      },
      folders: archive.folders,
      fileCount: archive.fileCount,
    });
  });
  await archive.refresh();
  archive.snapshot.speakers.suggest('', SUGGESTIONS);
  writeFileSync(join(inbox, 'late.txt'), 'Dockers in Gdansk walked out on Wednesday and shut the port.');
  written = performance.now();
  const pending = setInterval(() => undefined, 1_000);
  const ms = await visible;
  clearInterval(pending);
  const start = performance.now();
  archive.snapshot.speakers.suggest('', SUGGESTIONS);
  return { 'one more article visible after ms': ms, 'next suggestions ms': performance.now() - start };
}
