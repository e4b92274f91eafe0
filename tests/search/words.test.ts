import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeUnitBuffer } from '../../src/text/code-units.js';
import { eachWord } from '../../src/search/words.js';

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachWord(text, new CodeUnitBuffer().of(text), (start, end) => words.push(text.slice(start, end)));
  return words;
}

/** The rule in one pattern, without the shortcut for words of plain letters. */
const RULE =
  /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}])(?:['’]s\b)?|\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ`´][\p{L}\p{M}]+)*|\p{N}+(?:,\p{N}{3}(?!\p{N}))*(?:\.\p{N}+)?(?:['’]s)?/gu;

describe('the words of a text', () => {
  it.each([
    ['The U.S. envoy, Mr. O’Neill, didn’t say “no”—not yet.', 'The U.S. envoy Mr O’Neill didn’t say no not yet'],
    ['A 20-month war killed 1,000,000 in G20 states…', 'A 20 month war killed 1,000,000 in G 20 states'],
    ['He paid $1.5m. It’s "so-called" x.y.', 'He paid 1.5 m It’s so called x.y.'],
    ['São Paulo’s naïve Łódź', 'São Paulo’s naïve Łódź'],
    ['', ''],
  ])('of %j are as readers part them', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it('are those of the rule, for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        'B',
        'said',
        '.',
        ',',
        "'",
        '’',
        '‘',
        '`',
        '´',
        '-',
        '—',
        '“',
        '”',
        '…',
        ' ',
        '7',
        '000',
        's',
      ),
      fc.constantFrom('é', 'e\u0301', '\u00AD', '\u200B', '\u2060', 'ß', '中', '٣', '𝐀', '👍', '\uD800'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        expect(wordsOf(text)).toEqual([...text.matchAll(RULE)].map(([word]) => word));
      }),
      { numRuns: 2_000 },
    );
  });
});
