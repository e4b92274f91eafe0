/**
 * Prints what the sealed index costs and how often its best passages hold the answer. It is asked in a
 * process that did not build it.
 *
 *     node dist/scripts/bench/search.js QUESTIONS.jsonl CORPUS...
 */
import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import type { Article } from '../../src/archive/article.js';
import { readArchive } from '../../src/archive/load.js';
import { Analyser } from '../../src/search/analysis.js';
import { CombinedIndex } from '../../src/search/combined-index.js';
import type { PassageHit } from '../../src/search/passage.js';
import { analysedArticle, passageText } from '../../src/search/passages.js';
import { Segment } from '../../src/search/segment/segment.js';
import { SegmentBuilder } from '../../src/search/segment/segment-builder.js';
import { holdsGold } from '../holds-gold.js';
import { percentile, readQuestions } from './questions.js';

const PASSAGES_PER_SEGMENT = 65_000;
const LIMIT = 50;
const DEPTHS = [1, 5, 10, 50];

interface Asked {
  readonly openMs: number;
  readonly times: readonly number[];
  readonly hits: readonly (readonly PassageHit[])[];
  readonly residentBytes: number;
}

function openIndex(folder: string): CombinedIndex {
  return new CombinedIndex(readdirSync(folder).map((name) => ({ part: Segment.open(join(folder, name)), base: 0 })));
}

/** Work of the child process: every question once to warm up, once for the clock. */
function ask(folder: string, questionsPath: string): Asked {
  const questions = readQuestions(questionsPath);
  const began = performance.now();
  const index = openIndex(folder);
  const openMs = performance.now() - began;
  const analyser = new Analyser();
  for (const { q } of questions) index.search(analyser.termsOf(q), { limit: LIMIT });
  const times: number[] = [];
  const hits = questions.map(({ q }) => {
    const start = performance.now();
    const found = index.search(analyser.termsOf(q), { limit: LIMIT });
    times.push(performance.now() - start);
    return found;
  });
  return { openMs, times, hits, residentBytes: process.memoryUsage.rss() };
}

function inChild(folder: string, questionsPath: string): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--child', folder, questionsPath]);
    child.once('message', (asked) => {
      resolve(asked as Asked);
    });
    child.once('exit', (code) => {
      if (code !== 0) reject(new Error(`asking ended with ${String(code)}`));
    });
  });
}

const line = (name: string, figure: string): void => {
  process.stdout.write(`${name.padEnd(36)}${figure.padStart(12)}\n`);
};

async function measure(questionsPath: string, paths: readonly string[], folder: string): Promise<void> {
  const articles: Pick<Article, 'text' | 'sentences' | 'omitted'>[] = [];
  let characters = 0;
  let indexMs = 0;
  let segments = 0;
  const analyser = new Analyser();
  let builder = new SegmentBuilder();
  const timed = (work: () => void): void => {
    const start = performance.now();
    work();
    indexMs += performance.now() - start;
  };
  const seal = (): void => {
    builder.write(join(folder, `${segments++}.segment`));
    builder = new SegmentBuilder();
  };
  for await (const event of readArchive(paths)) {
    if (event.kind !== 'article') continue;
    const { article } = event;
    timed(() => {
      builder.add(articles.length, analysedArticle(article, analyser));
      if (builder.passageCount >= PASSAGES_PER_SEGMENT) seal();
    });
    articles.push({ text: article.text, sentences: article.sentences, omitted: article.omitted });
    characters += article.text.length;
  }
  timed(seal);
  const indexBytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  const { openMs, times, hits, residentBytes } = await inChild(folder, questionsPath);
  line('passages', openIndex(folder).passageCount.toFixed(0));
  line('indexing s', (indexMs / 1000).toFixed(1));
  line('index / text', (indexBytes / characters).toFixed(3));
  line('open ms', openMs.toFixed(1));
  for (const share of [0.5, 0.95, 0.99]) line(`search p${share * 100} ms`, percentile(times, share).toFixed(2));
  line('rss MB', (residentBytes / 2 ** 20).toFixed(0));
  const questions = readQuestions(questionsPath);
  const ranks = questions.map((question, i) =>
    (hits[i] ?? []).findIndex(({ passage }) => {
      const article = articles[passage.article];
      return article !== undefined && holdsGold(passageText(article, passage), question.gold);
    }),
  );
  for (const depth of DEPTHS) {
    const found = ranks.filter((rank) => rank >= 0 && rank < depth).length;
    line(`answer in the best ${depth}`, (found / questions.length).toFixed(3));
  }
}

const [first, second, ...rest] = process.argv.slice(2);
if (first === undefined || second === undefined) throw new Error('expected QUESTIONS.jsonl and files of articles');
if (first === '--child') {
  process.send?.(ask(second, rest[0] ?? ''));
} else {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-search-'));
  try {
    await measure(first, [second, ...rest], folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
