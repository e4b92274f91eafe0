import { describe, expect, test } from 'vitest';
import { dateInUrl } from '../../src/archive/clues.js';
import { provenanceOf } from '../../src/archive/provenance.js';
import { checkFields } from '../../src/archive/stated-fields.js';

const NO_CLUES = { agencies: [], dates: [] };

describe('where an article comes from', () => {
  test('is what its file states, whatever its words say', () => {
    const stated = { title: 'Storm', source: 'Harbour News', author: 'Ann Tide', date: '2012-02-08', note: 'brief' };
    const clues = {
      title: 'Another storm',
      author: 'Ole Berg',
      url: 'https://tide.example/2013/01/01/a',
      agencies: ['Reuters'],
      dates: [{ basis: 'dateline', value: '2011-01-01' }] as const,
    };
    expect(provenanceOf(stated, clues)).toEqual({
      ...stated,
      url: 'https://tide.example/2013/01/01/a',
      date: { basis: 'stated', value: '2012-02-08', from: '2012-02-08', to: '2012-02-08' },
    });
  });

  test('has the host of its address as source, and the agencies it credits as authors', () => {
    const clues = {
      url: 'https://www.harbour.example/2012/02/08/storm-a1',
      agencies: ['Associated Press', 'Reuters'],
      dates: [],
    };
    expect(provenanceOf({}, clues)).toMatchObject({
      source: 'harbour.example',
      author: 'Associated Press, Reuters',
      date: { basis: 'url', value: '2012-02-08' },
    });
  });

  test('has the agency as source where nothing else is known', () => {
    expect(provenanceOf({}, { ...NO_CLUES, agencies: ['Reuters'] })).toEqual({
      source: 'Reuters',
      date: { basis: 'unknown' },
    });
  });

  test('has no date where none is told', () => {
    expect(provenanceOf({}, NO_CLUES)).toEqual({ date: { basis: 'unknown' } });
  });

  test('has a date without a year where none is written', () => {
    const dates = [{ basis: 'dateline', value: 'XXXX-12-11' }] as const;
    expect(provenanceOf({}, { ...NO_CLUES, dates }).date).toEqual({ basis: 'dateline', value: 'XXXX-12-11' });
  });

  test('takes the surest clue, and from the others only what agrees with it', () => {
    const dates = [
      { basis: 'caption', value: '2012-12-11' },
      { basis: 'dateline', value: 'XXXX-12-11' },
    ] as const;
    expect(provenanceOf({}, { ...NO_CLUES, dates }).date).toMatchObject({ basis: 'dateline', value: '2012-12-11' });
    const contrary = [
      { basis: 'dateline', value: 'XXXX-12-11' },
      { basis: 'caption', value: '2009-05-28' },
    ] as const;
    expect(provenanceOf({}, { ...NO_CLUES, dates: contrary }).date).toEqual({ basis: 'dateline', value: 'XXXX-12-11' });
    const url = 'https://tide.example/2012/12/storm';
    expect(provenanceOf({}, { ...NO_CLUES, url, dates: [contrary[0]] }).date).toMatchObject({
      basis: 'url',
      value: '2012-12-11',
    });
  });
});

test.each([
  ['https://a.example/2012/02/08/storm', '2012-02-08'],
  ['https://a.example/world/2012/feb/08/storm', '2012-02-08'],
  ['https://a.example/news/2012-02-08-storm', '2012-02-08'],
  ['https://a.example/2012/02/storm', '2012-02'],
  ['https://a.example/storm-20-knots/123456', undefined],
  ['https://a.example/2012/99/storm', undefined],
  ['not an address', undefined],
])('the address %s tells %s', (url, date) => {
  expect(dateInUrl(url)).toBe(date);
});

describe('the fields that a file states', () => {
  test('are trimmed, empty ones left out, numbers read as words', () => {
    expect(
      checkFields({ id: 7, title: ' Storm ', source: '', url: null, authors: ['Ann Tide', 'Ole Berg'], else: {} }),
    ).toEqual({
      stated: { id: '7', title: 'Storm', author: 'Ann Tide, Ole Berg' },
      problems: [],
    });
  });

  test('prefer `author` to `authors`', () => {
    expect(checkFields({ author: 'Ann Tide', authors: ['Ole Berg'] }).stated).toEqual({ author: 'Ann Tide' });
    expect(checkFields({ authors: [] }).stated).toEqual({});
  });

  test.each([
    [{ date: 'soon' }, 'a date such as 2012-12-11', '"soon"'],
    [{ url: 'javascript:alert(1)' }, '"url" to be an http or https address', '"javascript:alert(1)"'],
    [{ title: { en: 'Storm' } }, '"title" to be words', '"{\\"en\\":\\"Storm\\"}"'],
    [{ authors: [1] }, '"authors" to be a name or a list of names', '"[1]"'],
  ])('that cannot be used are left out and reported: %j', (fields, expected, found) => {
    expect(checkFields({ ...fields, source: 'Harbour News' })).toEqual({
      stated: { source: 'Harbour News' },
      problems: [{ expected, found }],
    });
  });
});
