import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { messageOf } from '../../errors.js';
import { LruCache } from '../../lru-cache.js';
import type { Expansion, IndexPart, Postings, TermEntry } from '../index-part.js';
import type { PassageTable } from '../passage-table.js';
import type { ByField } from '../scoring.js';
import { ByteReader } from '../../bytes.js';
import { Dictionary, type DictionaryCursor, type DictionaryEntry } from './dictionary.js';
import { CHECKED_CHUNK, readFooter, type Footer, type SectionName } from './format.js';
import { decodeTable } from './encoded-table.js';
import { SealedPostings } from './postings.js';
import { SegmentError } from './segment-error.js';

/** How many bytes of postings are kept from search to search, and about what a term takes besides. */
const KEPT_BYTES = 1 << 20;
const KEPT_OVERHEAD = 300;

/**
 * A sealed, immutable part of the index in a file. In memory are its dictionary and some ten bytes a passage; postings
 * are read, and checked, when they are asked for.
 */
export class Segment implements IndexPart {
  readonly #file: number;
  readonly #footer: Footer;

  readonly passageCount: number;
  readonly totalLengths: ByField;
  readonly table: PassageTable;
  readonly termCount: number;
  readonly #dictionary: Dictionary;
  /** Of the terms searched for last, with their postings. */
  readonly #kept = new LruCache<string, TermEntry>(KEPT_BYTES);
  readonly #chunkChecksums: Uint32Array;
  readonly #checkedChunks: Uint8Array;

  private constructor(
    readonly path: string,
    file: number,
    footer: Footer,
  ) {
    this.#file = file;
    this.#footer = footer;

    this.passageCount = footer.passages;
    this.termCount = footer.terms;
    this.totalLengths = footer.totalLengths;
    this.#dictionary = new Dictionary(this.#section('dictionary'), this.#section('dictionaryBlocks'), footer.terms);
    this.table = decodeTable(footer.blocks, footer.passages, this.#section('passages'), this.#section('lengths'));
    const checksums = new ByteReader(this.#section('postingsChecksums'));
    this.#chunkChecksums = Uint32Array.from({ length: Math.ceil(footer.sections.postings.size / CHECKED_CHUNK) }, () =>
      checksums.unsigned(),
    );
    this.#checkedChunks = new Uint8Array(this.#chunkChecksums.length);
  }

  /**
   * Opens a segment and checks all of it but its postings, which are checked as they are read.
   *
   * @throws SegmentError when the file is damaged or of a newer format, and what the file system throws
   */
  static open(path: string): Segment {
    const file = openSync(path, 'r');
    try {
      const footer = readFooter(path, fstatSync(file).size, (offset, size) => readBytes(file, offset, size));
      return new Segment(path, file, footer);
    } catch (error) {
      closeSync(file);
      throw error;
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  entry(term: string): TermEntry | undefined {
    const kept = this.#kept.get(term);
    if (kept !== undefined) return kept;
    const found = this.#dictionary.find(term);
    if (found === undefined) return undefined;
    const { frequencies, passages, sizes } = found;
    const postings = (): ByField<Postings> => {
      const read = this.postings(found);
      this.#kept.set(term, { frequencies, passages, postings: () => read }, KEPT_OVERHEAD + sizes[0] + sizes[1]);
      return read;
    };
    return { frequencies, passages, postings };
  }

  expand(term: string, expansion: Expansion): Map<string, number> {
    return this.#dictionary.expand(term, expansion);
  }

  /** Goes through the dictionary in order. */
  terms(): DictionaryCursor {
    return this.#dictionary.cursor();
  }

  /**
   * The postings of a dictionary entry.
   *
   * @throws SegmentError when their bytes are not what was written
   */
  postings({ offset, sizes: [titleSize, textSize], blocks: [titles, texts] }: DictionaryEntry): ByField<Postings> {
    const bytes = this.#readPostings(offset, titleSize + textSize);
    return [
      new SealedPostings(bytes.subarray(0, titleSize), titles),
      new SealedPostings(bytes.subarray(titleSize), texts),
    ];
  }

  /**
   * Checks the postings too.
   *
   * @throws SegmentError where the bytes are not what was written
   */
  verify(): void {
    for (let chunk = 0; chunk < this.#chunkChecksums.length; chunk += 1) this.#checkChunk(chunk);
  }

  #readPostings(start: number, size: number): Uint8Array {
    for (let chunk = Math.floor(start / CHECKED_CHUNK); chunk * CHECKED_CHUNK < start + size; chunk += 1) {
      if (this.#checkedChunks[chunk] === 0) this.#checkChunk(chunk);
    }
    return this.#read(this.#footer.sections.postings.offset + start, size);
  }

  #checkChunk(chunk: number): void {
    const { offset, size } = this.#footer.sections.postings;
    const start = chunk * CHECKED_CHUNK;
    const bytes = this.#read(offset + start, Math.min(CHECKED_CHUNK, size - start));
    if (crc32(bytes) !== this.#chunkChecksums[chunk]) throw this.#damaged('postings');
    this.#checkedChunks[chunk] = 1;
  }

  #section(name: SectionName): Buffer {
    const { offset, size, checksum } = this.#footer.sections[name];
    const bytes = this.#read(offset, size);
    if (crc32(bytes) !== checksum) throw this.#damaged(name);
    return bytes;
  }

  #read(offset: number, size: number): Buffer {
    let bytes: Buffer;
    try {
      bytes = readBytes(this.#file, offset, size);
    } catch (error) {
      throw new SegmentError(this.path, 'damaged', `expected to read ${size} bytes at ${offset}: ${messageOf(error)}`);
    }
    if (bytes.length < size) throw this.#damaged('file, cut short,');
    return bytes;
  }

  #damaged(what: string): SegmentError {
    return new SegmentError(this.path, 'damaged', `expected the ${what} as written, found other bytes`);
  }
}

/** Reads from a file; fewer bytes than asked only at its end. */
function readBytes(file: number, offset: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(file, bytes, length, size - length, offset + length);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
