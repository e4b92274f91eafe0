import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/archive/clean.js';
import { shownText } from '../../../src/archive/shown-text.js';
import { LEAD, SECOND } from './cleaned.js';

const line = fc.oneof(
  fc.constantFrom(
    LEAD,
    SECOND,
    'Storm keeps ferries in port',
    'OSLO, Dec 11 (Reuters) - The storm passed.',
    'By Ann Tide',
    'and the rest of it',
    '* A bullet',
    '# A heading',
    '5',
    'Read more',
    '(AP, Reuters)',
    'February 08, 2012',
    '"I will not." Ole Berg',
    'Title: Storm',
    '☒ **Ferry** [company](https://a.example) <b>said</b>',
    'Oslo, UK,',
    'OSLO: By Ann Tide OSLO, Feb 8 It rained.',
  ),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const article = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n\n', ' ', '\r\n', '\f', '\n\n\n')))
  .map((lines) => lines.flat().join(''));

describe('for any text', () => {
  test('every sentence is in order, apart from the others, within the text, and has words to show', () => {
    fc.assert(
      fc.property(article, fc.option(line, { nil: undefined }), (text, title) => {
        const { sentences, omitted } = cleanText(text, title);
        let last = 0;
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(last);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          expect(shownText({ text, omitted }, sentence)).not.toBe('');
          last = sentence.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  test('every word stands in a sentence or is reported as dropped', () => {
    fc.assert(
      fc.property(article, fc.option(line, { nil: undefined }), (text, title) => {
        const cleaned = cleanText(text, title);
        const accounted = new Set<number>();
        const spans = [...cleaned.sentences, ...cleaned.notes.filter(({ kind }) => kind === 'dropped')];
        for (const { start, end } of spans) for (let at = start; at < end; at += 1) accounted.add(at);
        const lost = Array.from(text.matchAll(/[\p{L}\p{N}]/gu)).filter(({ index }) => !accounted.has(index));
        expect(lost.map(([character]) => character)).toEqual([]);
      }),
    );
  });

  test('what is omitted inside sentences is reported as dropped', () => {
    fc.assert(
      fc.property(article, (text) => {
        const { omitted, notes: reported } = cleanText(text);
        for (const { start, end } of omitted) {
          expect(reported.some((note) => note.kind === 'dropped' && note.start <= start && end <= note.end)).toBe(true);
        }
      }),
    );
  });
});

describe('a quarter of a megabyte of any one thing is read', () => {
  test.each([
    ['one line', 'grain prices rose '],
    ['short lines', 'grain\n'],
    ['lines that go on', 'grain prices rose in the\n'],
    ['blank lines', '\n \n'],
    ['bullets', '* '],
    ['headings', '# '],
    ['names', 'By Ann Tide and '],
    ['bylines', 'By Ann Tide\n'],
    ['bylines and reports', 'By Ann Tide\nGrain prices rose in the port.\n'],
    ['words parted by a hyphen', 'grain prices rose in the sum-\nmer of the flood and fell\n'],
    ['capitals', 'OSLO, '],
    ['brackets', '[(<'],
    ['links', '[a](https://'],
    ['stars', '**a'],
    ['page numbers', '5\n'],
    ['dates', 'Feb 8, 2012 '],
    ['shares', 'share '],
    ['glyphs', '☒ '],
  ])('%s', (_name, unit) => {
    const text = unit.repeat(Math.ceil(250_000 / unit.length));
    const { sentences } = cleanText(text, 'Grain prices');
    expect(sentences.every(({ start, end }) => end - start <= 1000)).toBe(true);
  });
});

const reports = join(process.cwd(), '../shared/corpus');

describe.skipIf(!existsSync(reports))('the five reports as they were found', () => {
  test.each(existsSync(reports) ? readdirSync(reports) : [])('%s shows whole sentences without dirt', (name) => {
    const text = readFileSync(join(reports, name), 'utf8');
    const { sentences, omitted } = cleanText(text);
    const prose = sentences
      .filter(({ kind }) => kind === 'prose')
      .map((sentence) => shownText({ text, omitted }, sentence));
    for (const sentence of prose) {
      expect(sentence).toMatch(/^["“]?\p{Lu}.*[.!?]["”]?$/u);
      expect(sentence).not.toMatch(/[☒❌□]|https?:|^\d+$|commenting/u);
    }
    expect(new Set(prose).size).toBe(prose.length);
    expect(prose.length).toBeGreaterThan(14);
  });
});
