import type { Postings } from '../index-part.js';
import type { ByField } from '../scoring.js';
import type { DictionaryCursor } from './dictionary.js';
import { BLOCK_SIZE, GrowingPassageTable, passageAt, type PassageTable } from '../passage-table.js';
import { PostingsEncoder } from './postings-encoder.js';
import type { Segment } from './segment.js';
import { SegmentWriter } from './segment-writer.js';

/** Stands for the new number of a block that is left out. */
const LEFT_OUT = 0xffffffff;

/** A segment to merge. */
export interface MergeSource {
  readonly segment: Segment;
  /** The number an article of the segment has in the merged one; undefined where it is left out. */
  readonly renumber: (article: number) => number | undefined;
}

/**
 * Writes one segment of the passages of several, in the order given, without those of articles that are left out.
 * Returns how many passages it holds; when none are left, nothing is written. Needs memory for the passages' numbers
 * and one term at a time.
 *
 * @throws SegmentError when a source is damaged, and what the file system throws; the target then stays as it was
 */
export function mergeSegments(path: string, sources: readonly MergeSource[]): number {
  const { table, renumbered } = mergeTables(sources);
  const passages = table.firstSentences.length;
  if (passages === 0) return 0;
  const writer = new SegmentWriter(path, table);
  try {
    const cursors = sources.flatMap(({ segment }, i) => {
      const cursor = segment.terms();
      return cursor.next() ? [{ segment, cursor, numbers: renumbered[i] ?? new Uint32Array() }] : [];
    });
    const encoders = [new PostingsEncoder(), new PostingsEncoder()] as const;
    while (cursors.length > 0) {
      const term = cursors.map(({ cursor }) => cursor.term).reduce((a, b) => (a < b ? a : b));
      const holding = cursors.filter(({ cursor }) => cursor.term === term);
      encodePostings(holding, encoders);
      writer.addTerm(term, encoders);
      for (const source of holding) {
        if (!source.cursor.next()) cursors.splice(cursors.indexOf(source), 1);
      }
    }
  } catch (error) {
    writer.abandon();
    throw error;
  }
  writer.finish();
  return passages;
}

function mergeTables(sources: readonly MergeSource[]): { table: PassageTable; renumbered: Uint32Array[] } {
  const merged = new GrowingPassageTable();
  const renumbered = sources.map(({ segment: { table }, renumber }) =>
    Uint32Array.from(table.articles, (article, block) => {
      const number = renumber(article);
      if (number === undefined) return LEFT_OUT;
      const passages = Array.from({ length: table.passageCounts[block] ?? 0 }, (_, passage) => ({
        ...passageAt(table, block, passage),
        textLength: table.textLengths[(table.firstDocuments[block] ?? 0) + passage] ?? 0,
      }));
      merged.add(number, table.titleLengths[block] ?? 0, passages);
      return merged.blockCount - 1;
    }),
  );
  return { table: merged.view(), renumbered };
}

/** Encodes the postings of the term at the cursors, under the blocks' new numbers. */
function encodePostings(
  sources: readonly { segment: Segment; cursor: DictionaryCursor; numbers: Uint32Array }[],
  encoders: ByField<PostingsEncoder>,
): void {
  for (const encoder of encoders) encoder.clear();
  for (const { segment, cursor, numbers } of sources) {
    const [title, text] = segment.postings(cursor.entry);
    const { titleLengths, textLengths, firstDocuments } = segment.table;
    addPostings(title, numbers, encoders[0], (block) => titleLengths[block] ?? 0);
    addPostings(
      text,
      numbers,
      encoders[1],
      (block, passage) => textLengths[(firstDocuments[block] ?? 0) + passage] ?? 0,
    );
  }
}

function addPostings(
  postings: Postings,
  numbers: Uint32Array,
  encoder: PostingsEncoder,
  lengthOf: (block: number, passage: number) => number,
): void {
  const cursor = postings.cursor();
  const [passages, frequencies] = [new Uint8Array(BLOCK_SIZE), new Uint32Array(BLOCK_SIZE)];
  for (let block = cursor.nextBlock(); block !== undefined; block = cursor.nextBlock()) {
    const number = numbers[block] ?? LEFT_OUT;
    if (number === LEFT_OUT) continue;
    const count = cursor.read(block, passages, frequencies);
    for (let i = 0; i < count; i += 1) {
      const passage = passages[i] ?? 0;
      encoder.add(number, passage, frequencies[i] ?? 0, lengthOf(block, passage));
    }
  }
}
