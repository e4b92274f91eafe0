import { GrowingArray } from './growing-array.js';
import type { Passage } from './passage.js';
import type { AnalysedPassage } from './passages.js';
import type { UnsignedArray } from './unsigned-array.js';

/** How many neighbouring passages of an article stand in one block, at most. A block is of one article only. */
export const BLOCK_SIZE = 16;

/** What a part of the index knows of its blocks, by block number, and of their passages, by document number. */
export interface PassageTable {
  /**
   * By block: its article, how many passages it has, the first of these documents, and the distinct terms of its title.
   */
  readonly articles: Uint32Array;
  readonly passageCounts: Uint32Array;
  readonly firstDocuments: Uint32Array;
  readonly titleLengths: Uint32Array;
  /**
   * By document: its sentences, and the distinct terms of its text. There are many, so that they may be in narrower
   * arrays.
   */
  readonly firstSentences: UnsignedArray;
  readonly lastSentences: UnsignedArray;
  readonly textLengths: UnsignedArray;
}

/** The passage of a block that is the `passage`-th there, from 0. */
export function passageAt(table: PassageTable, block: number, passage: number): Passage {
  const document = (table.firstDocuments[block] ?? 0) + passage;
  return {
    article: table.articles[block] ?? 0,
    firstSentence: table.firstSentences[document] ?? 0,
    lastSentence: table.lastSentences[document] ?? 0,
  };
}

/** A passage as a {@link PassageTable} knows it. */
export interface TablePassage {
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** Distinct terms of its text. */
  readonly textLength: number;
}

/** What a table is to know of a passage. */
export function tablePassage({ range, terms }: AnalysedPassage): TablePassage {
  return { ...range, textLength: new Set(terms).size };
}

/** A {@link PassageTable} that grows. */
export class GrowingPassageTable {
  readonly #columns = {
    articles: new GrowingArray(),
    passageCounts: new GrowingArray(),
    firstDocuments: new GrowingArray(),
    titleLengths: new GrowingArray(),
    firstSentences: new GrowingArray(),
    lastSentences: new GrowingArray(),
    textLengths: new GrowingArray(),
  };
  /** By document, its block. */
  readonly #blocks = new GrowingArray();

  get blockCount(): number {
    return this.#columns.articles.length;
  }

  get passageCount(): number {
    return this.#columns.firstSentences.length;
  }

  /** Adds the passages of an article, of whose title the distinct terms are given, in blocks of their own. */
  add(article: number, titleLength: number, passages: readonly TablePassage[]): void {
    const columns = this.#columns;
    const blocks = this.#blocks;
    passages.forEach(({ firstSentence, lastSentence, textLength }, place) => {
      if (place % BLOCK_SIZE === 0) {
        columns.articles.push(article);
        columns.passageCounts.push(0);
        columns.firstDocuments.push(this.passageCount);
        columns.titleLengths.push(titleLength);
      }
      const block = this.blockCount - 1;
      columns.passageCounts.increment(block);
      columns.firstSentences.push(firstSentence);
      columns.lastSentences.push(lastSentence);
      columns.textLengths.push(textLength);
      blocks.push(block);
    });
  }

  blockOf(document: number): number {
    return this.#blocks.at(document);
  }

  /** The passage's number within its block. */
  placeOf(document: number): number {
    return document - this.#columns.firstDocuments.at(this.blockOf(document));
  }

  /** What was added so far; valid until more is. */
  view(): PassageTable {
    const columns = this.#columns;
    return {
      articles: columns.articles.view(),
      passageCounts: columns.passageCounts.view(),
      firstDocuments: columns.firstDocuments.view(),
      titleLengths: columns.titleLengths.view(),
      firstSentences: columns.firstSentences.view(),
      lastSentences: columns.lastSentences.view(),
      textLengths: columns.textLengths.view(),
    };
  }
}
