import { describe, expect, it } from 'vitest';
import { counted, coverageWords, filterWords } from '../../src/citation/coverage-words.js';

describe('coverageWords', () => {
  it('tells how many articles of which days were searched', () => {
    const coverage = { articles: 11701, passages: 90_000, from: '2012-01-03', to: '2013-03-08' };
    expect(coverageWords(coverage)).toBe('11,701 articles, 3 January 2012 to 8 March 2013');
    expect(coverageWords({ articles: 1, passages: 4, from: '2012-02-08', to: '2012-02-08' })).toBe(
      '1 article, 8 February 2012',
    );
    expect(coverageWords({ articles: 0, passages: 0 })).toBe('0 articles');
  });
});

describe('filterWords', () => {
  it('names what narrows a search', () => {
    expect(filterWords({ source: 'Coast News', speaker: 'Ines Brandt', from: '2012-02-01', to: '2012-02-29' })).toEqual(
      ['source Coast News', 'speaker Ines Brandt', 'from 1 February 2012', 'to 29 February 2012'],
    );
    expect(filterWords({})).toEqual([]);
  });
});

describe('counted', () => {
  it('takes the plural it is given', () => {
    expect(counted(2, 'more source says', 'more sources say')).toBe('2 more sources say');
    expect(counted(1, 'more source says', 'more sources say')).toBe('1 more source says');
  });
});
