import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ownCopy } from '../../src/text/own-copy.js';

describe('a copy of a text', () => {
  it('is the same text, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(ownCopy(text)).toBe(text);
      }),
    );
    expect(ownCopy('half a pair \ud83d')).toBe('half a pair \ud83d');
  });
});
