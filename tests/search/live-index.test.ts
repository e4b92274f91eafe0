import { describe, expect, it } from 'vitest';
import { LiveIndex } from '../../src/search/live-index.js';
import { analysedArticle } from '../../src/search/passages.js';
import { articleOf } from './articles.js';

const PORT = analysedArticle(
  articleOf([['Dock workers walked out on Monday.'], ['The weather stayed fine.']], 'Port strike'),
);
const VOTE = analysedArticle(articleOf([['Voters denied the mayor a second term on Monday.']], 'Mayor loses'));

function indexed(): LiveIndex {
  const index = new LiveIndex();
  index.add(0, PORT);
  index.add(7, VOTE);
  return index;
}

describe('the live index', () => {
  it('forgets an article that is removed', () => {
    const index = indexed();
    expect(index.remove(7)).toBe(true);
    expect(index.documentFrequency('mayor')).toBe(0);
    expect(index.search(['mayor'], { limit: 5 })).toEqual([]);
    expect(index.passageCount).toBe(1);
  });

  it('scores as if a removed article had never been there', () => {
    const index = indexed();
    const before = index.search(['monday'], { limit: 5 });
    index.remove(7);
    index.add(7, VOTE);
    expect(index.search(['monday'], { limit: 5 })).toEqual(before);
  });

  it('has nothing to remove where there is no such article', () => {
    expect(indexed().remove(8)).toBe(false);
  });

  it('refuses an article’s number twice', () => {
    expect(() => {
      indexed().add(7, PORT);
    }).toThrow('article 7 is in the index already');
  });
});
