/** The UTF-16 code units of a text in one array, which is read several times as fast as the string. */
export function codeUnits(text: string): Uint16Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length);
}

/** The text of code units from one offset to another. */
export function textOf(codes: Uint16Array, from: number, end: number): string {
  const units = codes.subarray(from, end);
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');
}

/** A text as long as this has an array of its own, which is not kept. */
const LONG = 1 << 16;

/** The code units of one text after the other in the same array, with a 0 behind the last: for many short texts. */
export class CodeUnitBuffer {
  #kept = new Uint16Array(1 << 8);

  /** Those of a text, until the next one is asked for. */
  of(text: string): Uint16Array {
    const units = this.#atLeast(text.length + 1);
    Buffer.from(units.buffer).write(text, 'utf16le');
    units[text.length] = 0;
    return units;
  }

  #atLeast(length: number): Uint16Array {
    if (length <= this.#kept.length) return this.#kept;
    if (length > LONG) return new Uint16Array(length);
    return (this.#kept = new Uint16Array(Math.max(length, Math.min(2 * this.#kept.length, LONG))));
  }
}
