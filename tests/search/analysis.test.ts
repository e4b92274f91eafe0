import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, termsOf } from '../../src/search/analysis.js';

describe('the terms of a text', () => {
  it.each([
    ['an acronym with and without dots', ['U.S.', 'U.S', 'US', 'u.s.', "U.S.'s"]],
    ['a name with an Arabic article', ['al-Assad', 'Al-Assad', 'Assad', 'al Assad', 'AL-ASSAD']],
    ['a sum of money', ['$100', '100', '£100', '100,']],
    ['a number with thousands separators', ['1,000,000', '1000000']],
    ['a compound of number and noun', ['20-month', '20 month', '20month', '20–month']],
    ['a negation', ["don't", 'don’t', 'dont', 'DON’T']],
    ['a possessive', ['Putin', "Putin's", 'Putin’s', 'PUTIN']],
    ['accents', ['São', 'Sao', 'Sa\u0303o']],
    ['letters that do not decompose', ['Łódź', 'Lodz']],
    ['an Irish name', ["O'Neill", 'O’Neill', 'ONeill']],
    ['a group with a number', ['G-20', 'G20', 'G 20', 'g20']],
    ['a virus with a year', ['COVID-19', 'Covid 19', 'covid19']],
    ['an ordinal', ['20th', '20']],
    ['a decade', ['1990s', "1990's", '1990']],
    ['a word with a soft hyphen', ['inter\u00ADference', 'interference']],
  ])('are the same however it is typed: %s', (_what, spellings) => {
    const expected = termsOf(`the ${spellings[0] ?? ''}`);
    expect(expected).not.toEqual([]);
    for (const spelling of spellings) expect(termsOf(`the ${spelling}`), spelling).toEqual(expected);
  });

  it('leave out the words that carry no content', () => {
    expect(termsOf('What did he say about them, and why was it said?')).toEqual([]);
  });

  it('tell the country and the health agency from the pronouns', () => {
    expect(termsOf('They told us who it was.')).toEqual(termsOf('told'));
    expect(termsOf('The WHO told the US.')).toEqual(['who', ...termsOf('told'), 'us']);
  });

  it('keep the month of May', () => {
    expect(termsOf('It may rain in May.')).toHaveLength(2);
  });

  it('keep decimals in one', () => {
    expect(termsOf('2.5 percent')).not.toEqual(termsOf('2 5 percent'));
  });
});

describe('the tokens of a text', () => {
  it('stand where the text has them', () => {
    const text = 'MOSCOW (AP) — Mr. Putin’s U.S. trip cost $1,000.50.';
    expect(analyse(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'MOSCOW',
      'AP',
      'Mr',
      'Putin’s',
      'U.S.',
      'trip',
      'cost',
      '1,000.50',
    ]);
  });

  it('cost a word of any length no more than its length', () => {
    const [token, ...others] = analyse('a'.repeat(1_000_000));
    expect(others).toEqual([]);
    expect(token?.end).toBe(1_000_000);
    expect(token?.term.length).toBeLessThan(100);
    expect(analyse('a.'.repeat(100_000) + 'ab')).not.toEqual([]);
  });

  it('are in order, within the text, and the same as its terms, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const tokens = analyse(text);
        let previous = 0;
        for (const { start, end, term } of tokens) {
          expect(start).toBeGreaterThanOrEqual(previous);
          expect(end).toBeGreaterThan(start);
          expect(term).toMatch(/^[^\s]+$/u);
          previous = end;
        }
        expect(previous).toBeLessThanOrEqual(text.length);
        expect(tokens.map(({ term }) => term)).toEqual(termsOf(text));
      }),
    );
  });
});
