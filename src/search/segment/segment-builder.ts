import type { Article } from '../../archive/article.js';
import { termsOf } from '../analysis.js';
import type { Passage } from '../passage.js';
import { analysedPassages } from '../passages.js';
import type { ByField } from '../scoring.js';
import { GrowingArray } from './growing-array.js';
import { SegmentWriter, type PostingsArrays } from './segment-writer.js';
import { unionSize } from './union-size.js';

/** One field of the passages added so far: for each passage in turn its distinct terms, and how often each stands there. */
class FieldColumn {
  readonly terms = new GrowingArray();
  readonly frequencies = new GrowingArray();
  readonly lengths = new GrowingArray();
  /** By term, one more than the place of its last posting. */
  private lastPlaces = new Uint32Array(1024);

  /** The terms of the next passage, as numbers below `termBound`. */
  add(terms: readonly number[], termBound: number): void {
    if (termBound > this.lastPlaces.length) {
      const grown = new Uint32Array(termBound * 2);
      grown.set(this.lastPlaces);
      this.lastPlaces = grown;
    }
    const start = this.terms.length;
    for (const term of terms) {
      const place = this.lastPlaces[term] ?? 0;
      if (place > start) {
        this.frequencies.increment(place - 1);
        continue;
      }
      this.terms.push(term);
      this.frequencies.push(1);
      this.lastPlaces[term] = this.terms.length;
    }
    this.lengths.push(this.terms.length - start);
  }

  /** The postings of each term, by its number. */
  invert(termBound: number): (term: number) => PostingsArrays {
    const ends = new Uint32Array(termBound + 1);
    const terms = this.terms.view();
    for (const term of terms) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
    for (let term = 0; term < termBound; term += 1) ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
    const starts = ends.slice();
    const documents = new Uint32Array(terms.length);
    const frequencies = new Uint32Array(terms.length);
    let place = 0;
    this.lengths.view().forEach((length, document) => {
      for (const end = place + length; place < end; place += 1) {
        const term = terms[place] ?? 0;
        const slot = starts[term] ?? 0;
        documents[slot] = document;
        frequencies[slot] = this.frequencies.at(place);
        starts[term] = slot + 1;
      }
    });
    return (term) => ({
      documents: documents.subarray(ends[term], ends[term + 1]),
      frequencies: frequencies.subarray(ends[term], ends[term + 1]),
    });
  }
}

/** Collects passages in memory, about 600 bytes each, and writes them as a segment. */
export class SegmentBuilder {
  private readonly numbers = new Map<string, number>();
  private readonly articles = new GrowingArray();
  private readonly firstSentences = new GrowingArray();
  private readonly lastSentences = new GrowingArray();
  private readonly columns: ByField<FieldColumn> = [new FieldColumn(), new FieldColumn()];

  get passageCount(): number {
    return this.articles.length;
  }

  /** Adds the passages of an article. */
  add(articleNumber: number, article: Article): void {
    const title = termsOf(article.title ?? '');
    for (const { range, terms } of analysedPassages(article)) {
      this.addPassage({ article: articleNumber, ...range }, [title, terms]);
    }
  }

  /** Adds one passage, given the terms of its fields. */
  addPassage({ article, firstSentence, lastSentence }: Passage, terms: ByField<readonly string[]>): void {
    this.articles.push(article);
    this.firstSentences.push(firstSentence);
    this.lastSentences.push(lastSentence);
    this.columns.forEach((column, field) => {
      const numbers = (terms[field] ?? []).map((term) => this.numberOf(term));
      column.add(numbers, this.numbers.size);
    });
  }

  /** Writes the segment; see {@link SegmentWriter} for what it leaves on the disk and when. Throws what the file system throws. */
  write(path: string): void {
    const writer = new SegmentWriter(path, {
      count: this.passageCount,
      articles: this.articles.view(),
      firstSentences: this.firstSentences.view(),
      lastSentences: this.lastSentences.view(),
      lengths: [this.columns[0].lengths.view(), this.columns[1].lengths.view()],
    });
    try {
      const title = this.columns[0].invert(this.numbers.size);
      const text = this.columns[1].invert(this.numbers.size);
      for (const term of [...this.numbers.keys()].sort()) {
        const number = this.numberOf(term);
        const lists = [title(number), text(number)] as const;
        writer.addTerm(term, unionSize(lists[0].documents, lists[1].documents), lists);
      }
    } catch (error) {
      writer.abandon();
      throw error;
    }
    writer.finish();
  }

  private numberOf(term: string): number {
    const known = this.numbers.get(term);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(term, number);
    return number;
  }
}
