/** A row of a table with nothing in most of its columns: columns and what stands there, by turns. */
export type SparseRow = readonly number[];

/** Sparse rows in one array. */
export interface PackedRows {
  /** Of every cell its row, as the place where it begins, and in the lowest {@link VALUE_BITS} bits its value. */
  readonly cells: Int32Array;
  /** Where each row begins in {@link cells}. None begins at 0, which stands for a row with nothing in it. */
  readonly begins: Int32Array;
}

/** How many bits of a cell are its value, a signed number. */
export const VALUE_BITS = 8;
/** Values are below this, and not below its negative. */
const MOST = 1 << (VALUE_BITS - 1);

/**
 * Packs rows into one array, each shifted so far that its cells fall between those of the others (Tarjan
 * and Yao, Storing a Sparse Table, 1979): small enough to stay in the processor's cache. The longest go
 * first; gaps are tried anew for rows half as long.
 *
 * @param rows with values in columns below `width`
 * @throws RangeError for a value below -128 or above 127
 */
export function packRows(rows: readonly SparseRow[], width: number): PackedRows {
  const begins = new Int32Array(rows.length);
  const taken = new Set<number>();
  let cells = new Int32Array(width);
  let begin = 1;
  let longest = Infinity;
  for (const [number, row] of [...rows.entries()].sort(([, a], [, b]) => b.length - a.length)) {
    if (row.length <= longest / 2) [begin, longest] = [1, row.length];
    while (!fits(row, cells, begin) || taken.has(begin)) begin += 1;
    taken.add(begin);
    begins[number] = begin;
    if (begin + width > cells.length) cells = withRoom(cells, begin + width);
    for (let place = 0; place < row.length; place += 2)
      cells[begin + (row[place] ?? 0)] = (begin << VALUE_BITS) | bitsOf(row[place + 1] ?? 0);
  }
  return { cells, begins };
}

function bitsOf(value: number): number {
  if (value < -MOST || value >= MOST)
    throw new RangeError(`expected a weight from -${MOST} to ${MOST - 1}, found ${value}`);
  return value & (2 * MOST - 1);
}

function fits(row: SparseRow, cells: Int32Array, begin: number): boolean {
  for (let place = 0; place < row.length; place += 2) if ((cells[begin + (row[place] ?? 0)] ?? 0) !== 0) return false;
  return true;
}

function withRoom(cells: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const roomier = new Int32Array(length * 2);
  roomier.set(cells);
  return roomier;
}
