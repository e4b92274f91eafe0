import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { afterAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../scripts/random-numbers.js';
import { CombinedIndex } from '../../src/search/combined-index.js';
import type { NumberedIndexPart } from '../../src/search/index-part.js';
import { LiveIndex } from '../../src/search/live-index.js';
import type { SearchOptions } from '../../src/search/passage.js';
import type { AnalysedArticle } from '../../src/search/passages.js';
import { FIELD_BOOSTS } from '../../src/search/scoring.js';
import { mergeSegments } from '../../src/search/segment/merge-segments.js';
import { Segment } from '../../src/search/segment/segment.js';
import { SegmentBuilder } from '../../src/search/segment/segment-builder.js';

/** Runs of each property: more in a search for counterexamples. */
const RUNS = Number(process.env.ORACLE_RUNS ?? 60);

/** The terms of one article's title and of its passages. */
interface RandomArticle {
  readonly title: readonly string[];
  readonly passages: readonly (readonly string[])[];
}

const VOCABULARY = [
  'syria',
  'syrup',
  'serial',
  'vote',
  'voter',
  'devote',
  'note',
  'port',
  'report',
  'sport',
  'québec',
  '東京',
];

/** Common terms at low numbers, rare ones at high numbers. */
const termOf = (n: number) => VOCABULARY[n] ?? `rare${n}`;

const archive = fc
  .record({ seed: fc.integer(), articles: fc.integer({ min: 1, max: 120 }) })
  .map(({ seed, articles }) => {
    const random = randomNumbers(seed);
    const terms = (most: number) =>
      Array.from({ length: Math.floor(random() * most) }, () => termOf(Math.floor(150 ** random()) - 1));
    return Array.from({ length: articles }, (): RandomArticle => ({
      title: terms(5),
      passages: Array.from({ length: Math.floor(24 ** random()) }, () => terms(20)),
    }));
  });
const query = fc.array(fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 155 })).map(termOf), { maxLength: 20 });
const options = fc.record(
  {
    prefix: fc.boolean(),
    fuzzy: fc.constantFrom(0.2, 0.5, 1, 2),
    accepts: fc.constant((article: number) => article % 3 !== 1),
  },
  { requiredKeys: [] },
);

const limits = fc.integer({ min: 1, max: 12 });

