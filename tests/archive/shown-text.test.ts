import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownText } from '../../src/archive/shown-text.js';

test('white space is folded, and omitted glyphs are left out, and nothing else changes', () => {
  const text = 'He left \n port ☒ at“ noon” ☒.';
  const omitted = [
    { start: 15, end: 16 },
    { start: 27, end: 28 },
  ];
  expect(shownText({ text, omitted }, { start: 3, end: text.length })).toBe('left port at“ noon” .');
});

test('without omitted spans it is the span with white space folded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
      expect(shownText({ text, omitted: [] }, span)).toBe(
        text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim(),
      );
    }),
  );
});
