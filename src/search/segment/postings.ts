import { BLOCK_SIZE, type Postings } from '../index-part.js';
import { ByteReader, type ByteWriter } from './bytes.js';

/**
 * Writes the postings of a term in one field. Each is the step from the document before, doubled, plus one when the
 * frequency follows because it is not 1. A list longer than a block begins with the blocks' last documents, sizes and maxima.
 */
export function writePostings(
  out: ByteWriter,
  body: ByteWriter,
  documents: Uint32Array,
  frequencies: Uint32Array,
  lengths: Uint32Array,
): void {
  const count = documents.length;
  body.clear();
  let previous = -1;
  for (let start = 0; start < count; start += BLOCK_SIZE) {
    const end = Math.min(count, start + BLOCK_SIZE);
    const beforeBlock = previous;
    const bodyStart = body.length;
    let maxFrequency = 0;
    let minLength = Infinity;
    for (let i = start; i < end; i += 1) {
      const document = documents[i] ?? 0;
      const frequency = frequencies[i] ?? 0;
      const step = document - previous - 1;
      body.varint(step * 2 + (frequency === 1 ? 0 : 1));
      if (frequency !== 1) body.varint(frequency - 2);
      previous = document;
      maxFrequency = Math.max(maxFrequency, frequency);
      minLength = Math.min(minLength, lengths[document] ?? 0);
    }
    if (count > BLOCK_SIZE) {
      out.varint(previous - beforeBlock);
      out.varint(body.length - bodyStart);
      out.varint(maxFrequency);
      out.varint(minLength);
    }
  }
  out.append(body.view());
}

/** Stands for the maximum of a list too short to have its own. */
const HIGHEST_FREQUENCY = 2 ** 32;

/** Postings as {@link writePostings} wrote them. */
export class SealedPostings implements Postings {
  readonly blocks: number;
  /** Four numbers a block: last document, start in the bytes, highest frequency, shortest length. */
  private readonly heads: Float64Array;

  constructor(
    private readonly bytes: Uint8Array,
    readonly count: number,
  ) {
    this.blocks = Math.ceil(count / BLOCK_SIZE);
    this.heads = new Float64Array(this.blocks * 4);
    if (this.blocks > 1) this.readHeads();
    else if (count > 0) this.heads.set([Infinity, 0, HIGHEST_FREQUENCY, 0]);
  }

  private readHeads(): void {
    const reader = new ByteReader(this.bytes);
    let document = -1;
    let start = 0;
    for (let i = 0; i < this.heads.length; i += 4) {
      document += reader.varint();
      this.heads[i] = document;
      this.heads[i + 1] = start;
      start += reader.varint();
      this.heads[i + 2] = reader.varint();
      this.heads[i + 3] = reader.varint();
    }
    for (let i = 1; i < this.heads.length; i += 4) this.heads[i] = (this.heads[i] ?? 0) + reader.position;
  }

  lastDocument(block: number): number {
    return this.heads[block * 4] ?? Infinity;
  }

  maxFrequency(block: number): number {
    return this.heads[block * 4 + 2] ?? HIGHEST_FREQUENCY;
  }

  minLength(block: number): number {
    return this.heads[block * 4 + 3] ?? 0;
  }

  decode(block: number, documents: Uint32Array, frequencies: Uint32Array): number {
    const { bytes } = this;
    const count = Math.min(BLOCK_SIZE, this.count - block * BLOCK_SIZE);
    let position = this.heads[block * 4 + 1] ?? 0;
    let document = block === 0 ? -1 : this.lastDocument(block - 1);
    for (let i = 0; i < count; i += 1) {
      let byte = bytes[position++] ?? 0;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[position++] ?? 0;
        value |= (byte & 0x7f) << shift;
      }
      document += (value >>> 1) + 1;
      let frequency = 1;
      if ((value & 1) === 1) {
        byte = bytes[position++] ?? 0;
        frequency = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = bytes[position++] ?? 0;
          frequency |= (byte & 0x7f) << shift;
        }
        frequency += 2;
      }
      documents[i] = document;
      frequencies[i] = frequency;
    }
    return count;
  }
}
