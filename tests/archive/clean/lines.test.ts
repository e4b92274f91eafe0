import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/archive/clean.js';
import { LEAD, notes, SECOND, shown } from './cleaned.js';

describe('lines that belong together', () => {
  test('hard-wrapped lines are read as the sentences they hold', () => {
    const text = [
      'The ferry company said on Monday that two of its',
      'ships would stay in port until the storm had',
      'passed. About 400 passengers spent the night in the',
      'terminal, according to the harbour master.',
      'The mayor of the town, which lost its bridge in',
      'March, asked for help.',
    ].join('\n');
    expect(shown(text)).toEqual([
      LEAD,
      SECOND,
      'The mayor of the town, which lost its bridge in March, asked for help.',
    ]);
    expect(notes(text)).toContain('joined hard-wrapped lines');
  });

  test('a hard-wrapped paragraph ends where a line had room for the next word', () => {
    const text = [
      'The ferry company said on Monday that two of its',
      'ships would stay.',
      'The mayor of the town, which lost its bridge in',
      'the spring, asked for help.',
    ].join('\n');
    expect(cleanText(text).sentences.map((sentence) => sentence.paragraph)).toEqual([0, 1]);
  });

  test('wrapped lines with a blank line after each are read the same way', () => {
    const text = [
      'The ferry company said on Monday that two of its',
      'ships would stay in port until the storm had',
      'passed. About 400 passengers spent the night in the',
      'terminal, according to the harbour master.',
    ].join('\n\n');
    expect(shown(text)).toEqual([LEAD, SECOND]);
  });

  test('a sentence that a blank line cuts in two is whole', () => {
    const text = `${LEAD.replace('ships would', 'ships\n\nwould')}\n\n${SECOND}`;
    expect(shown(text)).toEqual([LEAD, SECOND]);
    expect(notes(text)).toEqual(['joined sentence cut by a break']);
  });

  test('so is one that breaks after a word no sentence ends with, whatever follows', () => {
    const text = `${SECOND} Four\n\nNorwegian trawlers were missing.`;
    expect(shown(text)).toEqual([SECOND, 'Four Norwegian trawlers were missing.']);
  });

  test('a page break with its number in the midst of a sentence is left out', () => {
    const text = `${LEAD.replace('would stay', 'would\n\n12\n\f\nstay')}\n\n${SECOND}`;
    expect(shown(text)).toEqual([LEAD, SECOND]);
    expect(notes(text)).toContain('dropped page number: 12');
  });

  test('a heading or a list of short lines is not joined to what follows', () => {
    const text = `${LEAD}\n\nNo way across\n\nThe bridge fell in March.\n\nbread\n\nwater\n\nblankets`;
    expect(shown(text)).toEqual([LEAD, 'No way across', 'The bridge fell in March.', 'bread', 'water', 'blankets']);
  });

  test('a word parted by a hyphen at a line end is whole, and a compound keeps its hyphen', () => {
    const text = [
      'The ferry company said on Monday that its passen-',
      'gers would stay in the Oslo-',
      'based terminal, and that the storm would soon be',
      'over.',
    ].join('\n');
    expect(shown(text)).toEqual([
      'The ferry company said on Monday that its passengers would stay in the Oslo-based terminal, and that the storm would soon be over.',
    ]);
    expect(notes(text)).toContain('dropped hyphen at a line end: -');
  });

  test('the running head of a page is no part of the sentence it cuts', () => {
    const text = [
      'The ferry company said on Monday that two of its',
      'ships would stay in port until the storm had',
      'HARBOUR NEWS - page 2',
      'passed. About 400 passengers spent the night in the',
      'terminal, according to the harbour master.',
    ].join('\n');
    expect(shown(text)).toEqual([LEAD, SECOND]);
  });

  test('the running head that opens the first page tells the date, and the next is left out', () => {
    const head = (page: number) => `HARBOUR NEWS          Page ${page}          8 February 2012`;
    const text = [
      head(3),
      'The ferry company said on Monday that two of its',
      'ships would stay in port until the storm had',
      head(4),
      'passed. About 400 passengers spent the night in the',
      'terminal, according to the harbour master.',
    ].join('\n');
    expect(shown(text)).toEqual([LEAD, SECOND]);
    expect(cleanText(text).clues.dates).toEqual([{ basis: 'stated', value: '2012-02-08' }]);
  });

  test('quoting marks before wrapped lines are left out', () => {
    expect(
      shown('> The ferry company said that two of its ships\n> would stay in port until the\n> storm had passed.'),
    ).toEqual(['The ferry company said that two of its ships would stay in port until the storm had passed.']);
  });

  test('a line a paragraph needs no blank lines', () => {
    expect(shown(`${LEAD}\n${SECOND}\r\nNobody was hurt.`)).toEqual([LEAD, SECOND, 'Nobody was hurt.']);
  });
});
