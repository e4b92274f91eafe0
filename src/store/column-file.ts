import type { Columns } from './columns.js';

/** Columns as a file holds them, and where each article's record stands in that file. */
export interface StoredColumns extends Columns {
  /** The byte at which each record begins, and, last, the one at which they all end. */
  readonly offset: ArrayLike<number>;
}

/**
 * After the offsets, in the order in which they are written: eight bytes a number, then four, so that each
 * begins where its numbers may.
 */
const KEYS = ['contentKey', 'idKey', 'reportKey'] as const;
const INTEGERS = ['from', 'to', 'source', 'passages', 'file', 'line'] as const;

/** The numbers in this machine's byte order, little-endian on all that Node.js runs on, then the names as JSON. */
export function encodeColumns(columns: Columns, offset: readonly number[]): Buffer {
  return Buffer.concat([
    bytesOf(Float64Array.from(offset)),
    ...KEYS.map((name) => bytesOf(Float64Array.from(columns[name]))),
    ...INTEGERS.map((name) => bytesOf(Int32Array.from(columns[name]))),
    Buffer.from(JSON.stringify({ sources: columns.sources, files: columns.files })),
  ]);
}

/** Reads what {@link encodeColumns} made of `size` articles; the numbers stay where they are in `bytes`' copy. */
export function decodeColumns(bytes: Uint8Array, size: number): StoredColumns {
  const { buffer } = new Uint8Array(bytes);
  let position = 0;
  const doubles = (count: number): Float64Array => {
    const column = new Float64Array(buffer, position, count);
    position += column.byteLength;
    return column;
  };
  const integers = (): Int32Array => {
    const column = new Int32Array(buffer, position, size);
    position += column.byteLength;
    return column;
  };
  const offset = doubles(size + 1);
  const keys = KEYS.map((name) => [name, doubles(size)] as const);
  const columns = INTEGERS.map((name) => [name, integers()] as const);
  const names = JSON.parse(Buffer.from(buffer, position).toString()) as Pick<Columns, 'sources' | 'files'>;
  return {
    size,
    offset,
    ...(Object.fromEntries(keys) as Record<(typeof KEYS)[number], Float64Array>),
    ...(Object.fromEntries(columns) as Record<(typeof INTEGERS)[number], Int32Array>),
    ...names,
  };
}

function bytesOf(column: Float64Array | Int32Array): Buffer {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}
