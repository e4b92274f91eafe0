import type { Passage } from './passage.js';
import type { ByField } from './scoring.js';
import type { UnsignedArray } from './unsigned-array.js';

/** Postings that are read at once. */
export const BLOCK_SIZE = 128;

/** Where a term stands in one field, read once from front to back: documents in ascending order with frequencies. */
export interface Postings {
  readonly count: number;
  /** Writes the next postings, at most {@link BLOCK_SIZE}, to the front of the arrays. Returns how many; 0 at the end. */
  next(documents: Uint32Array, frequencies: Uint32Array): number;
}

/** A term of one part's dictionary. */
export interface TermEntry {
  /** In how many passages the term stands, field by field. */
  readonly frequencies: ByField;
  /** In how many passages it stands in any field. */
  readonly passages: number;
  /** Its postings, field by field. */
  postings(): ByField<Postings>;
}

/** How other terms of the dictionary may match a query term. */
export interface Expansion {
  /** Terms that begin with it. */
  readonly prefix: boolean;
  /** Terms within this edit distance, in UTF-16 code units; 0 for none. */
  readonly maxDistance: number;
}

/** A part of the index that numbers articles and passages, its documents, by itself: a sealed segment or the live index. */
export interface IndexPart {
  readonly passageCount: number;
  /** Document numbers are below this. */
  readonly documentBound: number;
  /** Sums of the fields' lengths in distinct terms. */
  readonly totalLengths: ByField;
  /** Lengths of the fields in distinct terms, by document. */
  readonly lengths: ByField<UnsignedArray>;
  /** Numbers of the articles within the part, by document. */
  readonly articles: UnsignedArray;
  passage(document: number): Passage;
  entry(term: string): TermEntry | undefined;
  /** Other terms of the dictionary that match, with their edit distance, or -1 where they match by their beginning. */
  expand(term: string, expansion: Expansion): Map<string, number>;
}

/** A part whose articles are numbered from `base` on in the whole. */
export interface NumberedIndexPart {
  readonly part: IndexPart;
  readonly base: number;
}
