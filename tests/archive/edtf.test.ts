import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boundsOf, dateInWords, parseDateField } from '../../src/archive/edtf.js';

test.each([
  ['2012-12-11', '2012-12-11'],
  ['2012-12', '2012-12'],
  ['2012', '2012'],
  ['XXXX-12-11', 'XXXX-12-11'],
  ['20121211', '2012-12-11'],
  ['2012/12/11', '2012-12-11'],
  ['2012-12-11T23:30:00-05:00', '2012-12-11'],
  ['2012-12-11 23:30:00 +0000', '2012-12-11'],
  ['2012-12-11T08:00:00.123Z', '2012-12-11'],
  ['Tue, 11 Dec 2012 08:00:00 GMT', '2012-12-11'],
  ['Tue Dec 11 08:00:00 +0000 2012', '2012-12-11'],
  ['December 11, 2012', '2012-12-11'],
  ['11th of December, 2012', '2012-12-11'],
  ['11-Dec-2012', '2012-12-11'],
  ['Sept. 5, 2012', '2012-09-05'],
  ['December 2012', '2012-12'],
  ['Dec 11', 'XXXX-12-11'],
  [' 2012-02-29 ', '2012-02-29'],
])('the field %j is %s', (field, value) => {
  expect(parseDateField(field)).toBe(value);
});

test.each([
  '',
  'yesterday',
  '11/12/2012',
  '2013-02-29',
  '2012-13-01',
  '2012-00-10',
  'Feb 30, 2012',
  '1355184000',
  'May',
])('the field %j is no date', (field) => {
  expect(parseDateField(field)).toBeUndefined();
});

test('a date in words is found where it stands, one with a year first', () => {
  const text = 'After 3 May came the verdict of 28 May 2012.';
  const found = dateInWords(text);
  expect(found?.value).toBe('2012-05-28');
  expect(text.slice(found?.start, found?.end)).toBe('28 May 2012');
});

test.each([
  ['2012-12-11', '2012-12-11', '2012-12-11'],
  ['2012-02', '2012-02-01', '2012-02-29'],
  ['2013', '2013-01-01', '2013-12-31'],
])('%s lasts from %s to %s', (value, from, to) => {
  expect(boundsOf(value)).toEqual({ from, to });
});

test('a day without a year has no bounds', () => {
  expect(boundsOf('XXXX-12-11')).toBeUndefined();
});

test('every day is read as it is written, and any other words never fail', () => {
  const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const written = date.toISOString().slice(0, 10);
      expect(parseDateField(written)).toBe(written);
    }),
  );
  fc.assert(
    fc.property(fc.string(), (field) => {
      expect(parseDateField(field)).toSatisfy((value) => value === undefined || typeof value === 'string');
    }),
  );
});
