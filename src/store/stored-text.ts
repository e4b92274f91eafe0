import type { SlicedText } from '../archive/shown-text.js';
import type { ByteReader, ByteWriter } from '../bytes.js';

/** UTF-16 code units of a piece of a text; a pair of surrogates is not parted. */
const PIECE = 512;

/**
 * Writes a text in pieces, so that a part of it can be read without the rest, in UTF-8 where that is
 * lossless, else in UTF-16: how many pieces there are, how many code units and bytes each has, then all
 * their bytes. A pair of surrogates at the end of a piece makes it a unit longer.
 */
export function writeText(writer: ByteWriter, text: string): void {
  const isWellFormed = text.isWellFormed();
  const encoding = isWellFormed ? 'utf8' : 'utf16le';
  const pieces = piecesOf(text).map((piece) => ({ units: piece.length, bytes: Buffer.from(piece, encoding) }));
  writer.unsigned(2 * pieces.length + (isWellFormed ? 0 : 1));
  for (const { units, bytes } of pieces) {
    writer.unsigned(units);
    writer.unsigned(bytes.length);
  }
  for (const { bytes } of pieces) writer.bytes(bytes);
}

function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    let end = Math.min(start + PIECE, text.length);
    if (isHighSurrogate(text.charCodeAt(end - 1)) && end < text.length) end += 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/** A text as {@link writeText} wrote it, decoded as far as it is asked for. */
export class StoredText {
  readonly #encoding: 'utf8' | 'utf16le';
  readonly #bytes: Buffer;
  /** Where each piece begins, and where the last ends, in UTF-16 code units and in bytes. */
  readonly #units: number[] = [0];
  readonly #offsets: number[] = [0];

  /** Reads on behind the text. */
  constructor(reader: ByteReader) {
    const header = reader.unsigned();
    this.#encoding = header % 2 === 0 ? 'utf8' : 'utf16le';
    let [units, offset] = [0, 0];
    for (let left = Math.floor(header / 2); left > 0; left--) {
      this.#units.push((units += reader.unsigned()));
      this.#offsets.push((offset += reader.unsigned()));
    }
    this.#bytes = reader.bytes(offset);
  }

  whole(): string {
    return this.#bytes.toString(this.#encoding);
  }

  /** The text between two offsets, in UTF-16 code units: other slices of it are empty or cut short. */
  part(start: number, end: number): SlicedText {
    const last = this.#units.length - 1;
    let from = 0;
    while (from < last && (this.#units[from + 1] ?? 0) <= start) from++;
    let to = from;
    while (to < last && (this.#units[to] ?? 0) < end) to++;
    const decoded = this.#bytes.toString(this.#encoding, this.#offsets[from], this.#offsets[to]);
    const base = this.#units[from] ?? 0;
    return { slice: (a, b) => decoded.slice(Math.max(0, a - base), Math.max(0, b - base)) };
  }
}
