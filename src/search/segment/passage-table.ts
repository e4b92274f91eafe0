import type { ByField } from '../scoring.js';
import { narrowed, type UnsignedArray } from '../unsigned-array.js';
import { ByteReader, ByteWriter, signedOf } from './bytes.js';

/** What a segment knows of each of its passages, by document number. */
export interface PassageTable<Numbers extends UnsignedArray = Uint32Array> {
  readonly count: number;
  readonly articles: Numbers;
  readonly firstSentences: Numbers;
  readonly lastSentences: Numbers;
  /** Lengths of the fields in distinct terms. */
  readonly lengths: ByField<Numbers>;
}

/** Each passage as the step from the one before: its article, its first sentence, how many more it has. */
export function encodePassages({ count, articles, firstSentences, lastSentences }: PassageTable): Buffer {
  const out = new ByteWriter();
  let article = 0;
  let expectedFirst = 0;
  for (let i = 0; i < count; i += 1) {
    const [nextArticle = 0, first = 0, last = 0] = [articles[i], firstSentences[i], lastSentences[i]];
    if (nextArticle !== article) expectedFirst = 0;
    out.signed(nextArticle - article);
    out.signed(first - expectedFirst);
    out.unsigned(last - first);
    article = nextArticle;
    expectedFirst = last + 1;
  }
  return out.written();
}

/** The lengths of all titles, then those of all texts. */
export function encodeLengths({ count, lengths }: PassageTable): Buffer {
  const out = new ByteWriter();
  for (const field of lengths) for (let i = 0; i < count; i += 1) out.unsigned(field[i] ?? 0);
  return out.written();
}

/** The table in arrays as narrow as they may be. */
export function decodeTable(count: number, passages: Buffer, lengths: Buffer): PassageTable<UnsignedArray> {
  const steps = new ByteReader(passages).unsigneds(3 * count);
  const articles = new Uint32Array(count);
  const firstSentences = new Uint32Array(count);
  const lastSentences = new Uint32Array(count);
  let article = 0;
  let expectedFirst = 0;
  for (let i = 0; i < count; i += 1) {
    const step = signedOf(steps[3 * i] ?? 0);
    if (step !== 0) expectedFirst = 0;
    article += step;
    const first = expectedFirst + signedOf(steps[3 * i + 1] ?? 0);
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
    lengths: [narrowed(lengthReader.unsigneds(count)), narrowed(lengthReader.unsigneds(count))],
  };
}
