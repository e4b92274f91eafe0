import { describe, expect, test } from 'vitest';
import { LEAD, notes, SECOND, shown } from './cleaned.js';

describe('what stands around a report', () => {
  const dropped = (line: string) => notes(`${LEAD}\n\n${SECOND}\n\n${line}`).find((note) => note.startsWith('dropped'));

  test.each([
    ['page number', '5'],
    ['page number', 'Page 5 of 12'],
    ['web address', '<https://harbour.example/2012/02/08/storm>'],
    ['label', 'Original url:'],
    ['page number', '1 of 5'],
    ['section label', 'STORY HIGHLIGHTS'],
    ['navigation', 'Home UK World Business Politics Tech Science'],
    ['note to editors', '(Adds quotes, details; changes dateline)'],
    ['no words', '* * *'],
    ['no words', '_'.repeat(300)],
    ['site notice', "Please let us know if you're having issues with commenting."],
    ['site notice', 'Get short URL'],
    ['site notice', 'The Beacon is not responsible for the content of external sites'],
    ['site notice', 'This story has been updated with additional details.'],
    ['site notice', 'Comments are closed'],
    ['invitation', 'Sign up for our free newsletter and never miss a ferry'],
    ['invitation', 'Follow Ann Tide on Twitter @anntide'],
    ['invitation', 'Click here to view the timetable'],
    ['link to another story', 'Read more'],
    ['link to another story', 'READ MORE: Bridge falls into the fjord'],
    ['link to another story', 'Related: Bridge falls into the fjord'],
    ['contact', '((ann.tide@harbour.example; +47 22 000 000))'],
    ['contact', 'Contact the reporter at ann.tide@harbour.example'],
    ['copyright', '© 2012 Harbour News'],
    ['advertisement', 'ADVERTISEMENT'],
    ['sharing links', 'Share | Facebook | Twitter | Email'],
    ['sharing links', 'Share this with'],
    ['sharing links', 'Facebook'],
    ['tags', 'Tags: ferries, storms'],
    ['tags', 'TAGS: ferries, storms'],
    ['picture credit', 'AFP PHOTO / ANN TIDE'],
    ['picture credit', '© AFP Photo / Ann Tide'],
    ['picture credit', 'Photograph: Ann Tide/Reuters'],
    ['dangling tail', 'Norway, UK,'],
    ['agency line', '*(AP, Reuters)*'],
  ])('is dropped and reported as %s: %s', (reason, line) => {
    expect(dropped(line)).toBe(`dropped ${reason}: ${line}`);
    expect(shown(`${LEAD}\n\n${SECOND}\n\n${line}`)).toEqual([LEAD, SECOND]);
  });

  test.each([
    'Follow the money, the auditor told parliament.',
    'Subscribers lost power at noon.',
    '"Sign up here," the recruiter said.',
    'Contact between the two ships was lost.',
    'More people left than came.',
    'Read was elected mayor.',
    'MAYOR: Read the report before you vote, all of you.',
    'The UK is not responsible for the storm.',
    'Business, politics and sports stood still.',
    'Share prices fell.',
    'Please help us, the captain radioed.',
    'This story of a shipwreck is true.',
    'The number was 5.',
    '400 passengers slept on the floor.',
  ])('is kept where it may be news: %s', (line) => {
    expect(shown(`${LEAD}\n\n${line}\n\n${SECOND}`)).toContain(line);
  });

  test('only the sentence to the reader is dropped from a paragraph that goes on', () => {
    expect(shown(`${LEAD} Sign up here.`)).toEqual([LEAD]);
  });

  test('stray glyphs are left out of the sentence and reported', () => {
    const text = `☒ ${LEAD}\n\n${SECOND} ❌\n\nThe captain\u200b said so.`;
    expect(shown(text)).toEqual([LEAD, SECOND, 'The captain said so.']);
    expect(notes(text)).toEqual(['dropped stray glyph: ☒', 'dropped stray glyph: ❌', 'dropped stray glyph: \u200b']);
  });

  test('marks of Markdown around a dateline are left out with it', () => {
    expect(shown(`**OSLO, Dec 11 (Reuters)** – ${LEAD}\n\n${SECOND}`)).toEqual([LEAD, SECOND]);
  });

  test('marks of Markdown and tags of HTML are left out of the sentence', () => {
    const text = 'The **ferry** company said <b>on Monday</b> that [two ships](https://harbour.example/a) would stay.';
    expect(shown(text)).toEqual(['The ferry company said on Monday that two ships would stay.']);
  });
});
