import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/archive/clean.js';
import { LEAD, SECOND, shown } from './cleaned.js';

describe('what a text says of itself', () => {
  test.each([
    'February 08, 2012',
    'Published: Wednesday, 8 Feb 2012 14:05 GMT',
    'Updated 3:45 p.m. ET, Wed February 8, 2012',
    'Published time: 8 Feb, 2012 13:45',
    'HARBOUR NEWS          8 February 2012',
    'HARBOUR NEWS          Page 3          Wednesday, February 8, 2012',
    '2012-02-08',
  ])('a line that is a date tells it: %s', (line) => {
    expect(cleanText(`Storm keeps ferries in port\n\n${line}\n\n${LEAD}`).clues.dates).toEqual([
      { basis: 'stated', value: '2012-02-08' },
    ]);
  });

  test('a first paragraph that names its day of the week and year tells the date', () => {
    const dates = (lead: string) => cleanText(`${lead}\n\n${SECOND}`).clues.dates;
    expect(dates('Two ships stayed in port on Tuesday, Dec. 11, 2012, after a storm.')).toEqual([
      { basis: 'text', value: '2012-12-11' },
    ]);
    expect(dates('Two ships stayed in port on Tuesday, as they had on Dec. 11, 2012.')).toEqual([]);
    expect(dates('Two ships have stayed in port since Dec. 11, 2012.')).toEqual([]);
  });

  test('of 08/02/2012 only the year is sure', () => {
    expect(cleanText(`08/02/2012\n\n${LEAD}`).clues.dates).toEqual([{ basis: 'stated', value: '2012' }]);
    expect(cleanText(`28/02/2012\n\n${LEAD}`).clues.dates).toEqual([{ basis: 'stated', value: '2012-02-28' }]);
  });

  test('a leading `date 2012-12-11` is the date and not a word of the report', () => {
    const text = `  date 2012-12-11 * Ferries stay in port\n${LEAD}\n${SECOND}`;
    expect(cleanText(text).clues.dates).toEqual([{ basis: 'stated', value: '2012-12-11' }]);
    expect(shown(text)[0]).toBe('Ferries stay in port');
  });

  test('the labelled lines at the top of a text file tell where it comes from', () => {
    const text = `Title: Storm keeps ferries in port\nSource: Harbour News\nDate: 8 February 2012\nURL: https://harbour.example/a\n\n${LEAD}`;
    expect(cleanText(text).clues).toMatchObject({
      title: 'Storm keeps ferries in port',
      source: 'Harbour News',
      url: 'https://harbour.example/a',
      dates: [{ basis: 'stated', value: '2012-02-08' }],
    });
    expect(shown(text)).toEqual(['Storm keeps ferries in port', LEAD]);
  });

  test('a line too long for the name of a source is words of the report', () => {
    const source =
      'Source: four hundred dockers arrested after police confronted them at the port, and the ferries stay where they are.';
    expect(cleanText(`${source}\n\n${LEAD}`).clues.source).toBeUndefined();
    expect(shown(`${source}\n\n${LEAD}`)).toEqual([source, LEAD]);
  });

  test('a message that was mailed and saved tells its subject and day', () => {
    const text = `From: digest@harbour.example\nTo: desk@harbour.example\nSubject: Fwd: Storm keeps ferries in port\nDate: Wed, 08 Feb 2012 09:12:00 +0100\n\n${LEAD}`;
    expect(cleanText(text).clues).toMatchObject({
      title: 'Storm keeps ferries in port',
      dates: [{ basis: 'stated', value: '2012-02-08' }],
    });
    expect(shown(text)).toEqual(['Storm keeps ferries in port', LEAD]);
    expect(shown(`From: the captain\n${LEAD}`)[0]).toBe('From: the captain');
  });

  test.each([
    'Original url:\n\n<https://harbour.example/a>',
    'https://harbour.example/a',
    'URL: https://harbour.example/a',
  ])('the address at the end is that of the article: %s', (line) => {
    expect(cleanText(`${LEAD}\n\n${SECOND}\n\n${line}`).clues.url).toBe('https://harbour.example/a');
  });

  test('an address in the midst of a report is not', () => {
    const paragraphs = Array.from({ length: 5 }, () => LEAD).join('\n\n');
    expect(cleanText(`${paragraphs}\n\nhttps://harbour.example/a\n\n${paragraphs}`).clues.url).toBeUndefined();
  });
});
