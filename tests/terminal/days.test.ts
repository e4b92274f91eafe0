import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { daysOf } from '../../src/terminal/days.js';

describe('a date typed at the prompt', () => {
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
