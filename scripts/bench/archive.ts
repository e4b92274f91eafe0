/**
 * Prints what it costs to keep an archive: first build, start to first answer, questions, suggestions of speakers, one more article, disk. Each is measured in a
 * process of its own.
 */
import { fork } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { writeLargerArchive } from './larger-archive.js';
import { writeLongArticle, writeTinyFiles } from './odd-archives.js';
import { percentile } from './questions.js';
import { SUGGESTIONS, suggestionFigures } from './suggestions.js';

type Task = 'build' | 'start' | 'ask' | 'suggest' | 'add';
type Figures = Readonly<Record<string, number>>;

const USAGE = `npm run bench                 the sample archive, and the large one of ../shared/eval where it is
npm run bench -- CORPUS...    each of these
npm run bench -- --million    an archive of some million passages, made of the large one: takes minutes and 2 GB of disk
npm run bench -- --odd        200,000 tiny files; articles of 15 MB and, which is more than is read, of 50 MB
npm run bench:peers           this program's index beside others, on the same passages and questions
`;

const QUESTIONS = 200;
const HITS = 50;

const megabytes = (bytes: number): number => bytes / 2 ** 20;

/** Work of the child processes. */
async function measure(task: Task, dataDir: string, paths: readonly string[], inbox: string): Promise<Figures> {
  const { problemLine } = await import('../../src/archive/reading.js');
  const { openArchive } = await import('../../src/store/open.js');
  const { archiveStatus } = await import('../../src/store/status.js');
  const { answerQuestion } = await import('../../src/answer/answer-question.js');
  const began = performance.now();
  const archive = await openArchive({
    paths: [...paths, inbox],
    dataDir,
    onProblem: (problem) => process.stderr.write(`  ${problemLine(problem)}\n`),
  });
  const opened = performance.now();
  const { snapshot } = archive;
  try {
    switch (task) {
      case 'build': {
        const { covered, segments, indexBytes, articleBytes } = archiveStatus(archive);
        return {
          articles: covered.articles,
          passages: covered.passages,
          'build s': (opened - began) / 1000,
          'passages a second': covered.passages / ((opened - began) / 1000),
          'build CPU s': (process.cpuUsage().user + process.cpuUsage().system) / 1e6,
          'peak MB': process.resourceUsage().maxRSS / 1024,
          segments,
          'index MB': megabytes(indexBytes),
          'articles MB': megabytes(articleBytes),
        };
      }
      case 'start': {
        answerQuestion(snapshot, { text: 'who said what about the election', filter: {}, limit: 3 });
        return { 'start to first answer ms': performance.now(), 'rss MB': megabytes(process.memoryUsage.rss()) };
      }
      case 'ask': {
        const questions = [...snapshot.articles()]
          .filter((_number, i, all) => i % Math.ceil(all.length / QUESTIONS) === 0)
          .map((number) => snapshot.provenance(number).title ?? snapshot.article(number).text.slice(0, 80));
        for (const text of questions.slice(0, 20)) answerQuestion(snapshot, { text, filter: {}, limit: 3 });
        const wholes: number[] = [];
        const searches: number[] = [];
        const reads: number[] = [];
        for (const question of questions) {
          const start = performance.now();
          for (const { passage } of snapshot.search(question, { limit: HITS })) snapshot.article(passage.article);
          const read = performance.now();
          // What is found has been read, so that this is the search alone.
          snapshot.search(question, { limit: HITS });
          const searched = performance.now() - read;
          searches.push(searched);
          reads.push(read - start - searched);
        }
        for (const text of questions) {
          const start = performance.now();
          answerQuestion(snapshot, { text, filter: {}, limit: 3 });
          wholes.push(performance.now() - start);
        }
        // What an answer costs beyond finding passages and reading their articles.
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
      case 'suggest':
        return suggestionFigures(snapshot);
      case 'add': {
        const { watchArchive } = await import('../../src/store/watch.js');
        const { articles } = snapshot.coverage;
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
    }
  } finally {
    await archive.close();
  }
}

function inChild(task: Task, dataDir: string, paths: readonly string[], inbox: string): Promise<Figures> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--child', task, dataDir, inbox, ...paths]);
    child.once('message', (figures) => {
      resolve(figures as Figures);
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`measuring "${task}" ended with ${String(code)}`));
    });
  });
}

/** Measures one archive. */
async function bench(corpus: string): Promise<void> {
  process.stdout.write(`${corpus}\n`);
  await withFolder(async (folder) => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    appendFileSync(join(inbox, 'first.txt'), 'Fishermen in Tromso counted their cod.');
    for (const task of ['build', 'start', 'ask', 'suggest', 'add'] as const) {
      const figures = await inChild(task, join(folder, 'data'), [corpus], inbox);
      for (const [name, figure] of Object.entries(figures)) {
        process.stdout.write(`  ${name.padEnd(36)}${figure.toFixed(Number.isInteger(figure) ? 0 : 1).padStart(12)}\n`);
      }
    }
  });
}

const LARGE = join('..', 'shared', 'eval', 'realtimeqa', 'articles.jsonl.gz');
/** Articles as long as those of the large archive that make some million passages. */
const MANY = 60_000;

/** Runs with a folder that is gone afterwards. */
async function withFolder(run: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  try {
    await run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Measures an archive of some million passages. */
async function benchMillion(folder: string): Promise<void> {
  if (!existsSync(LARGE))
    throw new Error(`expected ${LARGE}, of which the larger archive is made, found nothing there`);
  const corpus = join(folder, 'articles.jsonl.gz');
  await writeLargerArchive(LARGE, corpus, MANY);
  await bench(corpus);
}

/** Measures archives that nobody should have. */
async function benchOdd(folder: string): Promise<void> {
  const [tiny, long] = [join(folder, 'tiny'), join(folder, 'long')];
  writeTinyFiles(tiny, 200_000);
  await bench(tiny);
  mkdirSync(long);
  writeLongArticle(join(long, 'read.txt'), 15 * 2 ** 20);
  writeLongArticle(join(long, 'refused.txt'), 50 * 2 ** 20);
  await bench(long);
}

const named = process.argv.slice(2);
const [first] = named;
if (first === '--child') {
  const [, task, dataDir, inbox, ...paths] = named;
  process.send?.(await measure(task as Task, dataDir ?? '', paths, inbox ?? ''));
} else if (first === '--help') {
  process.stdout.write(USAGE);
} else if (first === '--million') {
  await withFolder(benchMillion);
} else if (first === '--odd') {
  await withFolder(benchOdd);
} else {
  const corpora = named.length > 0 ? named : ['corpus', LARGE].filter((path) => existsSync(path));
  for (const corpus of corpora) await bench(corpus);
}
