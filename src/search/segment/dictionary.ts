import type { Expansion } from '../index-part.js';
import type { ByField } from '../scoring.js';
import { ByteReader, ByteWriter } from '../../bytes.js';

/** Terms in one block of the dictionary: within a block a term gives only what differs from the one before. */
const TERMS_PER_BLOCK = 16;

/** Where a term's postings are. */
export interface DictionaryEntry {
  /** Passages that hold the term, field by field. */
  readonly frequencies: ByField;
  /** Passages that hold it in any field. */
  readonly passages: number;
  /** Blocks that hold it, field by field. */
  readonly blocks: ByField;
  /** First byte of its postings in their section: the title's, and right after them the text's. */
  readonly offset: number;
  /** Bytes of its postings, field by field. */
  readonly sizes: ByField;
}

/** Writes a dictionary, term by term in ascending order of UTF-16 code units. */
export class DictionaryWriter {
  readonly terms = new ByteWriter();
  readonly blockSizes = new ByteWriter();
  count = 0;
  #previous = '';
  #blockStart = 0;

  add(term: string, entry: DictionaryEntry): void {
    const startsBlock = this.count % TERMS_PER_BLOCK === 0;
    if (startsBlock) this.endBlock();
    const shared = startsBlock ? 0 : sharedLength(this.#previous, term);
    if (startsBlock) this.terms.unsigned(entry.offset);
    this.terms.unsigned(shared);
    this.terms.unsigned(term.length - shared);
    for (let i = shared; i < term.length; i += 1) this.terms.unsigned(term.charCodeAt(i));
    this.#addCounts(entry);
    this.#previous = term;
    this.count += 1;
  }

  /** Most terms stand in no title, and then nothing more is said of titles. */
  #addCounts({ frequencies: [titles, texts], passages, blocks, sizes }: DictionaryEntry): void {
    const { terms } = this;
    terms.unsigned(blocks[0]);
    if (blocks[0] > 0) {
      terms.unsigned(titles);
      terms.unsigned(sizes[0]);
      terms.unsigned(titles + texts - passages);
    }
    terms.unsigned(blocks[1]);
    if (blocks[1] > 0) {
      terms.unsigned(texts - blocks[1]);
      terms.unsigned(sizes[1]);
    }
  }

  endBlock(): void {
    if (this.terms.length > this.#blockStart) this.blockSizes.unsigned(this.terms.length - this.#blockStart);
    this.#blockStart = this.terms.length;
  }
}

function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

/** A dictionary in memory, as {@link DictionaryWriter} wrote it. */
export class Dictionary {
  readonly #terms: Buffer;

  readonly #blockStarts: Float64Array;
  /** Of the blocks that were looked at: read when a search comes by, so that opening costs nothing. */
  readonly #firstTerms: (string | undefined)[];

  constructor(
    terms: Buffer,
    blockSizes: Buffer,
    readonly count: number,
  ) {
    this.#terms = terms;

    const reader = new ByteReader(blockSizes);
    const blocks = Math.ceil(count / TERMS_PER_BLOCK);
    this.#firstTerms = new Array<undefined>(blocks).fill(undefined);
    this.#blockStarts = new Float64Array(blocks);
    let start = 0;
    for (let block = 0; block < blocks; block += 1) {
      this.#blockStarts[block] = start;
      start += reader.unsigned();
    }
  }

