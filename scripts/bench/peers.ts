/**
 * Prints side by side what the same passages and questions cost in this program's index and in others, and how often the best ten
 * passages hold the answer. The others are installed into a temporary folder; each is built and asked in processes of its own.
 *
 *     node dist/scripts/bench/peers.js QUESTIONS.jsonl CORPUS...
 *
 * ENGINES, names parted by commas, chooses among them.
 */
import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { ENGINES, engineFolder, type Search } from './engines.js';
import { readPassages, writePassages } from './passages-file.js';
import { holdsGold, percentile, readQuestions, type GoldQuestion } from './questions.js';

const LIMIT = 10;
const WARM_UP = 20;
/** An engine that takes longer is asked no more questions; its figures are of those it was asked. */
const MOST_MS = 120_000;

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
    });
    child.once('message', (report) => {
      resolve(report as Report);
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`${args.join(' ')} ended with ${String(code)}`));
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
  process.stdout.write(`${name.padEnd(18)}${figures.map((figure) => figure.padStart(10)).join('')}\n`);
};

async function goldAtTen(passagesPath: string, hits: Asked['hits'], questions: readonly GoldQuestion[]) {
  const texts: string[] = [];
  for await (const { text } of readPassages(passagesPath)) texts.push(text);
  const found = questions.filter((question, i) => hits[i]?.some((number) => holdsGold(texts[number] ?? '', question)));
  return found.length / hits.length;
}

async function compare(questionsPath: string, paths: readonly string[]): Promise<void> {
  const names = process.env.ENGINES?.split(',') ?? Object.keys(ENGINES);
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-peers-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
    const packages = names.flatMap((name) => ENGINES[name]?.packages ?? []);
    if (packages.length > 0)
      execFileSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: folder, stdio: 'ignore' });
    const passagesPath = join(folder, 'passages.jsonl');
    const { passages, characters } = await writePassages(paths, passagesPath);
    const questions = readQuestions(questionsPath);
    process.stdout.write(`${passages} passages, ${questions.length} questions, the best ${LIMIT} of each\n`);
    row([
      '',
      'build s',
      'peak MB',
      'disk/text',
      'start ms',
      'rss MB',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'gold@10',
      'asked',
    ]);
    for (const name of names) {
      const first = await inChild('build', name, folder, questionsPath);
      const asked = first.asked ?? (await inChild('ask', name, folder, questionsPath)).asked;
      if (first.built === undefined || asked === undefined) throw new Error(`${name} reported nothing`);
      const disk = sizeOf(engineFolder(folder, name));
      row([
        name,
        first.built.seconds.toFixed(1),
        megabytes(first.built.peakBytes),
        disk === 0 ? '-' : (disk / characters).toFixed(2),
        asked.startMs.toFixed(0),
        megabytes(asked.residentBytes),
        ...[0.5, 0.95, 0.99].map((share) => percentile(asked.times, share).toFixed(2)),
        (await goldAtTen(passagesPath, asked.hits, questions)).toFixed(3),
        asked.times.length.toFixed(0),
      ]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const [first, ...rest] = process.argv.slice(2);
if (first === '--child') {
  const [task = '', name = '', folder = '', questionsPath = ''] = rest;
  process.send?.(await work(task, name, folder, questionsPath), () => process.exit());
} else if (first === undefined || rest.length === 0) {
  throw new Error('expected QUESTIONS.jsonl and files or folders of articles');
} else {
  await compare(first, rest);
}
