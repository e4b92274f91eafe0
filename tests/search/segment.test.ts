import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passageAt } from '../../src/search/passage-table.js';
import { mergeSegments } from '../../src/search/segment/merge-segments.js';
import { Segment } from '../../src/search/segment/segment.js';
import { SegmentBuilder } from '../../src/search/segment/segment-builder.js';
import { SegmentError } from '../../src/search/segment/segment-error.js';

const folder = mkdtempSync(join(tmpdir(), 'segment-'));
const path = join(folder, 'whole.segment');
const altered = join(folder, 'altered.segment');

/** Enough passages for lists of several blocks and postings of several checked chunks. */
function builder(): SegmentBuilder {
  const built = new SegmentBuilder();
  for (let article = 0; article < 7500; article += 1) {
    const passages = [0, 1, 2, 3].map((passage) => {
      const i = 4 * article + passage;
      return {
        range: { firstSentence: passage, lastSentence: passage },
        terms: ['common', `every-${i % 7}`, `number-${i}`, ...(i % 3 === 0 ? ['third', 'third'] : [])],
      };
    });
    built.add(article, { title: [`title-${article}`, 'heading'], passages });
  }
  return built;
}

let whole: Buffer;
beforeAll(() => {
  builder().write(path);
  whole = readFileSync(path);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The error of opening and checking the bytes as a segment; null when there is none. */
function errorOf(bytes: Uint8Array): unknown {
  writeFileSync(altered, bytes);
  let segment: Segment | undefined;
  try {
    segment = Segment.open(altered);
    segment.verify();
    return null;
  } catch (error) {
    return error;
  } finally {
    segment?.close();
  }
}

describe('a segment file', () => {
  it('is whole as written, with nothing beside it', () => {
    expect(errorOf(whole)).toBeNull();
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('holds each passage with its article and sentences', () => {
    const segment = Segment.open(path);
    expect(segment.passageCount).toBe(30_000);
    expect(passageAt(segment.table, 7499, 3)).toEqual({ article: 7499, firstSentence: 3, lastSentence: 3 });
    expect(segment.entry('third')).toMatchObject({ frequencies: [0, 10_000], passages: 10_000 });
    expect(segment.entry('heading')).toMatchObject({ frequencies: [30_000, 0], passages: 30_000 });
    segment.close();
  });

  it('is known as damaged when cut short anywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(errorOf(whole.subarray(0, length))).toMatchObject({
          name: 'SegmentError',
          reason: 'damaged',
          path: altered,
        });
      }),
      { numRuns: 50, examples: [[0], [4], [8], [whole.length - 1]] },
    );
  });

  it('is known as unusable when any bit is flipped', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length * 8 - 1 }), (bit) => {
        const bytes = Uint8Array.from(whole);
        bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(errorOf(bytes)).toBeInstanceOf(SegmentError);
      }),
      { numRuns: 50, examples: [[0], [32], [whole.length * 8 - 1], [(whole.length - 8) * 8], [64]] },
    );
  });

  it('is known as newer when a later version wrote it', () => {
    const bytes = Uint8Array.from(whole);
    bytes[4] = 4;
    expect(errorOf(bytes)).toMatchObject({
      reason: 'newer',
      message: `${altered}: expected segment format 3, found the newer 4`,
    });
  });

  it('tells a damaged place when its postings are searched for, not before', () => {
    const bytes = Uint8Array.from(whole);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(altered, bytes);
    const segment = Segment.open(altered);
    expect(() => segment.entry('common')?.postings()).toThrow(SegmentError);
    segment.close();
  });

  it('does not take the place of another before it is whole', () => {
    writeFileSync(altered, 'the file before');
    const source = Segment.open(path);
    const broken = join(folder, 'broken.segment');
    const bytes = Uint8Array.from(whole);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(broken, bytes);
    const damaged = Segment.open(broken);
    const sources = [source, damaged].map((segment) => ({ segment, renumber: (article: number) => article }));
    expect(() => mergeSegments(altered, sources)).toThrow(SegmentError);
    expect(readFileSync(altered, 'utf8')).toBe('the file before');
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
    source.close();
    damaged.close();
  });

  it('is not written where there is no such folder', () => {
    expect(() => {
      builder().write(join(folder, 'missing', 'a.segment'));
    }).toThrow('ENOENT');
  });

  it('is not written by a merge that leaves nothing', () => {
    const segment = Segment.open(path);
    const target = join(folder, 'nothing.segment');
    expect(mergeSegments(target, [{ segment, renumber: () => undefined }])).toBe(0);
    expect(readdirSync(folder)).not.toContain('nothing.segment');
    segment.close();
  });
});