  find(term: string): DictionaryEntry | undefined {
    const cursor = this.cursor(this.#blockOf(term));
    for (let i = 0; i < TERMS_PER_BLOCK && cursor.next(); i += 1) {
      const order = cursor.compareTo(term);
      if (order === 0) return cursor.entry;
      if (order > 0) return undefined;
    }
    return undefined;
  }

  /** Other terms that match, with their edit distance, or -1 where they match by their beginning. */
  expand(term: string, { prefix, maxDistance }: Expansion): Map<string, number> {
    const found = maxDistance > 0 ? this.#near(term, maxDistance) : new Map<string, number>();
    if (prefix) this.#beginningWith(term, found);
    found.delete(term);
    return found;
  }

  /** Goes through the terms in order, from the first of a block on. */
  cursor(block = 0): DictionaryCursor {
    return new DictionaryCursor(this.#terms, this.#blockStarts[block] ?? 0, this.count - block * TERMS_PER_BLOCK);
  }

  /** The block that holds the term if any does. */
  #blockOf(term: string): number {
    let low = 0;
    let high = this.#blockStarts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.#firstTerm(middle) <= term) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #firstTerm(block: number): string {
    const known = this.#firstTerms[block];
    if (known !== undefined) return known;
    const cursor = this.cursor(block);
    cursor.next();
    return (this.#firstTerms[block] = cursor.term);
  }

  #beginningWith(term: string, found: Map<string, number>): void {
    const cursor = this.cursor(this.#blockOf(term));
    while (cursor.next()) {
      const candidate = cursor.term;
      if (candidate.startsWith(term)) found.set(candidate, -1);
      else if (candidate > term) return;
    }
  }

  /**
   * Walks the rows of the Levenshtein matrix that neighbouring terms share only once, and gives up a beginning that is
   * too far off.
   */
  #near(term: string, maxDistance: number): Map<string, number> {
    const found = new Map<string, number>();
    const width = term.length + 1;
    const deepest = term.length + maxDistance;
    const rows = new Uint16Array((deepest + 1) * width);
    for (let j = 0; j < width; j += 1) rows[j] = j;
    const cursor = this.cursor();
    let valid = 0;
    let hopeless = Infinity;
    while (cursor.next()) {
      if (cursor.shared >= hopeless) continue;
      hopeless = Infinity;
      valid = Math.min(valid, cursor.shared);
      const depth = Math.min(cursor.length, deepest);
      while (valid < depth && hopeless === Infinity) {
        valid += 1;
        if (fillRow(rows, valid, term, cursor.units[valid - 1] ?? 0) > maxDistance) hopeless = valid;
      }
      if (hopeless !== Infinity || cursor.length > deepest) continue;
      const distance = rows[cursor.length * width + term.length] ?? 0;
      if (distance <= maxDistance) found.set(cursor.term, distance);
    }
    return found;
  }
}

/** Fills row `depth` of the matrix for one more code unit, and returns its smallest value. */
function fillRow(rows: Uint16Array, depth: number, term: string, unit: number): number {
  const width = term.length + 1;
  const row = depth * width;
  rows[row] = depth;
  let smallest = depth;
  for (let j = 1; j < width; j += 1) {
    const replaced = (rows[row - width + j - 1] ?? 0) + (term.charCodeAt(j - 1) === unit ? 0 : 1);
    const deleted = (rows[row - width + j] ?? 0) + 1;
    const inserted = (rows[row + j - 1] ?? 0) + 1;
    const distance = Math.min(replaced, deleted, inserted);
    rows[row + j] = distance;
    if (distance < smallest) smallest = distance;
  }
  return smallest;
}

/** A place in a dictionary; `next` moves to the first term, then to each one after. */
export class DictionaryCursor {
  readonly #count: number;

  /** UTF-16 code units of the term; only the first `length` count. */
  readonly units: number[] = [];
  length = 0;
  /** How many code units the dictionary says the term shares with the one before. */
  shared = 0;
  readonly #reader: ByteReader;
  #read = 0;
  #offset = 0;
  /** In titles and in texts: blocks, passages, and the bytes of their postings. */
  #titleBlocks = 0;
  #titles = 0;
  #titleSize = 0;
  #textBlocks = 0;
  #texts = 0;
  #textSize = 0;
  /** Passages that hold the term in both. */
  #both = 0;

  constructor(terms: Buffer, start: number, count: number) {
    this.#count = count;

    this.#reader = new ByteReader(terms, start);
  }

  next(): boolean {
    if (this.#read >= this.#count) return false;
    const reader = this.#reader;
    this.#offset =
      this.#read % TERMS_PER_BLOCK === 0 ? reader.unsigned() : this.#offset + this.#titleSize + this.#textSize;
    this.shared = reader.unsigned();
    this.length = this.shared + reader.unsigned();
    for (let i = this.shared; i < this.length; i += 1) this.units[i] = reader.unsigned();
    this.#titleBlocks = reader.unsigned();
    const isInTitles = this.#titleBlocks > 0;
    this.#titles = isInTitles ? reader.unsigned() : 0;
    this.#titleSize = isInTitles ? reader.unsigned() : 0;
    this.#both = isInTitles ? reader.unsigned() : 0;
    this.#textBlocks = reader.unsigned();
    const isInTexts = this.#textBlocks > 0;
    this.#texts = isInTexts ? this.#textBlocks + reader.unsigned() : 0;
    this.#textSize = isInTexts ? reader.unsigned() : 0;
    this.#read += 1;
    return true;
  }

  /** Below 0 where the term comes before the other, above 0 where it comes after. */
  compareTo(other: string): number {
    const shared = Math.min(this.length, other.length);
    for (let i = 0; i < shared; i += 1) {
      const difference = (this.units[i] ?? 0) - other.charCodeAt(i);
      if (difference !== 0) return difference;
    }
    return this.length - other.length;
  }

  get term(): string {
    let term = '';
    for (let i = 0; i < this.length; i += 1) term += String.fromCharCode(this.units[i] ?? 0);
    return term;
  }

  get entry(): DictionaryEntry {
    return {
      frequencies: [this.#titles, this.#texts],
      passages: this.#titles + this.#texts - this.#both,
      blocks: [this.#titleBlocks, this.#textBlocks],
      offset: this.#offset,
      sizes: [this.#titleSize, this.#textSize],
    };
  }
}
