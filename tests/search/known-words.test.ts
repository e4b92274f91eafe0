import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KnownWords } from '../../src/search/known-words.js';
import { memoizedAt } from '../../src/search/memo.js';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const words = fc.uniqueArray(word, { maxLength: 200 });

describe('known words', () => {
  it('are found by their numbers wherever they stand in a text, and others are not', () => {
    fc.assert(
      fc.property(words, word, word, (added, before, other) => {
        const known = new KnownWords();
        for (const one of added) known.add(one);
        const numbers = added.map((one) =>
          known.numberAt(`${before}${one} ${other}`, before.length, before.length + one.length),
        );
        expect(numbers).toEqual([...added.keys()]);
        expect(known.numberAt(other, 0, other.length)).toBe(added.indexOf(other));
      }),
    );
  });

  it('are found when they are many', () => {
    const known = new KnownWords();
    const many = Array.from({ length: 20_000 }, (_, number) => `word${number}`);
    for (const one of many) known.add(one);
    expect(many.map((one) => known.numberAt(one, 0, one.length))).toEqual([...many.keys()]);
  });
});

describe('a remembered function of words', () => {
  it('works out each word once, until there are more than it remembers', () => {
    const asked: string[] = [];
    const lengthOf = memoizedAt((one: string) => {
      asked.push(one);
      return { length: one.length };
    }, 2);
    const text = 'ferry pilot ferry quay ferry';
    const spans = [...text.matchAll(/\w+/gu)].map(({ index, 0: { length } }) => [index, index + length] as const);
    expect(spans.map(([start, end]) => lengthOf(text, start, end).length)).toEqual([5, 5, 5, 4, 5]);
    expect(asked).toEqual(['ferry', 'pilot', 'quay', 'ferry']);
  });
});
