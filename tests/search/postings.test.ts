import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostSaturations } from '../../src/search/impact.js';
import type { Postings, PostingsCursor } from '../../src/search/index-part.js';
import { LivePostings, type Posting } from '../../src/search/live-postings.js';
import { BLOCK_SIZE } from '../../src/search/passage-table.js';
import { lengthNorm, saturation, type LengthNorm } from '../../src/search/scoring.js';
import { ByteWriter } from '../../src/bytes.js';
import { SealedPostings } from '../../src/search/segment/postings.js';
import { PostingsEncoder } from '../../src/search/segment/postings-encoder.js';

function sealed(postings: readonly Posting[]): Postings {
  const encoder = new PostingsEncoder();
  for (const { block, passage, frequency, length } of postings) encoder.add(block, passage, frequency, length);
  const out = new ByteWriter();
  encoder.writeTo(out);
  return new SealedPostings(Uint8Array.from(out.written()), encoder.blockCount);
}

/** On both sides of where steps and frequencies take more bytes. */
const step = fc.oneof(fc.nat({ max: 3 }), fc.integer({ min: 250, max: 260 }), fc.nat({ max: 70_000 }));
const frequency = fc.oneof(
  fc.constant(1),
  fc.integer({ min: 2, max: 5 }),
  fc.integer({ min: 6, max: 10 }),
  fc.integer({ min: 1, max: 200_000_000 }),
);
const block = fc.record({
  step,
  passages: fc.uniqueArray(fc.nat({ max: 15 }), { minLength: 1 }).map((places) => places.sort((a, b) => a - b)),
  counts: fc.array(fc.record({ frequency, more: fc.nat({ max: 200 }) }), { minLength: 16, maxLength: 16 }),
});
const list = fc.array(block, { maxLength: 40 }).map((blocks) => {
  let number = -1;
  return blocks.flatMap(({ step, passages, counts }) => {
    number += step + 1;
    return passages.map((passage): Posting => {
      const { frequency = 1, more = 0 } = counts[passage] ?? {};
      return { block: number, passage, frequency, length: more + 1 };
    });
  });
});

function blocksOf(postings: Postings): number[] {
  const cursor = postings.cursor();
  const blocks: number[] = [];
  for (let block = cursor.nextBlock(); block !== undefined; block = cursor.nextBlock()) blocks.push(block);
  return blocks;
}

function readBlock(cursor: PostingsCursor, block: number): Omit<Posting, 'length'>[] {
  const [passages, frequencies] = [new Uint8Array(BLOCK_SIZE), new Uint32Array(BLOCK_SIZE)];
  const count = cursor.read(block, passages, frequencies);
  return Array.from(passages.subarray(0, count), (passage, i) => ({ block, passage, frequency: frequencies[i] ?? 0 }));
}

/** By block, what the postings say that the term's saturation does not exceed. */
function boundsOf(postings: Postings, norm: LengthNorm): Float64Array {
  const sums = new Float64Array(Math.max(0, ...blocksOf(postings)) + 1);
  const matches = new Uint32Array(sums.length);
  postings.addTo({ sums, matches }, { bit: 4, factor: 1, mostSaturations: mostSaturations(norm) });
  expect([...matches.entries()].filter(([, bits]) => bits === 4).map(([block]) => block)).toEqual(blocksOf(postings));
  return sums;
}

const KINDS: Record<string, (postings: readonly Posting[]) => Postings> = {
  'in a segment': sealed,
  'in memory': (postings) => new LivePostings(postings),
};

describe.each(Object.entries(KINDS))('postings %s', (_kind, postingsOf) => {
  it('tell the blocks in which a term stands', () => {
    fc.assert(
      fc.property(list, (expected) => {
        expect(blocksOf(postingsOf(expected))).toEqual([...new Set(expected.map(({ block }) => block))]);
      }),
    );
  });

  it('tell the passages of any block, with frequencies, whichever blocks are passed over', () => {
    fc.assert(
      fc.property(list, fc.func(fc.boolean()), (expected, isAskedFor) => {
        const cursor = postingsOf(expected).cursor();
        const asked = [...new Set(expected.map(({ block }) => block))].filter((block) => isAskedFor(block));
        const found = asked.flatMap((block) => readBlock(cursor, block));
        expect(found).toEqual(
          expected
            .filter(({ block }) => asked.includes(block))
            .map(({ block, passage, frequency }) => ({ block, passage, frequency })),
        );
      }),
    );
  });

  it('tell where the term does not stand', () => {
    const cursor = postingsOf([
      { block: 3, passage: 0, frequency: 1, length: 40 },
      { block: 9, passage: 2, frequency: 4, length: 50 },
    ]).cursor();
    expect([1, 3, 4, 9, 10].map((block) => readBlock(cursor, block).length)).toEqual([0, 1, 0, 1, 0]);
  });

  it('bound what the term adds to a score of any passage of a block, and not by much', () => {
    fc.assert(
      fc.property(list, fc.double({ min: 0.5, max: 500, noNaN: true }), (expected, averageLength) => {
        const norm = lengthNorm(averageLength);
        const bounds = boundsOf(postingsOf(expected), norm);
        for (const { block, frequency, length } of expected) {
          expect(saturation(frequency, length, norm)).toBeLessThanOrEqual((bounds[block] ?? NaN) * (1 + 1e-12));
        }
      }),
      { numRuns: 40 },
    );
    const norm = lengthNorm(48);
    const [bound] = boundsOf(postingsOf([{ block: 0, passage: 3, frequency: 1, length: 50 }]), norm);
    expect(bound).toBeCloseTo(saturation(1, 50, norm), 2);
  });
});
