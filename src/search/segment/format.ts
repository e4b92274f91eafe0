import { crc32 } from 'node:zlib';
import * as v from 'valibot';
import { SegmentError } from './segment-error.js';

/*
 * A segment file: the head, the sections one after the other, a footer in JSON that says where they are, and a tail
 * with the footer's size and checksum. Numbers in head and tail are unsigned, 32 bits, little-endian.
 */

const MAGIC = 'VSEG';
const VERSION = 3;
export const HEAD_SIZE = 8;
const TAIL_SIZE = 8;

/** Bytes of the postings under one checksum: they are checked when first read, not at the start. */
export const CHECKED_CHUNK = 1 << 16;

const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const section = v.object({ offset: whole, size: whole, checksum: whole });

const footerSchema = v.object({
  blocks: whole,
  passages: whole,
  terms: whole,
  totalLengths: v.strictTuple([whole, whole]),
  sections: v.object({
    postings: v.object({ offset: whole, size: whole }),
    postingsChecksums: section,
    dictionary: section,
    dictionaryBlocks: section,
    passages: section,
    lengths: section,
  }),
});

export type Footer = v.InferOutput<typeof footerSchema>;
export type SectionName = Exclude<keyof Footer['sections'], 'postings'>;

/** The bytes with which a segment file begins: what it is, and of which version. */
export function encodeHead(): Buffer {
  const head = Buffer.alloc(HEAD_SIZE);
  head.write(MAGIC, 'latin1');
  head.writeUInt32LE(VERSION, 4);
  return head;
}

/** The bytes with which a segment file ends: the footer, and the tail by which it is found and checked. */
export function encodeFooter(footer: Footer): Buffer {
  const json = Buffer.from(JSON.stringify(footer));
  const tail = Buffer.alloc(TAIL_SIZE);
  tail.writeUInt32LE(json.length, 0);
  tail.writeUInt32LE(crc32(json), 4);
  return Buffer.concat([json, tail]);
}

/** Reads bytes of a file; fewer than `size` only at its end. */
export type ReadBytes = (offset: number, size: number) => Buffer;

/**
 * The footer of a segment file.
 *
 * @throws SegmentError when the file is not a whole segment of this version
 */
export function readFooter(path: string, fileSize: number, read: ReadBytes): Footer {
  const head = read(0, HEAD_SIZE);
  if (head.length < HEAD_SIZE || head.toString('latin1', 0, 4) !== MAGIC) {
    throw new SegmentError(path, 'damaged', 'expected an index segment, found something else');
  }
  const version = head.readUInt32LE(4);
  if (version > VERSION) {
    throw new SegmentError(path, 'newer', `expected segment format ${VERSION}, found the newer ${version}`);
  }
  const cutShort = new SegmentError(path, 'damaged', 'expected a whole index segment, found one cut short or altered');
  const tail = read(Math.max(HEAD_SIZE, fileSize - TAIL_SIZE), TAIL_SIZE);
  if (tail.length < TAIL_SIZE) throw cutShort;
  const size = tail.readUInt32LE(0);
  const offset = fileSize - TAIL_SIZE - size;
  if (version !== VERSION || size === 0 || offset < HEAD_SIZE) throw cutShort;
  const json = read(offset, size);
  if (json.length < size || crc32(json) !== tail.readUInt32LE(4)) throw cutShort;
  return v.parse(footerSchema, JSON.parse(json.toString()));
}
