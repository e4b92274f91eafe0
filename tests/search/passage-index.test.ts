import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '../../src/archive/article.js';
import { termsOf } from '../../src/search/analysis.js';
import { CombinedIndex } from '../../src/search/combined-index.js';
import { LiveIndex } from '../../src/search/live-index.js';
import type { PassageIndex } from '../../src/search/passage.js';
import { analysedArticle } from '../../src/search/passages.js';
import { Segment } from '../../src/search/segment/segment.js';
import { SegmentBuilder } from '../../src/search/segment/segment-builder.js';
import { articleOf } from './articles.js';

const ARTICLES = [
  articleOf(
    [
      ['Dock workers walked out on Monday after talks over night pay broke down in the northern port.'],
      ['caption: Idle cranes.', 'byline: By Ann Example'],
    ],
    'Port strike',
  ),
  articleOf([['Voters denied the mayor a second term on Monday.'], ['The mayor said nothing.']], 'Mayor loses'),
  articleOf([['The weather stayed fine.']]),
];

const folder = mkdtempSync(join(tmpdir(), 'segments-'));
const opened: Segment[] = [];
afterAll(() => {
  for (const segment of opened) segment.close();
  rmSync(folder, { recursive: true });
});

function live(articles: readonly Article[]): LiveIndex {
  const index = new LiveIndex();
  articles.forEach((article, number) => {
    index.add(number, analysedArticle(article));
  });
  return index;
}

function sealed(articles: readonly Article[]): Segment {
  const builder = new SegmentBuilder();
  articles.forEach((article, number) => {
    builder.add(number, analysedArticle(article));
  });
  const path = join(folder, `${opened.length}.segment`);
  builder.write(path);
  const segment = Segment.open(path);
  opened.push(segment);
  return segment;
}

const ENGINES: Record<string, (articles: readonly Article[]) => PassageIndex> = {
  'MiniSearch over live passages': live,
  'a sealed segment': (articles) => new CombinedIndex([{ part: sealed(articles), base: 0 }]),
  'a segment and live passages together': (articles) =>
    new CombinedIndex([
      { part: sealed(articles.slice(0, 1)), base: 0 },
      { part: live(articles.slice(1)), base: 1 },
    ]),
};

describe.each(Object.entries(ENGINES))('%s', (_name, build) => {
  const index = build(ARTICLES);
  const found = (query: string, options = {}) =>
    index.search(termsOf(query), { limit: 5, ...options }).map(({ passage }) => passage.article);

  it('finds passages by their words, and tells which sentences they are', () => {
    expect(index.search(termsOf('dock workers'), { limit: 5 })[0]?.passage).toEqual({
      article: 0,
      firstSentence: 0,
      lastSentence: 2,
    });
  });

  it('finds passages by a word of the family', () => {
    expect(found('denial')).toEqual([1]);
  });

  it('finds passages by the title, the byline and the caption', () => {
    expect(found('strike')).toEqual([0]);
    expect(found('Ann Example')).toEqual([0]);
    expect(found('crane')).toEqual([0]);
  });

  it('puts the passage first that matches more of the query', () => {
    expect(found('Monday vote')).toEqual([1, 0]);
  });

  it('returns no more than asked for', () => {
    expect(found('Monday', { limit: 1 })).toHaveLength(1);
    expect(found('Monday', { limit: 0 })).toEqual([]);
  });

  it('takes the first of those that are equally good', () => {
    const arrivals = build(Array.from({ length: 30 }, () => articleOf([['Another ship came into port.']])));
    expect(arrivals.search(termsOf('ship'), { limit: 3 }).map(({ passage }) => passage.article)).toEqual([0, 1, 2]);
  });

  it('keeps to the articles that are accepted', () => {
    expect(found('Monday', { accepts: (article: number) => article === 0 })).toEqual([0]);
    expect(found('Monday', { accepts: () => false })).toEqual([]);
  });

  it('finds beginnings and misspellings when asked to', () => {
    expect(found('wea')).toEqual([]);
    expect(found('wea', { prefix: true })).toEqual([2]);
    expect(found('weahter')).toEqual([]);
    expect(found('weahter', { fuzzy: 0.3 })).toEqual([2]);
  });

  it('finds nothing for nothing, for words without content and for words it does not hold', () => {
    expect(found('')).toEqual([]);
    expect(found('what did they say?')).toEqual([]);
    expect(found('earthquake')).toEqual([]);
  });

  it('takes a question of any length', () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `word${i}`).join(' ');
    expect(found(`${words} weather`)).toEqual([2]);
  });

  it('searches a long question by the 24 rarest of its words', () => {
    const berths = Array.from({ length: 24 }, (_, i) => `${i + 101}`);
    const council = build(berths.map((berth) => articleOf([[`The council gave berth ${berth} a pier.`]])));
    const search = (query: string) => council.search(termsOf(query), { limit: 24 });
    expect(search(`pier ${berths.join(' ')} council`)).toEqual(search(berths.join(' ')));
    expect(search(`pier ${berths.slice(1).join(' ')}`)).not.toEqual(search(berths.slice(1).join(' ')));
  });

  it('counts passages, all and by term', () => {
    expect(index.passageCount).toBe(3);
    expect(index.documentFrequency('dock')).toBe(1);
    expect(index.documentFrequency(termsOf('Monday')[0] ?? '')).toBe(2);
    expect(index.documentFrequency('unheard')).toBe(0);
  });

  it('finds nothing where it holds nothing', () => {
    const empty = build([]);
    expect(empty.passageCount).toBe(0);
    expect(empty.search(['dock'], { limit: 5, prefix: true, fuzzy: 0.3 })).toEqual([]);
    expect(empty.documentFrequency('dock')).toBe(0);
  });
});
