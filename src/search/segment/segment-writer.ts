import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { syncFolder } from '../../sync-folder.js';
import type { ByField } from '../scoring.js';
import { ByteWriter } from './bytes.js';
import { DictionaryWriter } from './dictionary.js';
import { CHECKED_CHUNK, encodeFooter, encodeHead, HEAD_SIZE } from './format.js';
import { encodeLengths, encodePassages, type PassageTable } from './passage-table.js';
import { writePostings } from './postings.js';

/** Postings of a term in one field: documents in ascending order and how often each holds it. */
export interface PostingsArrays {
  readonly documents: Uint32Array;
  readonly frequencies: Uint32Array;
}

/**
 * Writes a segment: the terms in ascending order, then {@link finish}. The file has its name only when it is whole
 * and on the disk; until then it stands beside it as `….partial`.
 */
export class SegmentWriter {
  private readonly partialPath: string;
  private readonly file: number;
  private readonly dictionary = new DictionaryWriter();
  private readonly encoded = new ByteWriter();
  private readonly checksums = new ByteWriter();
  private readonly chunk = Buffer.alloc(CHECKED_CHUNK);
  private chunkLength = 0;
  private postingsSize = 0;
  private position = 0;
  private isOpen = true;

  /** Throws what the file system throws. */
  constructor(
    private readonly path: string,
    private readonly table: PassageTable,
  ) {
    this.partialPath = `${path}.partial`;
    this.file = openSync(this.partialPath, 'w');
    this.write(encodeHead());
  }

  /** The next term. `passages` is how many hold it in any field. */
  addTerm(term: string, passages: number, [title, text]: ByField<PostingsArrays>): void {
    const offset = this.postingsSize;
    this.encoded.clear();
    writePostings(this.encoded, title.documents, title.frequencies);
    const titleSize = this.encoded.length;
    writePostings(this.encoded, text.documents, text.frequencies);
    const sizes = [titleSize, this.encoded.length - titleSize] as const;
    this.writePostingsBytes(this.encoded.written());
    this.dictionary.add(term, {
      frequencies: [title.documents.length, text.documents.length],
      passages,
      offset,
      sizes,
    });
  }

  /** Completes the file and gives it its name. Throws what the file system throws, leaving no partial file. */
  finish(): void {
    try {
      this.flushChunk();
      this.dictionary.endBlock();
      const sum = (lengths: Uint32Array) => lengths.subarray(0, this.table.count).reduce((a, b) => a + b, 0);
      const sections = {
        postings: { offset: HEAD_SIZE, size: this.postingsSize },
        postingsChecksums: this.writeSection(this.checksums.written()),
        dictionary: this.writeSection(this.dictionary.terms.written()),
        dictionaryBlocks: this.writeSection(this.dictionary.blockSizes.written()),
        passages: this.writeSection(encodePassages(this.table)),
        lengths: this.writeSection(encodeLengths(this.table)),
      };
      this.write(
        encodeFooter({
          passages: this.table.count,
          terms: this.dictionary.count,
          totalLengths: [sum(this.table.lengths[0]), sum(this.table.lengths[1])],
          sections,
        }),
      );
      fsyncSync(this.file);
      this.close();
      renameSync(this.partialPath, this.path);
      syncFolder(dirname(this.path));
    } catch (error) {
      this.abandon();
      throw error;
    }
  }

  /** Gives up and removes what was written. */
  abandon(): void {
    this.close();
    rmSync(this.partialPath, { force: true });
  }

  private close(): void {
    if (this.isOpen) closeSync(this.file);
    this.isOpen = false;
  }

  private writePostingsBytes(bytes: Uint8Array): void {
    this.postingsSize += bytes.length;
    for (let from = 0; from < bytes.length;) {
      const part = bytes.subarray(from, from + CHECKED_CHUNK - this.chunkLength);
      this.chunk.set(part, this.chunkLength);
      this.chunkLength += part.length;
      from += part.length;
      if (this.chunkLength === CHECKED_CHUNK) this.flushChunk();
    }
  }

  private flushChunk(): void {
    if (this.chunkLength === 0) return;
    const bytes = this.chunk.subarray(0, this.chunkLength);
    this.checksums.unsigned(crc32(bytes));
    this.write(bytes);
    this.chunkLength = 0;
  }

  private writeSection(bytes: Uint8Array): { offset: number; size: number; checksum: number } {
    const offset = this.position;
    this.write(bytes);
    return { offset, size: bytes.length, checksum: crc32(bytes) };
  }

  private write(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) from += writeSync(this.file, bytes, from);
    this.position += bytes.length;
  }
}
