import type { PassageTable } from './passage-table.js';
import type { ByField } from './scoring.js';

/** Goes through the blocks in which a term stands, in ascending order. */
export interface PostingsCursor {
  /** Moves on to the next block in which the term stands; undefined after the last. */
  nextBlock(): number | undefined;
  /**
   * Moves on to a block, which is not before the last one that was moved to. Writes the passages that hold the term
   * there, counted from the block's first, and how often each does, to the front of the arrays; a title is passage 0.
   * Returns how many; 0 where it does not stand there. A block is read once.
   */
  read(block: number, passages: Uint8Array, frequencies: Uint32Array): number;
}

/** What a search finds out about the blocks of a part, by block. */
export interface BlockSums {
  /** Sums of what the terms add to the score of any passage there at most. */
  readonly sums: Float64Array;
  /** A bit for each of the query's terms that stands there. */
  readonly matches: Uint32Array;
}

/** What a term in one field adds to {@link BlockSums}. */
export interface Addition {
  readonly bit: number;
  /** Weight and inverse document frequency: what is added for a saturation of 1. */
  readonly factor: number;
  /** By impact, what the term's saturation does not exceed. */
  readonly mostSaturations: Float64Array;
}

/** Where a term stands in one field, block by block; the title of an article stands in each of its blocks. */
export interface Postings {
  /** In how many blocks it stands. */
  readonly blockCount: number;
  /** Adds what the term is worth in each of its blocks. */
  addTo(blocks: BlockSums, addition: Addition): void;
  cursor(): PostingsCursor;
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

/**
 * A part of the index that numbers articles, blocks and passages, its documents, by itself: a sealed segment or the
 * live index.
 */
export interface IndexPart {
  readonly passageCount: number;
  /** Sums of the fields' lengths in distinct terms, over all passages. */
  readonly totalLengths: ByField;
  /** What it knows of its passages now. */
  readonly table: PassageTable;
  entry(term: string): TermEntry | undefined;
  /** Other terms of the dictionary that match, with their edit distance, or -1 where they match by their beginning. */
  expand(term: string, expansion: Expansion): Map<string, number>;
}

/** A part whose articles are numbered from `base` on in the whole. */
export interface NumberedIndexPart {
  readonly part: IndexPart;
  readonly base: number;
}
