import { GrowingArray } from '../growing-array.js';
import { impactOf } from '../impact.js';
import { ByteWriter } from '../../bytes.js';
import { LAST, LONG_BYTES, LONG_FREQUENCY, PLACE_BITS, STRETCH_SIZE } from './postings.js';

/** Encodes the postings of a term in one field, ordered by block and passage. */
export class PostingsEncoder {
  /** By block that holds the term: its number, where its passages begin, the impact, and how many postings. */
  readonly #blocks = new GrowingArray();
  readonly #starts = new GrowingArray();
  readonly #impacts = new GrowingArray();
  readonly #counts = new GrowingArray();
  readonly #passages = new ByteWriter();
  #mostFrequency = 0;
  #leastRatio = Infinity;
  /** How many postings there are. */
  count = 0;

  get blockCount(): number {
    return this.#blocks.length;
  }

  /** @param length distinct terms of the passage's text, or of the title */
  add(block: number, passage: number, frequency: number, length: number): void {
    const last = this.#blocks.length - 1;
    if (last < 0 || this.#blocks.at(last) !== block) {
      this.#endBlock();
      this.#blocks.push(block);
      this.#starts.push(this.#passages.length);
      this.#counts.push(0);
    }
    this.#counts.increment(this.#blocks.length - 1);
    this.count += 1;
    this.#mostFrequency = Math.max(this.#mostFrequency, frequency);
    this.#leastRatio = Math.min(this.#leastRatio, length / frequency);
    this.#passages.byte((Math.min(frequency - 1, LONG_FREQUENCY) << PLACE_BITS) | passage);
    if (frequency <= LONG_FREQUENCY) return;
    for (let i = 0; i < LONG_BYTES; i += 1) this.#passages.byte((frequency >>> (7 * i)) & 0x7f);
  }

  /** Writes what was added as {@link SealedPostings} reads it; nothing more can be added then. */
  writeTo(out: ByteWriter): void {
    if (this.count === 0) return;
    this.#endBlock();
    const blocks = this.#blocks.view();
    const steps = blocks.map((block, i) => block - (i === 0 ? -1 : (blocks[i - 1] ?? 0)) - 1);
    const width = bytesFor(steps.reduce((most, step) => Math.max(most, step), 0));
    out.byte(width);
    for (let next = STRETCH_SIZE; next < blocks.length; next += STRETCH_SIZE) {
      writeNumber(out, blocks[next - 1] ?? 0, 4);
      writeNumber(out, this.#starts.at(next), 4);
    }
    for (const step of steps) writeNumber(out, step, width);
    for (const impact of this.#impacts.view()) out.byte(impact);
    out.bytes(this.#passages.written());
  }

  /** By block that holds the term, in ascending order, how many postings it has. */
  *countsByBlock(): Generator<readonly [block: number, count: number]> {
    for (let i = 0; i < this.#blocks.length; i += 1) yield [this.#blocks.at(i), this.#counts.at(i)];
  }

  clear(): void {
    for (const column of [this.#blocks, this.#starts, this.#impacts, this.#counts]) column.length = 0;
    this.#passages.clear();
    this.count = 0;
  }

  #endBlock(): void {
    if (this.#blocks.length === 0) return;
    this.#passages.mark(LAST);
    this.#impacts.push(impactOf(this.#mostFrequency, this.#leastRatio));
    this.#mostFrequency = 0;
    this.#leastRatio = Infinity;
  }
}

function writeNumber(out: ByteWriter, number: number, width: number): void {
  for (let byte = 0; byte < width; byte += 1) out.byte((number >>> (8 * byte)) & 0xff);
}

function bytesFor(step: number): number {
  return step < 1 << 8 ? 1 : step < 1 << 16 ? 2 : 4;
}
