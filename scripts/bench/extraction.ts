/**
 * Prints how much text a second quotes and date expressions are found in, one after the other on one core:
 * the best of several rounds, in megabytes of UTF-8 a second of processor time.
 *
 *     npm run bench                                   with everything else
 *     node dist/scripts/bench/extraction.js CORPUS    alone, on another corpus
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/archive/article.js';
import { readArchive } from '../../src/archive/load.js';
import { extractQuotes } from '../../src/quotes/extract-quotes.js';
import { timexesBySentence } from '../../src/time/find-timexes.js';
import { EVAL } from '../material.js';

const LARGE = join(EVAL, 'realtimeqa', 'articles.jsonl.gz');
const MOST_ARTICLES = 1000;
const ROUNDS = 5;

async function firstArticles(path: string): Promise<Article[]> {
  const articles: Article[] = [];
  for await (const event of readArchive([path])) {
    if (event.kind === 'article') articles.push(event.article);
    if (articles.length === MOST_ARTICLES) break;
  }
  return articles;
}

/** The most megabytes a second in any round. */
function throughput(articles: readonly Article[], extract: (article: Article) => unknown): number {
  const megabytes = articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage().user;
    for (const article of articles) extract(article);
    return megabytes / ((process.cpuUsage().user - before) / 1e6);
  });
  return Math.max(...rounds);
}

const [path = existsSync(LARGE) ? LARGE : 'corpus'] = process.argv.slice(2);
const articles = await firstArticles(path);
process.stdout.write(`${path}, ${articles.length} articles\n`);
process.stdout.write(`  quotes  ${throughput(articles, extractQuotes).toFixed(1)} MB/s\n`);
process.stdout.write(`  dates   ${throughput(articles, timexesBySentence).toFixed(1)} MB/s\n`);
