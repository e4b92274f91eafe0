import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LinearScorer } from '../../src/quotes/linear-scorer.js';
import { buildVocabulary } from '../../src/quotes/vocabulary.js';

const vocabulary = buildVocabulary([]);
const families = { one: [9], two: [5, 40], three: [3, 4, 7] } as const;

/** Weights in tenths by the values of a feature. */
type Known = ReadonlyMap<string, number>;

function weightsOf(...sizes: readonly number[]): fc.Arbitrary<Known> {
  const feature = fc.tuple(...sizes.map((size) => fc.nat(size - 1))).map((values) => values.join(' '));
  return fc
    .uniqueArray(fc.tuple(feature, fc.integer({ min: -128, max: 127 })), { selector: ([key]) => key })
    .map((cells) => new Map(cells));
}

/** Weights as they are written: all with the same outer values in one row. */
function rowsOf(known: Known): string[] {
  const rows = new Map<string, string>();
  for (const [key, weight] of known) {
    const outer = key.slice(0, Math.max(0, key.lastIndexOf(' ')));
    rows.set(outer, `${rows.get(outer) ?? outer} ${key.slice(key.lastIndexOf(' ') + 1)} ${weight}`.trim());
  }
  return [...rows.values()];
}

describe('the sum of the weights of features', () => {
  it('counts each that is known, whether it is added by itself or in its row, and no other', () => {
    fc.assert(
      fc.property(weightsOf(9), weightsOf(5, 40), weightsOf(3, 4, 7), (one, two, three) => {
        const scorer = new LinearScorer(families, vocabulary, {
          one: rowsOf(one),
          two: rowsOf(two),
          three: rowsOf(three),
        });
        const sumOf = (add: () => void): number => {
          scorer.start();
          add();
          return Math.round(scorer.sum * 10);
        };
        for (let a = 0; a < 9; a += 1)
          expect(
            sumOf(() => {
              scorer.add(0, a);
            }),
          ).toBe(one.get(`${a}`) ?? 0);
        for (let a = 0; a < 5; a += 1)
          for (let b = 0; b < 40; b += 1) {
            expect(
              sumOf(() => {
                scorer.add2(1, a, b);
              }),
            ).toBe(two.get(`${a} ${b}`) ?? 0);
            expect(
              sumOf(() => {
                scorer.addIn(scorer.row2(1, a), b);
              }),
            ).toBe(two.get(`${a} ${b}`) ?? 0);
          }
        for (let a = 0; a < 3; a += 1)
          for (let b = 0; b < 4; b += 1)
            for (let c = 0; c < 7; c += 1) {
              expect(
                sumOf(() => {
                  scorer.add3(2, a, b, c);
                }),
              ).toBe(three.get(`${a} ${b} ${c}`) ?? 0);
              expect(
                sumOf(() => {
                  scorer.addIn(scorer.row3(2, a, b), c);
                }),
              ).toBe(three.get(`${a} ${b} ${c}`) ?? 0);
            }
      }),
    );
  });

  it('is refused for weights too large to be kept', () => {
    const scorerOf = (weight: number) => new LinearScorer(families, vocabulary, { one: [`3 ${weight}`] });
    expect(() => scorerOf(128)).toThrow('expected a weight from -128 to 127, found 128');
    expect(() => scorerOf(-129)).toThrow('found -129');
    expect(() => scorerOf(-128)).not.toThrow();
  });
});
