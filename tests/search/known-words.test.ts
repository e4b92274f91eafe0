import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOfUnits } from '../../src/text/fnv.js';
import { CodeUnitBuffer } from '../../src/text/code-units.js';
import { KnownWords } from '../../src/search/known-words.js';
import { ReadWords } from '../../src/search/read-words.js';

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const words = fc.uniqueArray(word, { maxLength: 200 });

function add(known: KnownWords, one: string, label: number): void {
  known.add(new CodeUnitBuffer().of(one), 0, one.length, label);
}

/** The number and label of what stands between two offsets; undefined where it is not known. */
function known(words: KnownWords, text: string, start: number, end: number) {
  const units = new CodeUnitBuffer().of(text);
  const place = words.find(units, start, end, hashOfUnits(units, start, end));
  return place < 0 ? undefined : { number: words.numberAt(place), label: words.labelAt(place) };
}

describe('known words', () => {
  it('are found with their numbers and labels wherever they stand in a text, and others are not', () => {
    fc.assert(
      fc.property(words, word, word, (added, before, other) => {
        const all = new KnownWords();
        added.forEach((one, number) => {
          add(all, one, number * 7);
        });
        const found = added.map((one) =>
          known(all, `${before}${one} ${other}`, before.length, before.length + one.length),
        );
        expect(found).toEqual(added.map((_, number) => ({ number, label: number * 7 })));
        expect(known(all, other, 0, other.length)?.number ?? -1).toBe(added.indexOf(other));
      }),
    );
  });

  it('are found when they are many', () => {
    const all = new KnownWords();
    const many = Array.from({ length: 80_000 }, (_, number) => `word${number}`);
    for (const one of many) add(all, one, 3);
    expect(many.map((one) => known(all, one, 0, one.length)?.number)).toEqual([...many.keys()]);
  });
});

describe('words that are read', () => {
  it('are each read once, until there are more than are remembered', () => {
    const words = new ReadWords(2);
    const text = 'ferry pilot ferry quays ferry';
    const units = new CodeUnitBuffer().of(text);
    const found = [...text.matchAll(/\w+/gu)].map(({ index, 0: { length } }) =>
      words.word(words.find(text, units, index, index + length, hashOfUnits(units, index, index + length))),
    );
    expect(found.map(({ plain }) => plain)).toEqual(['ferry', 'pilot', 'ferry', 'quays', 'ferry']);
    expect(found[2]).toBe(found[0]);
    expect(found[4]).not.toBe(found[0]);
  });
});
