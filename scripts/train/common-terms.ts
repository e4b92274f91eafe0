/**
 * Counts how common words are in news of several times, from ../shared/eval, and writes src/answer/common-terms.json:
 *   npm run train:terms -- [--eval ../shared/eval] [--data DIR]
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareText } from '../../src/text/compare-text.js';
import { openArchive } from '../../src/store/open.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { EVAL, requireMaterial } from '../material.js';

/** Of a large archive about so many articles are counted, evenly spread. */
const ARTICLES = 4_000;
/** A term in no more than this share of the sentences is not common; a word in so large a share of them is as common as any. */
const SHARE = { least: 0.001, most: Math.exp(-3) } as const;
/** What the most common word weighs, as a share of what a rare one does. */
const LEAST_WEIGHT = 0.25;

const { values } = parseArgs({
  options: { eval: { type: 'string', default: EVAL }, data: { type: 'string', default: 'data' } },
});
requireMaterial(values.eval);
const t17 = join(values.eval, 't17');
const archives = [
  [join(values.eval, 'realtimeqa/articles.jsonl.gz')],
  [join(values.eval, 'polnear/train.jsonl.gz')],
  readdirSync(t17)
    .sort()
    .map((name) => join(t17, name, 'articles.jsonl.gz')),
];
const shares: ReadonlyMap<string, number>[] = [];
for (const paths of archives) {
  const archive = await openArchive({ paths, dataDir: values.data });
  shares.push(sharesOf(archive.snapshot));
  await archive.close();
}
const [first = new Map<string, number>()] = shares;
const weights = [...first.keys()]
  .map((term) => [term, Math.min(...shares.map((share) => share.get(term) ?? 0))] as const)
  .filter(([, share]) => share > SHARE.least)
  .sort(([a], [b]) => compareText(a, b))
  .map(([term, share]) => [term, weightOf(share)] as const);
writeFileSync('src/answer/common-terms.json', `${JSON.stringify(Object.fromEntries(weights))}\n`);
process.stdout.write(`${weights.length} common terms\n`);

/** In which share of the sentences each term stands in lower case, as a name does not. */
function sharesOf(snapshot: ArchiveSnapshot): ReadonlyMap<string, number> {
  const numbers = [...snapshot.articles()];
  const step = Math.max(1, Math.floor(numbers.length / ARTICLES));
  const counts = new Map<string, number>();
  let sentences = 0;
  for (const number of numbers.filter((_, i) => i % step === 0)) {
    const article = snapshot.article(number);
    for (const { start, end } of article.sentences) {
      const text = article.text.slice(start, end);
      const lower = snapshot.analyser.analyse(text).filter((token) => !/\p{Lu}/u.test(text.charAt(token.start)));
      for (const term of new Set(lower.map(({ term }) => term))) counts.set(term, (counts.get(term) ?? 0) + 1);
      sentences++;
    }
  }
  return new Map([...counts].map(([term, count]) => [term, count / sentences]));
}

/** Inverse document frequency, scaled so that a term that is just not common weighs 1. */
function weightOf(share: number): number {
  const weight = Math.log(SHARE.most / share) / Math.log(SHARE.most / SHARE.least);
  return Number(Math.max(LEAST_WEIGHT, weight).toFixed(2));
}
