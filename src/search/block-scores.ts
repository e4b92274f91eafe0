import { bitCount } from './bit-count.js';
import type { PostingsCursor } from './index-part.js';
import { BLOCK_SIZE, type PassageTable } from './passage-table.js';
import type { PostingsList } from './postings-lists.js';
import { saturation, type ByField, type LengthNorm } from './scoring.js';

/** Memory for the block that is scored, used for block after block. */
export class BlockRoom {
  /** By passage. */
  readonly scores = new Float64Array(BLOCK_SIZE);
  readonly matches = new Uint32Array(BLOCK_SIZE);
  /** The passages of one list, with frequencies. */
  readonly passages = new Uint8Array(BLOCK_SIZE);
  readonly frequencies = new Uint32Array(BLOCK_SIZE);
}

/** A list that is read from block to block. */
interface OpenList {
  readonly cursor: PostingsCursor;
  readonly bit: number;
  readonly factor: number;
}

/**
 * Scores the passages of blocks of one part, in ascending order, as MiniSearch does: the sum over terms and fields,
 * times the number of the query's terms matched.
 */
export class BlockScores {
  readonly #table: PassageTable;
  readonly #norms: ByField<LengthNorm>;
  readonly #room: BlockRoom;

  readonly #titles: readonly OpenList[];
  readonly #texts: readonly OpenList[];

  constructor(
    table: PassageTable,
    [titles, texts]: ByField<readonly PostingsList[]>,
    norms: ByField<LengthNorm>,
    room: BlockRoom,
  ) {
    this.#table = table;
    this.#norms = norms;
    this.#room = room;

    this.#titles = titles.map(opened);
    this.#texts = texts.map(opened);
  }

  /**
   * The scores of a block's passages, 0 where one matches nothing; valid until the next are asked for.
   *
   * @param matched bits of the terms that the block holds
   */
  of(block: number, matched: number): Float64Array {
    const { scores, matches } = this.#room;
    const passageCount = this.#table.passageCounts[block] ?? 0;
    this.#beginWithTitle(block, matched, passageCount);
    for (const list of this.#texts) if ((matched & list.bit) !== 0) this.#addText(block, list);
    for (let passage = 0; passage < passageCount; passage += 1) {
      scores[passage] = (scores[passage] ?? 0) * bitCount(matches[passage] ?? 0);
    }
    return scores;
  }

  #beginWithTitle(block: number, matched: number, passageCount: number): void {
    const { scores, matches, passages, frequencies } = this.#room;
    const length = this.#table.titleLengths[block] ?? 0;
    let sum = 0;
    let bits = 0;
    for (const { cursor, bit, factor } of this.#titles) {
      if ((matched & bit) === 0 || cursor.read(block, passages, frequencies) === 0) continue;
      sum += factor * saturation(frequencies[0] ?? 0, length, this.#norms[0]);
      bits |= bit;
    }
    for (let passage = 0; passage < passageCount; passage += 1) {
      scores[passage] = sum;
      matches[passage] = bits;
    }
  }

  #addText(block: number, { cursor, bit, factor }: OpenList): void {
    const { scores, matches, passages, frequencies } = this.#room;
    const { textLengths, firstDocuments } = this.#table;
    const norm = this.#norms[1];
    const first = firstDocuments[block] ?? 0;
    const count = cursor.read(block, passages, frequencies);
    for (let i = 0; i < count; i += 1) {
      const passage = passages[i] ?? 0;
      const saturated = saturation(frequencies[i] ?? 0, textLengths[first + passage] ?? 0, norm);
      scores[passage] = (scores[passage] ?? 0) + factor * saturated;
      matches[passage] = (matches[passage] ?? 0) | bit;
    }
  }
}

function opened({ postings, bit, factor }: PostingsList): OpenList {
  return { cursor: postings.cursor(), bit, factor };
}
