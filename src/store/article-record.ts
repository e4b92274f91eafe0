import { crc32 } from 'node:zlib';
import { SENTENCE_KINDS, type Article, type Provenance, type Sentence, type Span } from '../archive/article.js';
import type { Quote, QuoteKind, Speaker } from '../quotes/quote.js';
import { excerptOf, type Excerpt, type SentenceRange } from '../archive/excerpt.js';
import { ByteReader, ByteWriter } from '../bytes.js';
import { DamagedFile } from './damage.js';
import { StoredText, writeText } from './stored-text.js';

const QUOTE_KINDS: readonly QuoteKind[] = ['direct', 'indirect', 'mixed'];
const CHECKSUM_BYTES = 4;

/**
 * An article and its quotes as bytes: a CRC-32 of the rest, then provenance, quotes, sentences and text, so
 * that what is asked for most often stands first and the text is decoded only when it is wanted.
 */
export function encodeArticle(article: Article, quotes: readonly Quote[]): Buffer {
  const { text, sentences, omitted, ...provenance } = article;
  const body = new ByteWriter(text.length + 16 * sentences.length + 512);
  body.string(JSON.stringify(provenance));
  section(body, (part) => {
    writeQuotes(part, quotes);
  });
  writeSentences(body, sentences);
  writeSpans(body, omitted);
  writeText(body, text);
  const record = Buffer.allocUnsafe(CHECKSUM_BYTES + body.length);
  record.writeUInt32LE(crc32(body.written()));
  body.written().copy(record, CHECKSUM_BYTES);
  return record;
}

/** An article's bytes, checked once, read part by part. */
export class ArticleRecord {
  readonly #bytes: Buffer;
  readonly #quotesAt: number;
  readonly provenance: Provenance;
  #layout: Layout | undefined;

