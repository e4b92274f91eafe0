import { describe, expect, it } from 'vitest';
import { daysToLookBackTo } from '../../src/digest/look-back.js';

const begun = '2024-06-01';

describe('daysToLookBackTo', () => {
  it('is this day of past years that the archive reaches, latest first', () => {
    const archive = { from: '2021-06-02', to: '2024-05-31' };
    expect(daysToLookBackTo(archive, '2024-06-01', begun)).toEqual(['2023-06-01', '2022-06-01']);
    expect(daysToLookBackTo(archive, '2024-06-02', begun)).toEqual(['2023-06-02', '2022-06-02', '2021-06-02']);
  });

  it('is never this year', () => {
    expect(daysToLookBackTo({ from: '2023-01-01', to: '2024-12-31' }, '2024-06-01', begun)).toEqual(['2023-06-01']);
  });

  it('looks for a 29 February in leap years only', () => {
    expect(daysToLookBackTo({ from: '2018-01-01', to: '2023-12-31' }, '2024-02-29', begun)).toEqual(['2020-02-29']);
  });

  it('reads a short archive through, a day after another, and begins again', () => {
    const archive = { from: '2012-02-10', to: '2012-02-12' };
    const days = ['2024-06-01', '2024-06-02', '2024-06-03', '2024-06-04'].flatMap((today) =>
      daysToLookBackTo(archive, today, begun),
    );
    expect(days).toEqual(['2012-02-10', '2012-02-11', '2012-02-12', '2012-02-10']);
  });

  it('is nothing for an archive without dates', () => {
    expect(daysToLookBackTo({}, '2024-06-01', begun)).toEqual([]);
  });
});
