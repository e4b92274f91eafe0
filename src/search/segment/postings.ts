import { BLOCK_SIZE, type Postings } from '../index-part.js';
import type { ByteWriter } from './bytes.js';

/** Set in a block's first byte where some of its frequencies are not 1. */
const HAS_FREQUENCIES = 0x80;

/**
 * Writes the postings of a term in one field, a block after the other: a byte that says how many bytes each step takes and
 * whether there are frequencies; the steps from one document to the next, less one; a bit for each frequency that is not 1; those
 * frequencies, less two. That all steps of a block are of one width makes a block larger by little and faster to read by much.
 */
export function writePostings(out: ByteWriter, documents: Uint32Array, frequencies: Uint32Array): void {
  let previous = -1;
  for (let start = 0; start < documents.length; start += BLOCK_SIZE) {
    const block = documents.subarray(start, start + BLOCK_SIZE);
    const steps = block.map((document, i) => document - (i === 0 ? previous : (block[i - 1] ?? 0)) - 1);
    const counts = frequencies.subarray(start, start + BLOCK_SIZE);
    const width = bytesFor(steps.reduce((most, step) => Math.max(most, step), 0));
    const hasFrequencies = counts.some((frequency) => frequency !== 1);
    out.byte(width | (hasFrequencies ? HAS_FREQUENCIES : 0));
    for (const step of steps) for (let byte = 0; byte < width; byte += 1) out.byte((step >>> (8 * byte)) & 0xff);
    if (hasFrequencies) writeFrequencies(out, counts);
    previous = block.at(-1) ?? previous;
  }
}

function bytesFor(step: number): number {
  return step < 1 << 8 ? 1 : step < 1 << 16 ? 2 : 4;
}

function writeFrequencies(out: ByteWriter, frequencies: Uint32Array): void {
  for (let start = 0; start < frequencies.length; start += 8) {
    out.byte(frequencies.subarray(start, start + 8).reduce((bits, count, i) => bits | (count === 1 ? 0 : 1 << i), 0));
  }
  for (const frequency of frequencies) if (frequency !== 1) out.unsigned(frequency - 2);
}

/** Postings as {@link writePostings} wrote them. */
export class SealedPostings implements Postings {
  private position = 0;
  private document = -1;
  private left: number;

  constructor(
    private readonly bytes: Uint8Array,
    readonly count: number,
  ) {
    this.left = count;
  }

  next(documents: Uint32Array, frequencies: Uint32Array): number {
    const count = Math.min(BLOCK_SIZE, this.left);
    if (count === 0) return 0;
    this.left -= count;
    const head = this.bytes[this.position++] ?? 0;
    this.readDocuments(head & ~HAS_FREQUENCIES, documents, count);
    frequencies.fill(1, 0, count);
    if ((head & HAS_FREQUENCIES) !== 0) this.readFrequencies(frequencies, count);
    return count;
  }

  private readDocuments(width: number, documents: Uint32Array, count: number): void {
    const { bytes } = this;
    let { position, document } = this;
    // A loop for each width: one that asks for it at every step is slower.
    if (width === 1) {
      for (let i = 0; i < count; i += 1) {
        document += (bytes[position++] ?? 0) + 1;
        documents[i] = document;
      }
    } else if (width === 2) {
      for (let i = 0; i < count; i += 1, position += 2) {
        document += ((bytes[position] ?? 0) | ((bytes[position + 1] ?? 0) << 8)) + 1;
        documents[i] = document;
      }
    } else {
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let i = 0; i < count; i += 1, position += width) {
        document += view.getUint32(position, true) + 1;
        documents[i] = document;
      }
    }
    this.position = position;
    this.document = document;
  }

  private readFrequencies(frequencies: Uint32Array, count: number): void {
    const { bytes } = this;
    const bitsAt = this.position;
    let position = bitsAt + Math.ceil(count / 8);
    for (let i = 0; i < count; i += 8) {
      for (let bits = bytes[bitsAt + (i >>> 3)] ?? 0; bits !== 0; bits &= bits - 1) {
        let byte = bytes[position++] ?? 0;
        let frequency = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = bytes[position++] ?? 0;
          frequency |= (byte & 0x7f) << shift;
        }
        frequencies[i + 31 - Math.clz32(bits & -bits)] = frequency + 2;
      }
    }
    this.position = position;
  }
}
