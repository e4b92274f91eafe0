import type { AnalysedArticle } from '../passages.js';
import { GrowingArray } from '../growing-array.js';
import { GrowingPassageTable, type PassageTable } from '../passage-table.js';
import { PostingsEncoder } from './postings-encoder.js';
import { SegmentWriter } from './segment-writer.js';

/**
 * One field of what was added so far: for each of its texts in turn the distinct terms, and how often each stands
 * there.
 */
class FieldColumn {
  readonly #terms = new GrowingArray();
  readonly #frequencies = new GrowingArray();
  /** By text, where its terms end. */
  readonly #ends = new GrowingArray();
  /** By term, one more than the place of its last posting. */
  #lastPlaces = new Uint32Array(1024);

  /** The terms of the next text, as numbers below `termBound`. Returns how many are distinct. */
  add(terms: readonly number[], termBound: number): number {
    if (termBound > this.#lastPlaces.length) {
      const grown = new Uint32Array(termBound * 2);
      grown.set(this.#lastPlaces);
      this.#lastPlaces = grown;
    }
    const start = this.#terms.length;
    for (const term of terms) {
      const place = this.#lastPlaces[term] ?? 0;
      if (place > start) {
        this.#frequencies.increment(place - 1);
        continue;
      }
      this.#terms.push(term);
      this.#frequencies.push(1);
      this.#lastPlaces[term] = this.#terms.length;
    }
    this.#ends.push(this.#terms.length);
    return this.#terms.length - start;
  }

  /** By term, the texts that hold it, with how often. */
  invert(termBound: number): InvertedColumn {
    const starts = new Uint32Array(termBound + 1);
    const terms = this.#terms.view();
    for (const term of terms) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
    for (let term = 0; term < termBound; term += 1) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
    const next = starts.slice();
    const texts = new Uint32Array(terms.length);
    const frequencies = new Uint32Array(terms.length);
    let place = 0;
    this.#ends.view().forEach((end, text) => {
      for (; place < end; place += 1) {
        const term = terms[place] ?? 0;
        const slot = next[term] ?? 0;
        texts[slot] = text;
        frequencies[slot] = this.#frequencies.at(place);
        next[term] = slot + 1;
      }
    });
    return { starts, texts, frequencies };
  }
}

interface InvertedColumn {
  /** By term, where its texts begin; those of the next term begin where they end. */
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly frequencies: Uint32Array;
}

/** Collects passages in memory, about 600 bytes each, and writes them as a segment. */
export class SegmentBuilder {
  readonly #numbers = new Map<string, number>();
  readonly #passages = new GrowingPassageTable();
  /** Titles by article added, and the first block of each. */
  readonly #titles = new FieldColumn();
  readonly #firstBlocks = new GrowingArray();
  /** Texts by document. */
  readonly #texts = new FieldColumn();

  get passageCount(): number {
    return this.#passages.passageCount;
  }

  /** Adds the passages of an article. */
  add(articleNumber: number, { title, passages }: AnalysedArticle): void {
    this.#firstBlocks.push(this.#passages.blockCount);
    const titleLength = this.#addTerms(this.#titles, title);
    const added = passages.map(({ range, terms }) => ({ ...range, textLength: this.#addTerms(this.#texts, terms) }));
    this.#passages.add(articleNumber, titleLength, added);
  }

  /**
   * Writes the segment; see {@link SegmentWriter} for what it leaves on the disk and when.
   *
   * @throws what the file system throws
   */
  write(path: string): void {
    const table = this.#passages.view();
    const writer = new SegmentWriter(path, table);
    try {
      this.#firstBlocks.push(this.#passages.blockCount);
      const titles = this.#titles.invert(this.#numbers.size);
      const texts = this.#texts.invert(this.#numbers.size);
      const encoders = [new PostingsEncoder(), new PostingsEncoder()] as const;
      for (const term of [...this.#numbers.keys()].sort()) {
        const number = this.#numberOf(term);
        for (const encoder of encoders) encoder.clear();
        this.#encodeTitles(titles, number, table, encoders[0]);
        this.#encodeTexts(texts, number, table, encoders[1]);
        writer.addTerm(term, encoders);
      }
    } catch (error) {
      writer.abandon();
      throw error;
    }
    writer.finish();
  }

  #encodeTitles(
    { starts, texts, frequencies }: InvertedColumn,
    term: number,
    { titleLengths }: PassageTable,
    encoder: PostingsEncoder,
  ): void {
    const end = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < end; i += 1) {
      const title = texts[i] ?? 0;
      for (let block = this.#firstBlocks.at(title); block < this.#firstBlocks.at(title + 1); block += 1) {
        encoder.add(block, 0, frequencies[i] ?? 0, titleLengths[block] ?? 0);
      }
    }
  }

  #encodeTexts(
    { starts, texts, frequencies }: InvertedColumn,
    term: number,
    { textLengths }: PassageTable,
    encoder: PostingsEncoder,
  ): void {
    const passages = this.#passages;
    const end = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < end; i += 1) {
      const document = texts[i] ?? 0;
      encoder.add(
        passages.blockOf(document),
        passages.placeOf(document),
        frequencies[i] ?? 0,
        textLengths[document] ?? 0,
      );
    }
  }

  #addTerms(column: FieldColumn, terms: readonly string[]): number {
    const numbers = terms.map((term) => this.#numberOf(term));
    return column.add(numbers, this.#numbers.size);
  }

  #numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(term, number);
    return number;
  }
}
