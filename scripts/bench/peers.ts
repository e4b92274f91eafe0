/**
 * Prints side by side what the same passages and questions cost in this program's index and in others, and
 * how often the best ten passages are of an article with the answer, and hold its words. The others are
 * installed into a temporary folder; each is built and asked in processes of its own.
 *
 *     npm run bench:peers                                the large archive of ../shared/eval and its questions
 *     npm run bench:peers -- QUESTIONS.jsonl CORPUS...   these
 *
 * ENGINES, names parted by commas, chooses among them.
 */
import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { messageOf } from '../../src/errors.js';
import { holdsGold } from '../holds-gold.js';
import { EVAL } from '../material.js';
import { ENGINES, engineFolder, type Search } from './engines.js';
import { readPassages, writePassages, type BenchPassage } from './passages-file.js';
import { percentile, readQuestions, type GoldQuestion } from './questions.js';

const LIMIT = 10;
const WARM_UP = 20;
/** An engine that takes longer is asked no more questions; its figures are of those it was asked. */
const MOST_MS = 120_000;
/** A child process that takes longer is ended. */
const MOST_BUILD_MS = 600_000;

interface Built {
  readonly seconds: number;
  readonly peakBytes: number;
}

interface Asked {
  readonly startMs: number;
  readonly times: readonly number[];
  readonly hits: readonly (readonly number[])[];
  readonly residentBytes: number;
}

interface Report {
  readonly built?: Built;
  readonly asked?: Asked;
}

async function ask(search: Search, startMs: number, questions: readonly GoldQuestion[]): Promise<Asked> {
  for (const { q } of questions.slice(0, WARM_UP)) await search(q, LIMIT);
  const times: number[] = [];
  const hits: (readonly number[])[] = [];
  const began = performance.now();
  for (const { q } of questions) {
    const start = performance.now();
    if (start - began > MOST_MS) break;
    hits.push(await search(q, LIMIT));
    times.push(performance.now() - start);
  }
  return { startMs, times, hits, residentBytes: process.memoryUsage.rss() };
}

/** Work of a child process: builds, or opens and asks; an engine in memory does both at once. */
async function work(task: string, name: string, folder: string, questionsPath: string): Promise<Report> {
  const engine = ENGINES[name];
  if (engine === undefined) throw new Error(`expected one of ${Object.keys(ENGINES).join(', ')}, found ${name}`);
  const files = engineFolder(folder, name);
  const began = performance.now();
  if (task === 'build') {
    const search = await engine.build(readPassages(join(folder, 'passages.jsonl')), files, folder);
    const ms = performance.now() - began;
    const built = { seconds: ms / 1000, peakBytes: process.resourceUsage().maxRSS * 1024 };
    return search === undefined ? { built } : { built, asked: await ask(search, ms, readQuestions(questionsPath)) };
  }
  const search = await engine.open?.(files, folder);
  if (search === undefined) throw new Error(`${name} left nothing to open`);
  return { asked: await ask(search, performance.now() - began, readQuestions(questionsPath)) };
}

function inChild(...args: readonly string[]): Promise<Report> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--child', ...args], {
      execArgv: ['--max-old-space-size=8192'],
      serialization: 'advanced',
      timeout: MOST_BUILD_MS,
    });
    child.once('message', (report) => {
      resolve(report as Report);
    });
    child.once('exit', (code, signal) => {
      const end =
        signal === 'SIGTERM'
          ? `took more than ${MOST_BUILD_MS / 60_000} minutes`
          : `ended with ${code ?? signal ?? ''}`;
      if (code !== 0) reject(new Error(`${args.join(' ')} ${end}`));
    });
  });
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(0);
const row = (cells: readonly string[]): void => {
  const [name = '', ...figures] = cells;
  process.stdout.write(`${name.padEnd(18)}${figures.map((figure) => figure.padStart(11)).join('')}\n`);
};

