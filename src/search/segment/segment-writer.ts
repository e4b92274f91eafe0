import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { syncFolder } from '../../folders.js';
import type { ByField } from '../scoring.js';
import { ByteWriter } from '../../bytes.js';
import { DictionaryWriter } from './dictionary.js';
import { CHECKED_CHUNK, encodeFooter, encodeHead, HEAD_SIZE } from './format.js';
import type { PassageTable } from '../passage-table.js';
import { encodeLengths, encodePassages } from './encoded-table.js';
import type { PostingsEncoder } from './postings-encoder.js';

/**
 * Writes a segment: the terms in ascending order, then {@link finish}. The file has its name only when it is whole
 * and on the disk; until then it stands beside it as `….partial`.
 */
export class SegmentWriter {
  readonly #path: string;
  readonly #table: PassageTable;

  readonly #partialPath: string;
  readonly #file: number;
  readonly #dictionary = new DictionaryWriter();
  readonly #encoded = new ByteWriter();
  readonly #checksums = new ByteWriter();
  readonly #chunk = Buffer.alloc(CHECKED_CHUNK);
  #chunkLength = 0;
  #postingsSize = 0;
  #position = 0;
  #isOpen = true;

  /** @throws what the file system throws */
  constructor(path: string, table: PassageTable) {
    this.#path = path;
    this.#table = table;

    this.#partialPath = `${path}.partial`;
    this.#file = openSync(this.#partialPath, 'w');
    this.#write(encodeHead());
  }

  /** The next term, with its postings in both fields; one without any is left out. */
  addTerm(term: string, [title, text]: ByField<PostingsEncoder>): void {
    if (title.count + text.count === 0) return;
    const offset = this.#postingsSize;
    this.#encoded.clear();
    title.writeTo(this.#encoded);
    const titleSize = this.#encoded.length;
    text.writeTo(this.#encoded);
    this.#writePostingsBytes(this.#encoded.written());
    const titles = this.#titlePassages(title);
    this.#dictionary.add(term, {
      frequencies: [titles, text.count],
      passages: titles + text.count - inBoth(title, text),
      blocks: [title.blockCount, text.blockCount],
      offset,
      sizes: [titleSize, this.#encoded.length - titleSize],
    });
  }

  /**
   * Completes the file and gives it its name.
   *
   * @throws what the file system throws, leaving no partial file
   */
  finish(): void {
    try {
      this.#flushChunk();
      this.#dictionary.endBlock();
      const { passageCounts, firstSentences, titleLengths, textLengths } = this.#table;
      const titles = titleLengths.reduce((sum, length, block) => sum + length * (passageCounts[block] ?? 0), 0);
      const sections = {
        postings: { offset: HEAD_SIZE, size: this.#postingsSize },
        postingsChecksums: this.#writeSection(this.#checksums.written()),
        dictionary: this.#writeSection(this.#dictionary.terms.written()),
        dictionaryBlocks: this.#writeSection(this.#dictionary.blockSizes.written()),
        passages: this.#writeSection(encodePassages(this.#table)),
        lengths: this.#writeSection(encodeLengths(this.#table)),
      };
      this.#write(
        encodeFooter({
          blocks: passageCounts.length,
          passages: firstSentences.length,
          terms: this.#dictionary.count,
          totalLengths: [titles, sumOf(textLengths)],
          sections,
        }),
      );
      fsyncSync(this.#file);
      this.#close();
      renameSync(this.#partialPath, this.#path);
      syncFolder(dirname(this.#path));
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** Gives up and removes what was written. */
  abandon(): void {
    this.#close();
    rmSync(this.#partialPath, { force: true });
  }

  #titlePassages(title: PostingsEncoder): number {
    let passages = 0;
    for (const [block] of title.countsByBlock()) passages += this.#table.passageCounts[block] ?? 0;
    return passages;
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#file);
    this.#isOpen = false;
  }

  #writePostingsBytes(bytes: Uint8Array): void {
    this.#postingsSize += bytes.length;
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + CHECKED_CHUNK - this.#chunkLength);
      this.#chunk.set(part, this.#chunkLength);
      this.#chunkLength += part.length;
      from += part.length;
      if (this.#chunkLength === CHECKED_CHUNK) this.#flushChunk();
    }
  }

  #flushChunk(): void {
    if (this.#chunkLength === 0) return;
    const bytes = this.#chunk.subarray(0, this.#chunkLength);
    this.#checksums.unsigned(crc32(bytes));
    this.#write(bytes);
    this.#chunkLength = 0;
  }

  #writeSection(bytes: Uint8Array): { offset: number; size: number; checksum: number } {
    const offset = this.#position;
    this.#write(bytes);
    return { offset, size: bytes.length, checksum: crc32(bytes) };
  }

  #write(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) from += writeSync(this.#file, bytes, from);
    this.#position += bytes.length;
  }
}

/** How many passages hold a term in their text and in their title. */
function inBoth(title: PostingsEncoder, text: PostingsEncoder): number {
  const blocks = new Set([...title.countsByBlock()].map(([block]) => block));
  if (blocks.size === 0) return 0;
  let passages = 0;
  for (const [block, count] of text.countsByBlock()) if (blocks.has(block)) passages += count;
  return passages;
}

function sumOf(numbers: Iterable<number>): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
