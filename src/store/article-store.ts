import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Article, Provenance } from '../archive/article.js';
import type { Excerpt, SentenceRange } from '../archive/excerpt.js';
import type { Quote } from '../quotes/quote.js';
import type { SpeakerTable } from '../quotes/speaker-table.js';
import { CHECKED_FOOTER_BYTES, FOOTER_BYTES, MAGIC } from './article-store-format.js';
import type { ReadArticle } from './read-article.js';
import { decodeSpeakerTable } from './speaker-table-bytes.js';
import { ArticleRecord } from './article-record.js';
import { decodeColumns, type StoredColumns } from './column-file.js';
import { DamagedFile } from './damage.js';
import type { LruCache } from '../lru-cache.js';
import type { ArchivePart } from './part.js';

/** The articles of one segment, read from its file when they are asked for. */
export class ArticleStore implements ArchivePart {
  readonly columns: StoredColumns;
  readonly path: string;
  readonly #descriptor: number;
  readonly #speakers: SpeakersSection;
  readonly #cache: RecordCache;
  readonly #moved = new Map<number, number>();

  /** @throws DamagedFile when the file is not whole */
  constructor(path: string, cache: RecordCache) {
    this.path = path;
    this.#cache = cache;
    this.#descriptor = openSync(path, 'r');
    try {
      const { columns, speakers } = readEnd(this.#descriptor, path);
      this.columns = columns;
      this.#speakers = speakers;
    } catch (error) {
      closeSync(this.#descriptor);
      throw error;
    }
  }

  move(place: number, line: number): void {
    this.#moved.set(place, line);
    this.#cache.delete(this.#keyOf(place));
  }

  /** Articles that were moved since the store was written, each with its line now. */
  get moved(): ReadonlyMap<number, number> {
    return this.#moved;
  }

  line(place: number): number {
    return this.#moved.get(place) ?? this.columns.line[place] ?? 0;
  }

  article(place: number): Article {
    const cached = this.#cached(place);
    return (cached.article ??= { ...cached.record.article(), ...cached.provenance });
  }

  excerpt(place: number, range: SentenceRange): Excerpt {
    return this.#cached(place).record.excerpt(range);
  }

  provenance(place: number): Provenance {
    return this.#cached(place).provenance;
  }

  quotes(place: number): readonly Quote[] {
    const cached = this.#cached(place);
    return (cached.quotes ??= cached.record.quotes());
  }

  speakers(): SpeakerTable {
    const { offset, length, checksum } = this.#speakers;
    const bytes = readBytes(this.#descriptor, offset, length, this.path);
    if (crc32(bytes) !== checksum)
      throw new DamagedFile(this.path, 'a table of speakers with its checksum', 'other bytes');
    return decodeSpeakerTable(bytes);
  }

  read(place: number): ReadArticle {
    const { columns } = this;
    const keys = {
      content: columns.contentKey[place] ?? 0,
      id: columns.idKey[place] ?? 0,
      report: columns.reportKey[place] ?? 0,
    };
    const origin = { file: this.#file(place), line: this.line(place) };
    return { article: this.article(place), quotes: this.quotes(place), origin, keys };
  }

  close(): void {
    closeSync(this.#descriptor);
  }

  #placed(provenance: Provenance, place: number): Provenance {
    const line = this.#moved.get(place);
    return line === undefined ? provenance : { ...provenance, path: `${this.#file(place)}:${line}` };
  }

  #file(place: number): string {
    return this.columns.files[this.columns.file[place] ?? 0] ?? '';
  }

  #keyOf(place: number): string {
    return `${this.path}:${place}`;
  }

  #cached(place: number): CachedRecord {
    const key = this.#keyOf(place);
    const known = this.#cache.get(key);
    if (known !== undefined) return known;
    const start = this.columns.offset[place];
    const end = this.columns.offset[place + 1];
    if (start === undefined || end === undefined) {
      throw new RangeError(`expected an article below ${this.columns.size}, found ${place}`);
    }
    const record = new ArticleRecord(readBytes(this.#descriptor, start, end - start, this.path), this.path);
    const cached: CachedRecord = { record, provenance: this.#placed(record.provenance, place) };
    this.#cache.set(key, cached, end - start);
    return cached;
  }
}

/** Articles read lately, by their bytes on disk, shared by all stores of an archive. */
export type RecordCache = LruCache<string, CachedRecord>;

interface CachedRecord {
  readonly record: ArticleRecord;
  readonly provenance: Provenance;
  article?: Article;
  quotes?: readonly Quote[];
}

interface SpeakersSection {
  readonly offset: number;
  readonly length: number;
  readonly checksum: number;
}

function readEnd(descriptor: number, path: string): { columns: StoredColumns; speakers: SpeakersSection } {
  const { size } = fstatSync(descriptor);
  if (size < FOOTER_BYTES) throw new DamagedFile(path, 'an article store', `${size} bytes`);
  const footer = readBytes(descriptor, size - FOOTER_BYTES, FOOTER_BYTES, path);
  const [offset, length, speakersLength] = [footer.readDoubleLE(0), footer.readDoubleLE(8), footer.readDoubleLE(16)];
  const isWhole = offset + length + speakersLength + FOOTER_BYTES === size;
  if (!isWhole || !footer.subarray(FOOTER_BYTES - MAGIC.length).equals(MAGIC)) {
    throw new DamagedFile(path, 'the end of an article store', 'other bytes');
  }
  const columns = readBytes(descriptor, offset, length, path);
  const checksum = crc32(footer.subarray(0, CHECKED_FOOTER_BYTES), crc32(columns));
  if (checksum !== footer.readUInt32LE(CHECKED_FOOTER_BYTES)) {
    throw new DamagedFile(path, 'columns with their checksum', 'other bytes');
  }
  const speakers = { offset: offset + length, length: speakersLength, checksum: footer.readUInt32LE(28) };
  return { columns: decodeColumns(columns, footer.readUInt32LE(24)), speakers };
}

/** Bytes in memory of their own, so that numbers of any size may stand at their beginning. */
function readBytes(descriptor: number, position: number, length: number, path: string): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length;) {
    const read = readSync(descriptor, bytes, done, length - done, position + done);
    if (read === 0) throw new DamagedFile(path, `${length} bytes at ${position}`, 'the end');
    done += read;
  }
  return bytes;
}
