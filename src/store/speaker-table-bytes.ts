import { PackedStrings } from '../quotes/packed-strings.js';
import type { SpeakerTable } from '../quotes/speaker-table.js';

/** In the order in which they are written. */
const NUMBERS = [
  'families',
  'byQuotes',
  'firstName',
  'firstQuote',
  'articleOf',
  'placeOf',
  'roleOf',
  'firstBearer',
  'bearers',
  'lettersOf',
  'soundLettersOf',
  'firstSoundOf',
] as const;
const TEXTS = ['names', 'roles', 'words'] as const;

/** All columns of numbers, each after its length, in this machine's byte order, and then the texts. */
export function encodeSpeakerTable(table: SpeakerTable): Buffer {
  const columns = [...NUMBERS.map((name) => table[name]), ...TEXTS.map((name) => table[name].starts)];
  return Buffer.concat([
    ...columns.flatMap((column) => [bytesOf(Int32Array.of(column.length)), bytesOf(column)]),
    ...TEXTS.map((name) => table[name].bytes),
  ]);
}

function bytesOf({ buffer, byteOffset, byteLength }: Int32Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/**
 * Reads what {@link encodeSpeakerTable} wrote; its columns stay where they are.
 *
 * @param bytes that begin where numbers of four bytes may
 */
export function decodeSpeakerTable(bytes: Buffer): SpeakerTable {
  let position = 0;
  const numbers = (): Int32Array => {
    const length = bytes.readInt32LE(position);
    const column = new Int32Array(bytes.buffer, bytes.byteOffset + position + Int32Array.BYTES_PER_ELEMENT, length);
    position += Int32Array.BYTES_PER_ELEMENT + column.byteLength;
    return column;
  };
  const columns = NUMBERS.map((name) => [name, numbers()] as const);
  const starts = TEXTS.map((name) => [name, numbers()] as const);
  const texts = starts.map(([name, column]) => {
    const from = position;
    position += column.at(-1) ?? 0;
    return [name, new PackedStrings(column, bytes.subarray(from, position))] as const;
  });
  return {
    ...(Object.fromEntries(columns) as Pick<SpeakerTable, (typeof NUMBERS)[number]>),
    ...(Object.fromEntries(texts) as Pick<SpeakerTable, (typeof TEXTS)[number]>),
  };
}
