import { describe, expect, it } from 'vitest';
import type { ArticleDate } from '../../src/archive/article.js';
import { boundUndated } from '../../src/time/undated.js';

const UNKNOWN: ArticleDate = { basis: 'unknown' };

function bounded(text: string, date: ArticleDate = UNKNOWN): ArticleDate {
  const sentences = [...text.matchAll(/[^.]+\./g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
    kind: 'prose' as const,
    paragraph: 0,
  }));
  return boundUndated({ text, sentences, date });
}

describe('an article without a date', () => {
  it('was written after the latest day that it tells as past', () => {
    expect(
      bounded('The siege began in March 2011. Talks collapsed on 13 February 2012. It was mined in 1987.'),
    ).toEqual({
      basis: 'inferred',
      from: '2012-02-13',
      reason: 'on 13 February 2012',
    });
  });

  it('is not bounded by what is still ahead, or by a year that is part of a name', () => {
    expect(bounded('Voters will decide in 2014.')).toEqual(UNKNOWN);
    expect(bounded('The city won the right to host the 2014 Games.')).toEqual(UNKNOWN);
  });

  it('stays unknown when no year is stated, and says what it mentions', () => {
    expect(bounded('Talks on 13 February failed. In December the envoy left. Aid came last week.')).toEqual({
      basis: 'unknown',
      reason: 'on 13 February',
    });
  });

  it('lies close to a full date beside "last week" or "yesterday"', () => {
    expect(bounded('Talks collapsed last week, on 13 February 2012, in Geneva.')).toEqual({
      basis: 'inferred',
      from: '2012-02-14',
      to: '2012-02-26',
      reason: 'last week, on 13 February 2012',
    });
    expect(bounded('Talks collapsed yesterday (13 February 2012).')).toMatchObject({
      from: '2012-02-14',
      to: '2012-02-15',
    });
  });

  it('with a day but no year is bounded by the first such day after what it tells', () => {
    const dateline: ArticleDate = { basis: 'dateline', value: 'XXXX-12-11' };
    expect(bounded('The envoy resigned in May 2012.', dateline)).toEqual({
      basis: 'inferred',
      value: 'XXXX-12-11',
      from: '2012-12-11',
      reason: 'in May 2012',
    });
  });
});

describe('an article with a date', () => {
  it('keeps the date it states, whatever its text names', () => {
    const date: ArticleDate = { basis: 'stated', value: '2012-02-08', from: '2012-02-08', to: '2012-02-08' };
    expect(bounded('The siege began in March 2011.', date)).toBe(date);
  });
});
