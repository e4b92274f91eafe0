import { describe, expect, test } from 'vitest';
import { cleanText } from '../../../src/archive/clean.js';
import { kindOf, LEAD, notes, SECOND, shown } from './cleaned.js';

describe('summaries and captions', () => {
  test('the bullets of a wire summary are summaries', () => {
    const text = `* Ferries stay in port\n* Mayor asks for help\nBy Ann Tide\n${LEAD}\n${SECOND}`;
    expect(cleanText(text).sentences.map(({ kind }) => kind)).toEqual([
      'summary',
      'summary',
      'byline',
      'prose',
      'prose',
    ]);
    expect(shown(text).slice(0, 2)).toEqual(['Ferries stay in port', 'Mayor asks for help']);
  });

  test('the bullets of a list in the report are prose', () => {
    expect(kindOf(`${LEAD}\n\n• The bridge is closed.`, 'The bridge is closed.')).toBe('prose');
  });

  test('what stands before a byline is a summary', () => {
    const text = `Storm keeps ferries in port\n\nPassengers sleep in the terminal.\n\nBy Ann Tide\n\n${LEAD}`;
    expect(kindOf(text, 'Passengers sleep in the terminal.')).toBe('summary');
  });

  test('a caption that follows its credit on one line is kept without it', () => {
    const text = `Storm keeps ferries in port\n\nImage copyright Reuters Image caption Waves break over the pier\n\n${LEAD}`;
    expect(kindOf(text, 'Waves break over the pier')).toBe('caption');
  });

  test('a caption is kept apart from its credit, and may tell the date', () => {
    const caption = 'Captain Ole Berg (R) and the mayor look at the harbour in Oslo, on May 28, 2012.';
    const text = `Storm keeps ferries in port\n\n${caption} AFP PHOTO / ANN TIDE\n\n${LEAD}`;
    expect(kindOf(text, caption)).toBe('caption');
    expect(notes(text)).toContain('dropped picture credit: AFP PHOTO / ANN TIDE');
    expect(cleanText(text).clues.dates).toEqual([{ basis: 'caption', value: '2012-05-28' }]);
  });

  test('somebody who poses before the report is a caption by its looks', () => {
    const text = `Storm keeps ferries in port\n\nPassengers hold blankets in the terminal.\n\n${LEAD}`;
    expect(kindOf(text, 'Passengers hold blankets in the terminal.')).toBe('caption');
    expect(notes(text)).toContain('guessed caption: Passengers hold blankets in the terminal.');
  });

  test('a quotation with the name of who said it is no caption', () => {
    const text = `${LEAD}\n\n"I will not sail." Ole Berg`;
    expect(shown(text)).toEqual([LEAD, '"I will not sail."', 'Ole Berg']);
  });
});
