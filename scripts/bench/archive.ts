/**
 * Prints what it costs to keep an archive: first build, start to first answer, questions, one more article, disk. Each is measured in a
 * process of its own.
 *
 *     npm run bench                    the sample archive, and the large one of ../shared/eval where it is
 *     npm run bench -- CORPUS...       each of these
 */
import { fork } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';

type Task = 'build' | 'start' | 'ask' | 'add';
type Figures = Readonly<Record<string, number>>;

const QUESTIONS = 200;
const HITS = 50;

const megabytes = (bytes: number): number => bytes / 2 ** 20;

function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** Work of the child processes. */
async function measure(task: Task, dataDir: string, paths: readonly string[], inbox: string): Promise<Figures> {
  const { openArchive } = await import('../../src/store/open.js');
  const { archiveStatus } = await import('../../src/store/status.js');
  const { answerQuestion } = await import('../../src/answer/answer-question.js');
  const began = performance.now();
  const archive = await openArchive({ paths: [...paths, inbox], dataDir });
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
          const hits = snapshot.search(question, { limit: HITS });
          const searched = performance.now();
          for (const { passage } of hits) snapshot.article(passage.article);
          searches.push(searched - start);
          reads.push(performance.now() - searched);
        }
        for (const text of questions) {
          const start = performance.now();
          answerQuestion(snapshot, { text, filter: {}, limit: 3 });
          wholes.push(performance.now() - start);
        }
        wholes.sort((a, b) => a - b);
        searches.sort((a, b) => a - b);
        reads.sort((a, b) => a - b);
        return {
          'question p50 ms': percentile(wholes, 0.5),
          'question p95 ms': percentile(wholes, 0.95),
          'question p99 ms': percentile(wholes, 0.99),
          'search p50 ms': percentile(searches, 0.5),
          'search p95 ms': percentile(searches, 0.95),
          'search p99 ms': percentile(searches, 0.99),
          'reading p50 ms': percentile(reads, 0.5),
          'reading p99 ms': percentile(reads, 0.99),
          'rss MB': megabytes(process.memoryUsage.rss()),
        };
      }
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
        writeFileSync(join(inbox, 'late.txt'), 'Dockers in Gdansk walked out on Wednesday and shut the port.');
        written = performance.now();
        const pending = setInterval(() => undefined, 1_000);
        const ms = await visible;
        clearInterval(pending);
        return { 'one more article visible after ms': ms };
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

/** Measures one archive, in a folder that is gone afterwards. */
async function bench(corpus: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-bench-'));
  const inbox = join(folder, 'inbox');
  mkdirSync(inbox);
  appendFileSync(join(inbox, 'first.txt'), 'Fishermen in Tromso counted their cod.');
  process.stdout.write(`${corpus}\n`);
  try {
    for (const task of ['build', 'start', 'ask', 'add'] as const) {
      const figures = await inChild(task, join(folder, 'data'), [corpus], inbox);
      for (const [name, figure] of Object.entries(figures)) {
        process.stdout.write(`  ${name.padEnd(36)}${figure.toFixed(Number.isInteger(figure) ? 0 : 1).padStart(12)}\n`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const DEFAULTS = ['corpus', join('..', 'shared', 'eval', 'realtimeqa', 'articles.jsonl.gz')];

const named = process.argv.slice(2);
if (named[0] === '--child') {
  const [, task, dataDir, inbox, ...paths] = named;
  process.send?.(await measure(task as Task, dataDir ?? '', paths, inbox ?? ''));
} else {
  for (const corpus of named.length > 0 ? named : DEFAULTS.filter((path) => existsSync(path))) await bench(corpus);
}
