import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GrowingPassageTable, passageAt, type PassageTable } from '../../src/search/passage-table.js';
import { decodeTable, encodeLengths, encodePassages } from '../../src/search/segment/encoded-table.js';

const passages = fc.array(
  fc
    .record({ first: fc.nat({ max: 5_000 }), more: fc.nat({ max: 300 }), textLength: fc.nat({ max: 70_000 }) })
    .map(({ first, more, textLength }) => ({ firstSentence: first, lastSentence: first + more, textLength })),
  { maxLength: 40 },
);
const article = fc.record({ number: fc.nat({ max: 100_000 }), titleLength: fc.nat({ max: 70_000 }), passages });

const numbers = (table: PassageTable): number[][] =>
  Object.values(table).map((column: Iterable<number>) => [...column]);

describe('what a part of the index knows of its passages', () => {
  it('is read from a segment as it was written, whatever the order of articles and sentences', () => {
    fc.assert(
      fc.property(fc.array(article), (articles) => {
        const growing = new GrowingPassageTable();
        for (const { number, titleLength, passages } of articles) growing.add(number, titleLength, passages);
        const table = growing.view();
        const { blockCount, passageCount } = growing;
        const decoded = decodeTable(blockCount, passageCount, encodePassages(table), encodeLengths(table));
        expect(numbers(decoded)).toEqual(numbers(table));
      }),
    );
  });

  it('is in blocks of at most sixteen passages of one article', () => {
    const table = new GrowingPassageTable();
    const passage = (sentence: number) => ({ firstSentence: sentence, lastSentence: sentence, textLength: 30 });
    table.add(
      4,
      5,
      Array.from({ length: 18 }, (_, i) => passage(i)),
    );
    table.add(9, 6, []);
    table.add(2, 7, [passage(0)]);
    const view = table.view();
    expect([...view.articles]).toEqual([4, 4, 2]);
    expect([...view.passageCounts]).toEqual([16, 2, 1]);
    expect([...view.titleLengths]).toEqual([5, 5, 7]);
    expect(passageAt(view, 1, 1)).toEqual({ article: 4, firstSentence: 17, lastSentence: 17 });
    expect([16, 18].map((document) => table.blockOf(document))).toEqual([1, 2]);
    expect([16, 17].map((document) => table.placeOf(document))).toEqual([0, 1]);
  });
});
