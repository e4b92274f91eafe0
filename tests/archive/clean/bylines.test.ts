import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/archive/clean.js';
import { kindOf, LEAD, SECOND, shown } from './cleaned.js';

describe('bylines and datelines', () => {
  test('a byline is a sentence of its own and names the author', () => {
    const text = `Storm keeps ferries in port\n\nBy Ann Tide\n\n${LEAD}`;
    expect(kindOf(text, 'By Ann Tide')).toBe('byline');
    expect(cleanText(text).clues.author).toBe('Ann Tide');
  });

  test.each([
    ['By Ann Tide and Ole Berg, Reuters', 'Ann Tide and Ole Berg', ['Reuters']],
    ['By ANN TIDE in Oslo', 'ANN TIDE', []],
    ['Written by Ann de Vries', 'Ann de Vries', []],
    ['by Ann Tide | Harbour News', 'Ann Tide', []],
    ['By Ann Tide BBC News, Oslo', 'Ann Tide', ['BBC']],
  ])('a byline names its author and agency: %s', (line, author, agencies) => {
    expect(cleanText(`${line}\n\n${LEAD}`).clues).toMatchObject({ author, agencies });
  });

  test.each(['By Monday, Oslo was calm again.', 'By the end of March the bridge was gone.', 'By Friday'])(
    'a sentence that opens with By is no byline: %s',
    (line) => {
      expect(cleanText(`${line}\n\n${LEAD}`).clues.author).toBeUndefined();
    },
  );

  test('those who worked on a report are kept at its end', () => {
    expect(
      kindOf(`${LEAD}\n\n(Reporting by Ann Tide; Editing by Ole Berg)`, '(Reporting by Ann Tide; Editing by Ole Berg)'),
    ).toBe('byline');
    expect(kindOf(`${LEAD} Ole Berg contributed to this report.`, 'Ole Berg contributed to this report.')).toBe(
      'byline',
    );
  });

  test.each([
    ['OSLO, Dec 11 ', 'XXXX-12-11', undefined],
    ['OSLO, Dec 11 (Reuters) - ', 'XXXX-12-11', 'Reuters'],
    ['OSLO, Norway, Feb. 8, 2012 (AP) — ', '2012-02-08', 'Associated Press'],
    ['OSLO (AFP) - ', undefined, 'Agence France-Presse'],
    ['Oslo, Norway (CNN) ', undefined, 'CNN'],
    ['(Reuters) - ', undefined, 'Reuters'],
    ['OSLO, Dec 11. /TASS/. ', 'XXXX-12-11', 'TASS'],
    ['OSLO. Dec 11 (Interfax) - ', 'XXXX-12-11', 'Interfax'],
    ['OSLO | Tue Dec 11, 2012 6:44 pm EDT OSLO (Reuters) - ', '2012-12-11', 'Reuters'],
    ['OSLO — ', undefined, undefined],
    ['AFP - ', undefined, 'Agence France-Presse'],
    ['OSLO -LRB- Reuters -RRB- - ', undefined, 'Reuters'],
  ])('the dateline "%s" is no part of the first sentence', (dateline, date, agency) => {
    const text = `${dateline}${LEAD}\n\n${SECOND}`;
    const { clues } = cleanText(text);
    expect(shown(text)).toEqual([LEAD, SECOND]);
    expect(clues.dates.map(({ value }) => value)).toEqual(date === undefined ? [] : [date]);
    expect(clues.agencies).toEqual(agency === undefined ? [] : [agency]);
  });

  test('a byline and a dateline may stand on the line of the first sentence', () => {
    const text = `By Ann Tide OSLO, Dec 11 (Reuters) - ${LEAD}`;
    expect(shown(text)).toEqual(['By Ann Tide', LEAD]);
    expect(cleanText(text).clues.author).toBe('Ann Tide');
  });

  test('so may the bullets of a wire summary', () => {
    const text = `* Ferries stay in port * Mayor asks for help By Ann Tide OSLO, Dec 11 ${LEAD}`;
    expect(shown(text)).toEqual(['Ferries stay in port', 'Mayor asks for help', 'By Ann Tide', LEAD]);
  });

  test('a line that is a place and an agency tells the source', () => {
    const text = `Storm keeps ferries in port\n\nOSLO - Agence France- Presse\n\n${LEAD}`;
    expect(cleanText(text).clues.agencies).toEqual(['Agence France-Presse']);
    expect(shown(text)).toEqual(['Storm keeps ferries in port', LEAD]);
  });
});
