import { describe, expect, it } from 'vitest';
import { LiveIndex } from '../../src/search/live-index.js';
import { articleOf } from './articles.js';

const PORT = articleOf([['Dock workers walked out on Monday.'], ['The weather stayed fine.']], 'Port strike');
const VOTE = articleOf([['Voters denied the mayor a second term on Monday.']], 'Mayor loses');

function indexed(): LiveIndex {
  const index = new LiveIndex();
  index.add(0, PORT);
  index.add(7, VOTE);
  return index;
}

describe('the live index', () => {
  it('finds passages by their words and by their article’s title', () => {
    const index = indexed();
    expect(index.search('dock workers', { limit: 5 })[0]?.passage).toMatchObject({ article: 0, firstSentence: 0 });
    expect(index.search('strike', { limit: 5 }).map(({ passage }) => passage.article)).toContain(0);
  });

  it('returns the best first, no more than asked for', () => {
    const hits = indexed().search('voters Monday', { limit: 1 });
    expect(hits.map(({ passage }) => passage.article)).toEqual([7]);
  });

  it('keeps to the articles that are accepted', () => {
    const hits = indexed().search('Monday', { limit: 5, accepts: (article) => article === 0 });
    expect(hits.map(({ passage }) => passage.article)).toEqual([0]);
  });

  it('finds beginnings and misspellings when asked to', () => {
    const index = indexed();
    expect(index.search('may', { limit: 5, prefix: true })).toEqual([]);
    expect(index.search('vot', { limit: 5, prefix: true })).not.toEqual([]);
    expect(index.search('weahter', { limit: 5 })).toEqual([]);
    expect(index.search('weahter', { limit: 5, fuzzy: 2 })).not.toEqual([]);
  });

  it('forgets an article that is removed, and takes it back', () => {
    const index = indexed();
    const before = index.search('Monday', { limit: 5 });
    expect(index.remove(7)).toBe(true);
    expect(index.remove(7)).toBe(false);
    expect(index.documentFrequency('mayor')).toBe(0);
    expect(index.search('mayor', { limit: 5 })).toEqual([]);
    index.add(7, VOTE);
    expect(index.search('Monday', { limit: 5 })).toEqual(before);
  });

  it('counts passages, all and by term', () => {
    const index = indexed();
    expect(index.passageCount).toBe(2);
    expect(index.documentFrequency('dock')).toBe(1);
    expect(index.documentFrequency('unheard')).toBe(0);
  });

  it('refuses a number twice', () => {
    expect(() => {
      indexed().add(7, PORT);
    }).toThrow('article 7 is in the index already');
  });
});