/** For what shares of the questions asked the best ten passages are of an article with the answer, and hold its words. */
function recall(passages: readonly BenchPassage[], hits: Asked['hits'], questions: readonly GoldQuestion[]) {
  const shareWhere = (holds: (passage: BenchPassage, question: GoldQuestion) => boolean): number => {
    const found = questions.filter((question, i) =>
      hits[i]?.some((number) => {
        const passage = passages[number];
        return passage !== undefined && holds(passage, question);
      }),
    );
    return found.length / hits.length;
  };
  return {
    article: shareWhere(({ article }, { articles }) => articles.includes(article)),
    words: shareWhere(({ text }, { gold }) => holdsGold(text, gold)),
  };
}

/** Installs what an engine needs besides this program into the folder. Returns what stands in the way. */
function install(name: string, folder: string): string | undefined {
  const { packages = [] } = ENGINES[name] ?? {};
  if (packages.length === 0) return undefined;
  try {
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

/** Builds and asks one engine, and prints its row. */
async function measure(
  name: string,
  { folder, questionsPath, passages, characters }: Material,
  questions: readonly GoldQuestion[],
): Promise<void> {
  const first = await inChild('build', name, folder, questionsPath);
  const asked = first.asked ?? (await inChild('ask', name, folder, questionsPath)).asked;
  if (first.built === undefined || asked === undefined) throw new Error('it reported nothing');
  const disk = sizeOf(engineFolder(folder, name));
  const { article, words } = recall(passages, asked.hits, questions);
  row([
    name,
    first.built.seconds.toFixed(1),
    megabytes(first.built.peakBytes),
    disk === 0 ? '-' : (disk / characters).toFixed(2),
    asked.startMs.toFixed(0),
    megabytes(asked.residentBytes),
    ...[0.5, 0.95, 0.99].map((share) => percentile(asked.times, share).toFixed(2)),
    article.toFixed(3),
    words.toFixed(3),
    asked.times.length.toFixed(0),
  ]);
}

interface Material {
  readonly folder: string;
  readonly questionsPath: string;
  readonly passages: readonly BenchPassage[];
  /** Of the articles' texts. */
  readonly characters: number;
}

const HEADINGS = 'build s,peak MB,disk/text,start ms,rss MB,p50 ms,p95 ms,p99 ms,article@10,words@10,asked';

async function compare(questionsPath: string, paths: readonly string[]): Promise<void> {
  const names = process.env.ENGINES?.split(',') ?? Object.keys(ENGINES);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-peers-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
    const passagesPath = join(folder, 'passages.jsonl');
    const { characters } = await writePassages(paths, passagesPath);
    const passages: BenchPassage[] = [];
    for await (const passage of readPassages(passagesPath)) passages.push(passage);
    const questions = readQuestions(questionsPath);
    process.stdout.write(`${passages.length} passages, ${questions.length} questions, the best ${LIMIT} of each\n`);
    process.stdout.write(`${cpus()[0]?.model ?? ''}, ${cpus().length} cores, node ${process.version}\n`);
    row(['', ...HEADINGS.split(',')]);
    for (const name of names) {
      const refusal = install(name, folder);
      if (refusal !== undefined) {
        process.stdout.write(`${name}: could not be installed: ${refusal}\n`);
        continue;
      }
      try {
        await measure(name, { folder, questionsPath, passages, characters }, questions);
      } catch (error) {
        process.stdout.write(`${name}: could not be measured: ${messageOf(error)}\n`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const LARGE = join(EVAL, 'realtimeqa');

const [first, ...rest] = process.argv.slice(2);
if (first === '--child') {
  const [task = '', name = '', folder = '', questionsPath = ''] = rest;
  process.send?.(await work(task, name, folder, questionsPath), () => process.exit());
} else if (first === undefined) {
  await compare(join(LARGE, 'questions.jsonl'), [join(LARGE, 'articles.jsonl.gz')]);
} else if (rest.length === 0) {
  throw new Error('expected QUESTIONS.jsonl and files or folders of articles');
} else {
  await compare(first, rest);
}