const folder = mkdtempSync(join(tmpdir(), 'segments-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
let files = 0;
const newPath = () => join(folder, `${files++}.segment`);

function passagesOf(articles: readonly RandomArticle[]) {
  return articles.flatMap(({ title, passages }, i) =>
    passages.map((text, sentence) => ({
      passage: { article: i, firstSentence: sentence, lastSentence: sentence },
      terms: [title, text] as const,
    })),
  );
}

function analysed({ title, passages }: RandomArticle): AnalysedArticle {
  return {
    title,
    passages: passages.map((terms, sentence) => ({
      range: { firstSentence: sentence, lastSentence: sentence },
      terms,
    })),
  };
}

function liveIndex(articles: readonly RandomArticle[]): LiveIndex {
  const index = new LiveIndex();
  articles.forEach((article, i) => {
    index.add(i, analysed(article));
  });
  return index;
}

function sealed(articles: readonly RandomArticle[]): Segment {
  const builder = new SegmentBuilder();
  articles.forEach((article, i) => {
    builder.add(i, analysed(article));
  });
  const path = newPath();
  builder.write(path);
  return Segment.open(path);
}

function merged(articles: readonly RandomArticle[]): Segment {
  const cut = articles.length >>> 1;
  const removed: RandomArticle = { title: ['syria'], passages: [['vote', 'gone']] };
  const [first, second] = [sealed(articles.slice(0, cut)), sealed([...articles.slice(cut), removed])];
  const path = newPath();
  mergeSegments(path, [
    { segment: first, renumber: (article) => article },
    { segment: second, renumber: (article) => (cut + article < articles.length ? cut + article : undefined) },
  ]);
  first.close();
  second.close();
  return Segment.open(path);
}

/** What MiniSearch itself finds with all passages in one index. */
function oracle(
  articles: readonly RandomArticle[],
  terms: readonly string[],
  { accepts, limit, ...rest }: SearchOptions,
) {
  const miniSearch = new MiniSearch({
    fields: ['title', 'text'],
    tokenize: (text) => text.split(' ').filter((word) => word !== ''),
    processTerm: (word) => word,
  });
  const passages = passagesOf(articles);
  miniSearch.addAll(
    passages.map(({ terms: [title, text] }, id) => ({ id, title: title.join(' '), text: text.join(' ') })),
  );
  return miniSearch
    .search(terms.join(' '), { ...rest, boost: { title: FIELD_BOOSTS[0], text: FIELD_BOOSTS[1] } })
    .map(({ id, score }) => ({ passage: passages[id as number]?.passage, score }))
    .filter(({ passage }) => accepts?.(passage?.article ?? -1) !== false)
    .slice(0, limit);
}

/** Articles that came and went again. */
const GONE: readonly RandomArticle[] = [
  { title: ['syria', 'vote'], passages: [['vote', 'port', 'port', 'gone'], ['syria']] },
  { title: [], passages: [['rare20', 'vote']] },
];

function liveIndexThatLost(articles: readonly RandomArticle[]): LiveIndex {
  const index = liveIndex([...articles, ...GONE]);
  GONE.forEach((_article, i) => {
    index.remove(articles.length + i);
  });
  return index;
}

const BUILDS: Record<string, (articles: readonly RandomArticle[]) => NumberedIndexPart[]> = {
  'a live index': (articles) => [{ part: liveIndex(articles), base: 0 }],
  'a sealed segment': (articles) => [{ part: sealed(articles), base: 0 }],
  'two segments and a live index': (articles) => {
    const third = Math.ceil(articles.length / 3);
    return [
      { part: sealed(articles.slice(0, third)), base: 0 },
      { part: sealed(articles.slice(third, 2 * third)), base: third },
      { part: liveIndex(articles.slice(2 * third)), base: 2 * third },
    ];
  },
  'a live index that lost articles': (articles) => [{ part: liveIndexThatLost(articles), base: 0 }],
  'a merged segment, another and a live index that lost articles': (articles) => {
    const third = Math.ceil(articles.length / 3);
    return [
      { part: merged(articles.slice(0, third)), base: 0 },
      { part: sealed(articles.slice(third, 2 * third)), base: third },
      { part: liveIndexThatLost(articles.slice(2 * third)), base: 2 * third },
    ];
  },
  'a merged segment': (articles) => [{ part: merged(articles), base: 0 }],
};

describe.each(Object.entries(BUILDS))('%s', (_name, build) => {
  it('finds what MiniSearch finds over the whole archive, with the same scores', () => {
    fc.assert(
      fc.property(archive, query, query, options, limits, (articles, before, terms, given, limit) => {
        const parts = build(articles);
        try {
          const index = new CombinedIndex(parts);
          index.search(before, { limit });
          const found = index.search(terms, { ...given, limit });
          const expected = oracle(articles, terms, { ...given, limit });
          expect(found.map(({ score }) => score)).toHaveLength(expected.length);
          found.forEach(({ score }, i) => {
            expect(score).toBeCloseTo(expected[i]?.score ?? NaN, 6);
          });
          const all = new Map(
            oracle(articles, terms, { ...given, limit: Infinity }).map(({ passage, score }) => [
              JSON.stringify(passage),
              score,
            ]),
          );
          for (const { passage, score } of found) expect(score).toBeCloseTo(all.get(JSON.stringify(passage)) ?? NaN, 6);
        } finally {
          for (const { part } of parts) if (part instanceof Segment) part.close();
        }
      }),
      { numRuns: RUNS },
    );
  });
});

describe('a segment of many articles', () => {
  const random = randomNumbers(11);
  const terms = (most: number) =>
    Array.from({ length: Math.floor(random() * most) }, () => termOf(Math.floor(150 ** random()) - 1));
  const articles = Array.from({ length: 8000 }, (): RandomArticle => ({ title: terms(5), passages: [terms(20)] }));

  it.each([
    { query: ['syria', 'vote', 'rare140'] },
    { query: ['rare20', 'rare90'] },
    { query: ['syria', 'syrup', 'serial', 'vote', 'rare77', 'rare150'] },
    { query: ['port'] },
  ])('gives the best of the whole, of equals those that stand first: $query', ({ query }) => {
    const part = sealed(articles);
    const options = { limit: 10 };
    const found = new CombinedIndex([{ part, base: 0 }]).search(query, options);
    part.close();
    const expected = oracle(articles, query, { limit: Infinity })
      .map(({ passage, score }) => ({ article: passage?.article ?? NaN, score: Math.round(score * 1e6) }))
      .sort((a, b) => b.score - a.score || a.article - b.article)
      .slice(0, options.limit);
    expect(found.map(({ passage, score }) => ({ article: passage.article, score: Math.round(score * 1e6) }))).toEqual(
      expected,
    );
  });
});