  /**
   * @param path of the file that the bytes are from, for the message
   * @throws DamagedFile when the checksum does not fit
   */
  constructor(record: Buffer, path: string) {
    this.#bytes = record.subarray(CHECKSUM_BYTES);
    if (record.length < CHECKSUM_BYTES || crc32(this.#bytes) !== record.readUInt32LE()) {
      throw new DamagedFile(path, 'an article with its checksum', 'other bytes');
    }
    const reader = new ByteReader(this.#bytes);
    this.provenance = JSON.parse(reader.string()) as Provenance;
    this.#quotesAt = reader.position;
  }

  quotes(): Quote[] {
    const reader = new ByteReader(this.#bytes, this.#quotesAt);
    reader.unsigned();
    return readQuotes(reader);
  }

  article(): Article {
    const { sentences, omitted, text } = this.#read();
    return { ...this.provenance, text: text.whole(), sentences, omitted };
  }

  excerpt({ firstSentence, lastSentence }: SentenceRange): Excerpt {
    const { sentences, omitted, text } = this.#read();
    const chosen = sentences.slice(firstSentence, lastSentence + 1);
    const part = text.part(chosen[0]?.start ?? 0, chosen.at(-1)?.end ?? 0);
    return excerptOf({ sentences, omitted, text: part }, { firstSentence, lastSentence });
  }

  #read(): Layout {
    if (this.#layout !== undefined) return this.#layout;
    const reader = new ByteReader(this.#bytes, this.#quotesAt);
    reader.bytes(reader.unsigned());
    const sentences = readSentences(reader);
    const omitted = readSpans(reader);
    return (this.#layout = { sentences, omitted, text: new StoredText(reader) });
  }
}

/** Where an article's sentences stand in its text. */
interface Layout extends Pick<Article, 'sentences' | 'omitted'> {
  readonly text: StoredText;
}

function section(writer: ByteWriter, write: (part: ByteWriter) => void): void {
  const part = new ByteWriter();
  write(part);
  writer.unsigned(part.length);
  writer.bytes(part.written());
}

function writeSentences(writer: ByteWriter, sentences: readonly Sentence[]): void {
  writer.unsigned(sentences.length);
  let end = 0;
  let paragraph = 0;
  for (const sentence of sentences) {
    writer.signed(sentence.start - end);
    writer.unsigned(sentence.end - sentence.start);
    writer.unsigned(SENTENCE_KINDS.indexOf(sentence.kind));
    writer.signed(sentence.paragraph - paragraph);
    ({ end, paragraph } = sentence);
  }
}

function readSentences(reader: ByteReader): Sentence[] {
  const sentences: Sentence[] = [];
  let end = 0;
  let paragraph = 0;
  for (let left = reader.unsigned(); left > 0; left--) {
    const start = end + reader.signed();
    end = start + reader.unsigned();
    const kind = SENTENCE_KINDS[reader.unsigned()] ?? 'prose';
    paragraph += reader.signed();
    sentences.push({ start, end, kind, paragraph });
  }
  return sentences;
}

function writeSpan(writer: ByteWriter, span: Span, from: number): void {
  writer.signed(span.start - from);
  writer.unsigned(span.end - span.start);
}

function readSpan(reader: ByteReader, from: number): Span {
  const start = from + reader.signed();
  return { start, end: start + reader.unsigned() };
}

function writeSpans(writer: ByteWriter, spans: readonly Span[], from = 0): void {
  writer.unsigned(spans.length);
  for (const span of spans) {
    writeSpan(writer, span, from);
    from = span.end;
  }
}

function readSpans(reader: ByteReader, from = 0): Span[] {
  const spans: Span[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    const span = readSpan(reader, from);
    spans.push(span);
    from = span.end;
  }
  return spans;
}

const HAS_CUE = 1;
const HAS_SPEAKER = 2;
const HAS_ROLE = 4;

function writeQuotes(writer: ByteWriter, quotes: readonly Quote[]): void {
  const names = new Map<string, number>();
  const numberOf = (name: string): number => {
    const number = names.get(name) ?? names.size;
    names.set(name, number);
    return number;
  };
  const spans = new ByteWriter();
  let start = 0;
  for (const quote of quotes) {
    const { cue, speaker } = quote;
    spans.unsigned(QUOTE_KINDS.indexOf(quote.kind));
    writeSpan(spans, quote, start);
    ({ start } = quote);
    writeSpans(spans, quote.content, start);
    const has = (cue ? HAS_CUE : 0) | (speaker ? HAS_SPEAKER : 0) | (speaker?.role === undefined ? 0 : HAS_ROLE);
    spans.unsigned(has);
    if (cue) writeSpan(spans, cue, start);
    if (speaker) {
      writeSpan(spans, speaker.mention, start);
      spans.unsigned(numberOf(speaker.name));
      if (speaker.role !== undefined) spans.unsigned(numberOf(speaker.role));
    }
  }
  writer.unsigned(names.size);
  for (const name of names.keys()) writer.string(name);
  writer.unsigned(quotes.length);
  writer.bytes(spans.written());
}

function readQuotes(reader: ByteReader): Quote[] {
  const names = Array.from({ length: reader.unsigned() }, () => reader.string());
  const quotes: Quote[] = [];
  let from = 0;
  for (let left = reader.unsigned(); left > 0; left--) {
    const kind = QUOTE_KINDS[reader.unsigned()] ?? 'direct';
    const { start, end } = readSpan(reader, from);
    from = start;
    const content = readSpans(reader, start);
    const has = reader.unsigned();
    const cue = (has & HAS_CUE) === 0 ? undefined : readSpan(reader, start);
    const speaker = (has & HAS_SPEAKER) === 0 ? null : readSpeaker(reader, start, names, (has & HAS_ROLE) !== 0);
    quotes.push({ kind, start, end, content, ...(cue && { cue }), speaker });
  }
  return quotes;
}

function readSpeaker(reader: ByteReader, from: number, names: readonly string[], hasRole: boolean): Speaker {
  const mention = readSpan(reader, from);
  const name = names[reader.unsigned()] ?? '';
  const role = hasRole ? names[reader.unsigned()] : undefined;
  return { mention, name, ...(role !== undefined && { role }) };
}
