import { TextDecoder } from 'node:util';
import { byteOrderMark } from './decode.js';

export interface RawLine {
  /** From 1. */
  readonly number: number;
  /** Without its line end; absent where it was longer than allowed. */
  readonly bytes?: Buffer;
}

const NEWLINE = 0x0a;

/**
 * The lines of a stream of bytes, one batch a chunk, never holding more than one chunk and one line. UTF-16 with a mark
 * is turned to UTF-8 first; a UTF-8 mark is left out. A line of more than `maxBytes` is passed over without being held.
 */
export async function* readLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<RawLine[]> {
  let held: Buffer[] = [];
  let heldBytes = 0;
  let number = 0;
  const take = (bytes: Buffer): RawLine => {
    number += 1;
    const whole = heldBytes === 0 ? bytes : Buffer.concat([...held, bytes]);
    const tooLong = heldBytes + bytes.length > maxBytes;
    held = [];
    heldBytes = 0;
    return tooLong ? { number } : { number, bytes: whole };
  };
  for await (const chunk of utf8Chunks(chunks)) {
    const lines: RawLine[] = [];
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      lines.push(take(chunk.subarray(from, at)));
      from = at + 1;
    }
    const rest = chunk.subarray(from);
    heldBytes += rest.length;
    if (heldBytes <= maxBytes) held.push(rest);
    else held = [];
    if (lines.length > 0) yield lines;
  }
  if (heldBytes > 0) yield [take(Buffer.alloc(0))];
}

async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let first = true;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (first) {
      const mark = byteOrderMark(chunk);
      if (mark?.encoding === 'utf-8') bytes = chunk.subarray(mark.length);
      else if (mark !== undefined) decoder = new TextDecoder(mark.encoding);
      first = false;
    }
    yield decoder === undefined ? bytes : Buffer.from(decoder.decode(bytes, { stream: true }));
  }
}
