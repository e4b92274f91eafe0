import { describe, expect, it } from 'vitest';
import type { ArticleDate } from '../../src/archive/article.js';
import { dateWords, shortDayWords } from '../../src/citation/date-words.js';

const cases: [ArticleDate, string][] = [
  [{ basis: 'stated', value: '2012-02-08' }, '8 February 2012'],
  [{ basis: 'stated', value: '2012-02' }, 'February 2012'],
  [{ basis: 'stated', value: '2012' }, '2012'],
  [{ basis: 'url', value: '2012-02-08' }, '8 February 2012 (from the web address)'],
  [{ basis: 'dateline', value: '2012-12-11' }, '11 December 2012 (from the dateline)'],
  [{ basis: 'caption', value: '2012-05-28' }, '28 May 2012 (from a caption)'],
  [{ basis: 'text', value: '2013-03' }, 'March 2013 (from the text)'],
  [{ basis: 'stated', value: 'XXXX-12-11' }, '11 December, year not stated'],
  [{ basis: 'dateline', value: 'XXXX-12-11' }, '11 December, year not stated (from the dateline)'],
  [
    { basis: 'inferred', from: '2012-02-13', to: '2012-02-20', reason: 'on 13 February' },
    'date inferred: between 13 February 2012 and 20 February 2012',
  ],
  [{ basis: 'inferred', from: '2012-02-13', to: '2012-02-13' }, 'date inferred: 13 February 2012'],
  [{ basis: 'inferred', from: '2012-02-13' }, 'date inferred: not before 13 February 2012'],
  [{ basis: 'inferred', to: '2012-02-13' }, 'date inferred: not after 13 February 2012'],
  [{ basis: 'inferred', value: '2012-12', from: '2012-12-01', to: '2012-12-31' }, 'date inferred: December 2012'],
  [{ basis: 'inferred' }, 'undated'],
  [{ basis: 'unknown' }, 'undated'],
];

describe('dateWords', () => {
  it.each(cases)('%j reads "%s"', (date, words) => {
    expect(dateWords(date)).toBe(words);
  });
});

describe('shortDayWords', () => {
  it.each([
    ['2012-02-08', '8 Feb 2012'],
    ['2012-09', 'Sep 2012'],
    ['2012-05-28', '28 May 2012'],
    ['2012', '2012'],
    ['XXXX-12-11', '11 Dec, year not stated'],
  ])('%s reads "%s"', (edtf, words) => {
    expect(shortDayWords(edtf)).toBe(words);
  });
});
