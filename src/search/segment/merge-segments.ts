import { BLOCK_SIZE, type Postings } from '../index-part.js';
import type { ByField } from '../scoring.js';
import type { DictionaryCursor } from './dictionary.js';
import { GrowingArray } from './growing-array.js';
import type { PassageTable } from './passage-table.js';
import type { Segment } from './segment.js';
import { SegmentWriter, type PostingsArrays } from './segment-writer.js';
import { unionSize } from './union-size.js';

/** Stands for the new number of a passage that is left out. */
const LEFT_OUT = 0xffffffff;

/** A segment to merge. */
export interface MergeSource {
  readonly segment: Segment;
  /** The number an article of the segment has in the merged one; undefined where it is left out. */
  readonly renumber: (article: number) => number | undefined;
}

/**
 * Writes one segment of the passages of several, in the order given, without those of articles that are left out.
 * Returns how many passages it holds; when none are left, nothing is written. Needs memory for the passages' numbers and one term at
 * a time. Throws a {@link SegmentError} when a source is damaged, and what the file system throws; the target then stays as it was.
 */
export function mergeSegments(path: string, sources: readonly MergeSource[]): number {
  const { table, renumbered } = mergeTables(sources);
  if (table.count === 0) return 0;
  const writer = new SegmentWriter(path, table);
  try {
    const cursors = sources.flatMap(({ segment }, i) => {
      const cursor = segment.terms();
      return cursor.next() ? [{ segment, cursor, numbers: renumbered[i] ?? new Uint32Array() }] : [];
    });
    while (cursors.length > 0) {
      const term = cursors.map(({ cursor }) => cursor.term).reduce((a, b) => (a < b ? a : b));
      const holding = cursors.filter(({ cursor }) => cursor.term === term);
      const [title, text] = collectPostings(holding);
      const passages = unionSize(title.documents, text.documents);
      if (passages > 0) writer.addTerm(term, passages, [title, text]);
      for (const source of holding) {
        if (!source.cursor.next()) cursors.splice(cursors.indexOf(source), 1);
      }
    }
  } catch (error) {
    writer.abandon();
    throw error;
  }
  writer.finish();
  return table.count;
}

function mergeTables(sources: readonly MergeSource[]): { table: PassageTable; renumbered: Uint32Array[] } {
  const articles = new GrowingArray();
  const firstSentences = new GrowingArray();
  const lastSentences = new GrowingArray();
  const lengths = [new GrowingArray(), new GrowingArray()] as const;
  const renumbered = sources.map(({ segment, renumber }) =>
    Uint32Array.from({ length: segment.passageCount }, (_, document) => {
      const { article, firstSentence, lastSentence } = segment.passage(document);
      const number = renumber(article);
      if (number === undefined) return LEFT_OUT;
      articles.push(number);
      firstSentences.push(firstSentence);
      lastSentences.push(lastSentence);
      lengths.forEach((field, i) => {
        field.push(segment.lengths[i]?.[document] ?? 0);
      });
      return articles.length - 1;
    }),
  );
  const table = {
    count: articles.length,
    articles: articles.view(),
    firstSentences: firstSentences.view(),
    lastSentences: lastSentences.view(),
    lengths: [lengths[0].view(), lengths[1].view()],
  } as const;
  return { table, renumbered };
}

/** The postings of the term at the cursors, under the passages' new numbers. */
function collectPostings(
  sources: readonly { segment: Segment; cursor: DictionaryCursor; numbers: Uint32Array }[],
): ByField<PostingsArrays> {
  const collected = [new PostingsCollector(), new PostingsCollector()] as const;
  for (const { segment, cursor, numbers } of sources) {
    const [title, text] = segment.postings(cursor.entry);
    collected[0].add(title, numbers);
    collected[1].add(text, numbers);
  }
  return [collected[0].arrays(), collected[1].arrays()];
}

class PostingsCollector {
  private readonly documents = new GrowingArray();
  private readonly frequencies = new GrowingArray();
  private readonly block = { documents: new Uint32Array(BLOCK_SIZE), frequencies: new Uint32Array(BLOCK_SIZE) };

  add(postings: Postings, numbers: Uint32Array): void {
    const { documents, frequencies } = this.block;
    for (let count = postings.next(documents, frequencies); count > 0; count = postings.next(documents, frequencies)) {
      for (let j = 0; j < count; j += 1) {
        const document = numbers[documents[j] ?? 0] ?? LEFT_OUT;
        if (document === LEFT_OUT) continue;
        this.documents.push(document);
        this.frequencies.push(frequencies[j] ?? 0);
      }
    }
  }

  arrays(): PostingsArrays {
    return { documents: this.documents.view(), frequencies: this.frequencies.view() };
  }
}
