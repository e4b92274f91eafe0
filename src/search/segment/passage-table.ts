import type { ByField } from '../scoring.js';
import { narrowed, type UnsignedArray } from '../unsigned-array.js';
import { ByteReader, ByteWriter } from './bytes.js';

/** What a segment knows of each of its passages, by document number. */
export interface PassageTable<Numbers extends UnsignedArray = Uint32Array> {
  readonly count: number;
  readonly articles: Numbers;
  readonly firstSentences: Numbers;
  readonly lastSentences: Numbers;
  /** Lengths of the fields in distinct terms. */
  readonly lengths: ByField<Numbers>;
}

/** Folds the sign into the lowest bit, so that small steps back are small numbers too. */
const zigzag = (step: number): number => (step < 0 ? -step * 2 - 1 : step * 2);
const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

/** Each passage as the step from the one before: its article, its first sentence, how many more it has. */
export function encodePassages({ count, articles, firstSentences, lastSentences }: PassageTable): Uint8Array {
  const out = new ByteWriter();
  let article = 0;
  let expectedFirst = 0;
  for (let i = 0; i < count; i += 1) {
    const [nextArticle = 0, first = 0, last = 0] = [articles[i], firstSentences[i], lastSentences[i]];
    if (nextArticle !== article) expectedFirst = 0;
    out.varint(zigzag(nextArticle - article));
    out.varint(zigzag(first - expectedFirst));
    out.varint(last - first);
    article = nextArticle;
    expectedFirst = last + 1;
  }
  return out.view();
}

export function encodeLengths({ count, lengths }: PassageTable): Uint8Array {
  const out = new ByteWriter();
  for (const field of lengths) for (let i = 0; i < count; i += 1) out.varint(field[i] ?? 0);
  return out.view();
}

/** The table in arrays as narrow as they may be. */
export function decodeTable(count: number, passages: Uint8Array, lengths: Uint8Array): PassageTable<UnsignedArray> {
  const steps = new ByteReader(passages).varints(3 * count);
  const articles = new Uint32Array(count);
  const firstSentences = new Uint32Array(count);
  const lastSentences = new Uint32Array(count);
  let article = 0;
  let expectedFirst = 0;
  for (let i = 0; i < count; i += 1) {
    const step = unzigzag(steps[3 * i] ?? 0);
    if (step !== 0) expectedFirst = 0;
    article += step;
    const first = expectedFirst + unzigzag(steps[3 * i + 1] ?? 0);
    const last = first + (steps[3 * i + 2] ?? 0);
    articles[i] = article;
    firstSentences[i] = first;
    lastSentences[i] = last;
    expectedFirst = last + 1;
  }
  const lengthReader = new ByteReader(lengths);
  return {
    count,
    articles: narrowed(articles),
    firstSentences: narrowed(firstSentences),
    lastSentences: narrowed(lastSentences),
    lengths: [narrowed(lengthReader.varints(count)), narrowed(lengthReader.varints(count))],
  };
}
