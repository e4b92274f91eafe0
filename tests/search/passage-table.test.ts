import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeTable,
  encodeLengths,
  encodePassages,
  type PassageTable,
} from '../../src/search/segment/passage-table.js';
import type { UnsignedArray } from '../../src/search/unsigned-array.js';

describe('what a segment knows of its passages', () => {
  const passage = fc.record({
    article: fc.nat({ max: 100_000 }),
    first: fc.nat({ max: 5_000 }),
    more: fc.nat({ max: 300 }),
    title: fc.nat({ max: 70_000 }),
    text: fc.nat({ max: 70_000 }),
  });

  it('is read as it was written, whatever the order of articles and sentences', () => {
    fc.assert(
      fc.property(fc.array(passage), (passages) => {
        const column = (value: (one: (typeof passages)[number]) => number) => Uint32Array.from(passages, value);
        const table = {
          count: passages.length,
          articles: column(({ article }) => article),
          firstSentences: column(({ first }) => first),
          lastSentences: column(({ first, more }) => first + more),
          lengths: [column(({ title }) => title), column(({ text }) => text)],
        } as const;
        const decoded = decodeTable(table.count, encodePassages(table), encodeLengths(table));
        const numbers = ({ articles, firstSentences, lastSentences, lengths }: PassageTable<UnsignedArray>) =>
          [articles, firstSentences, lastSentences, ...lengths].map((column) => [...column]);
        expect(numbers(decoded)).toEqual(numbers(table));
      }),
    );
  });
});
