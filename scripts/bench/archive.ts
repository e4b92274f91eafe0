/**
 * Prints what it costs to keep an archive: first build, start to first answer, questions, suggestions of
 * speakers, one more article, disk. Each is measured in a process of its own.
 */
import { fork } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { EVAL } from '../material.js';
import { FIGURES, type Figures, type Task } from './archive-figures.js';
import { writeLargerArchive } from './larger-archive.js';
import { percentile } from './questions.js';
import { writeLongArticle, writeTinyFiles } from './odd-archives.js';

const USAGE = `npm run bench                 the sample archive, and the large one of ../shared/eval where it is
npm run bench -- CORPUS...    each of these
npm run bench -- --million    an archive of some million passages, made of the large one: takes minutes and 2 GB of disk
npm run bench -- --odd        200,000 tiny files; articles of 15 MB and, which is more than is read, of 50 MB
npm run bench:peers           this program's index beside others, on the same passages and questions
`;

/** Work of the child processes. */
async function measure(task: Task, dataDir: string, paths: readonly string[], inbox: string): Promise<Figures> {
  const { problemLine } = await import('../../src/archive/reading.js');
  const { openArchive } = await import('../../src/store/open.js');
  const began = performance.now();
  const archive = await openArchive({
    paths: [...paths, inbox],
    dataDir,
    onProblem: (problem) => process.stderr.write(`  ${problemLine(problem)}\n`),
  });
  try {
    return await FIGURES[task](archive, { openMs: performance.now() - began, inbox });
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

/** A start is short and is measured so often: the figure in the middle counts. */
const STARTS = 5;
/** A machine is slower after a build has kept all its cores busy, until what was built is written out. */
const REST_AFTER_BUILD_MS = 60_000;

/** Measures one archive. */
async function bench(corpus: string): Promise<void> {
  process.stdout.write(`${corpus}\n`);
  await withFolder(async (folder) => {
    const inbox = join(folder, 'inbox');
    mkdirSync(inbox);
    appendFileSync(join(inbox, 'first.txt'), 'Fishermen in Tromso counted their cod.');
    for (const task of Object.keys(FIGURES) as Task[]) {
      const runs: Figures[] = [];
      while (runs.length < (task === 'start' ? STARTS : 1))
        runs.push(await inChild(task, join(folder, 'data'), [corpus], inbox));
      if (task === 'build') await setTimeout(REST_AFTER_BUILD_MS);
      for (const name of Object.keys(runs[0] ?? {})) {
        const figure = percentile(
          runs.map((run) => run[name] ?? NaN),
          0.5,
        );
        process.stdout.write(`  ${name.padEnd(36)}${figure.toFixed(Number.isInteger(figure) ? 0 : 1).padStart(12)}\n`);
      }
    }
  });
}

const LARGE = join(EVAL, 'realtimeqa', 'articles.jsonl.gz');
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
