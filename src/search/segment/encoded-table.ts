import type { PassageTable } from '../passage-table.js';
import { narrowed } from '../unsigned-array.js';
import { ByteReader, ByteWriter, signedOf } from '../../bytes.js';

/**
 * Each block as its article, as a step from the one before, and its passages, each as its step from the one before: its
 * first sentence, and how many more it has.
 */
export function encodePassages(table: PassageTable): Buffer {
  const { articles, passageCounts, firstDocuments, firstSentences, lastSentences } = table;
  const out = new ByteWriter();
  let expectedFirst = 0;
  articles.forEach((article, block) => {
    const step = article - (articles[block - 1] ?? 0);
    if (step !== 0) expectedFirst = 0;
    const count = passageCounts[block] ?? 0;
    out.signed(step);
    out.unsigned(count);
    const start = firstDocuments[block] ?? 0;
    for (let document = start; document < start + count; document += 1) {
      const [first = 0, last = 0] = [firstSentences[document], lastSentences[document]];
      out.signed(first - expectedFirst);
      out.unsigned(last - first);
      expectedFirst = last + 1;
    }
  });
  return out.written();
}

/** The lengths of all blocks' titles, then those of all texts. */
export function encodeLengths({ titleLengths, textLengths }: PassageTable): Buffer {
  const out = new ByteWriter();
  for (const lengths of [titleLengths, textLengths]) for (const length of lengths) out.unsigned(length);
  return out.written();
}

/** The table of so many blocks and documents, in arrays as narrow as they may be. */
export function decodeTable(blocks: number, documents: number, passages: Buffer, lengths: Buffer): PassageTable {
  const numbers = new ByteReader(passages).unsigneds(2 * (blocks + documents));
  const articles = new Uint32Array(blocks);
  const passageCounts = new Uint32Array(blocks);
  const firstDocuments = new Uint32Array(blocks);
  const firstSentences = new Uint32Array(documents);
  const lastSentences = new Uint32Array(documents);
  let place = 0;
  let article = 0;
  let document = 0;
  let expectedFirst = 0;
  for (let block = 0; block < blocks; block += 1) {
    const step = signedOf(numbers[place++] ?? 0);
    if (step !== 0) expectedFirst = 0;
    article += step;
    const count = numbers[place++] ?? 0;
    articles[block] = article;
    passageCounts[block] = count;
    firstDocuments[block] = document;
    for (const end = document + count; document < end; document += 1) {
      const first = expectedFirst + signedOf(numbers[place++] ?? 0);
      const last = first + (numbers[place++] ?? 0);
      firstSentences[document] = first;
      lastSentences[document] = last;
      expectedFirst = last + 1;
    }
  }
  const lengthReader = new ByteReader(lengths);
  return {
    articles,
    passageCounts,
    firstDocuments,
    titleLengths: lengthReader.unsigneds(blocks),
    firstSentences: narrowed(firstSentences),
    lastSentences: narrowed(lastSentences),
    textLengths: narrowed(lengthReader.unsigneds(documents)),
  };
}
