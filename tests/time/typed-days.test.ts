import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { daysOf, rangeOf } from '../../src/time/typed-days.js';

describe('a typed date', () => {
  it.each([
    ['2012-02-08', '2012-02-08', '2012-02-08'],
    ['2012-02', '2012-02-01', '2012-02-29'],
    ['2013-02', '2013-02-01', '2013-02-28'],
    ['2012', '2012-01-01', '2012-12-31'],
    [' 2012-12 ', '2012-12-01', '2012-12-31'],
  ])('%s covers %s to %s', (typed, from, to) => {
    expect(daysOf('--from', typed)).toEqual({ from, to });
  });

  it.each(['2012-02-30', '2012-13', '2012-00', '8 Feb 2012', '', '12', '2012-2-8'])(
    '%j is refused with an example',
    (typed) => {
      expect(() => daysOf('--from', typed)).toThrow(UserError);
      expect(() => daysOf('--from', typed)).toThrow(/--from: expected a date as 2012-02-08/);
    },
  );
});

describe('a range of typed dates', () => {
  const flags = { from: 'from', to: 'to' };

  it('covers the first day of the one to the last day of the other', () => {
    expect(rangeOf({ from: '2012', to: '2013-02' }, flags)).toEqual({ from: '2012-01-01', to: '2013-02-28' });
    expect(rangeOf({ to: '2012' }, flags)).toEqual({ to: '2012-12-31' });
    expect(rangeOf({}, flags)).toEqual({});
  });

  it('is refused when it ends before it starts', () => {
    expect(() => rangeOf({ from: '2013', to: '2012' }, flags)).toThrow(
      new UserError('to: expected a date not before from (2013-01-01), found 2012-12-31'),
    );
  });
});
