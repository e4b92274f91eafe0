import { crc32 } from 'node:zlib';
import { buildSpeakerTable } from '../quotes/build-speaker-table.js';
import { SpeakerTallier } from '../quotes/speaker-tally.js';
import { encodeArticle } from './article-record.js';
import { CHECKED_FOOTER_BYTES, FOOTER_BYTES, MAGIC } from './article-store-format.js';
import { encodeColumns } from './column-file.js';
import { GrowingColumns } from './columns.js';
import type { NewFile } from './disk.js';
import { quotesOf } from './quotes-of.js';
import type { ReadArticle } from './read-article.js';
import { encodeSpeakerTable } from './speaker-table-bytes.js';

const FLUSH_BYTES = 1 << 20;

/** Writes the articles of one segment to a file, one after another. */
export class ArticleStoreWriter {
  readonly #file: NewFile;
  readonly #columns = new GrowingColumns();
  readonly #offsets: number[] = [MAGIC.length];
  readonly #speakers = new SpeakerTallier();
  #waiting: Buffer[] = [MAGIC];
  #waitingBytes = MAGIC.length;

  constructor(file: NewFile) {
    this.#file = file;
  }

  get size(): number {
    return this.#columns.size;
  }

  add(read: ReadArticle, passages: number): void {
    const quotes = quotesOf(read);
    const record = encodeArticle(read.article, quotes);
    this.#speakers.add(this.#columns.size, quotes);
    this.#columns.add(read, passages);
    this.#offsets.push((this.#offsets.at(-1) ?? 0) + record.length);
    this.#write(record);
  }

  /** Writes columns, table and footer, and closes the file. */
  finish(): void {
    const columns = encodeColumns(this.#columns, this.#offsets);
    const speakers = encodeSpeakerTable(buildSpeakerTable(this.#speakers.tally()));
    const footer = Buffer.alloc(FOOTER_BYTES);
    footer.writeDoubleLE(this.#offsets.at(-1) ?? 0, 0);
    footer.writeDoubleLE(columns.length, 8);
    footer.writeDoubleLE(speakers.length, 16);
    footer.writeUInt32LE(this.#columns.size, 24);
    footer.writeUInt32LE(crc32(speakers), 28);
    footer.writeUInt32LE(crc32(footer.subarray(0, CHECKED_FOOTER_BYTES), crc32(columns)), CHECKED_FOOTER_BYTES);
    MAGIC.copy(footer, FOOTER_BYTES - MAGIC.length);
    for (const part of [columns, speakers, footer]) this.#write(part);
    this.#flush();
    this.#file.finish();
  }

  abandon(): void {
    this.#file.abandon();
  }

  #write(bytes: Buffer): void {
    this.#waiting.push(bytes);
    this.#waitingBytes += bytes.length;
    if (this.#waitingBytes >= FLUSH_BYTES) this.#flush();
  }

  #flush(): void {
    this.#file.write(Buffer.concat(this.#waiting));
    this.#waiting = [];
    this.#waitingBytes = 0;
  }
}
