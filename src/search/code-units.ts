/** A text as long as this has an array of its own, which is not kept. */
const LONG = 1 << 16;

/**
 * The UTF-16 code units of one text after the other in an array, with a 0 behind the last. Reading them from there is faster than asking
 * a string for each, which may be a part of another string.
 */
export class CodeUnits {
  private readonly kept = new Uint16Array(LONG);

  /** Those of a text, until the next one is asked for. */
  of(text: string): Uint16Array {
    const units = text.length < LONG ? this.kept : new Uint16Array(text.length + 1);
    Buffer.from(units.buffer).write(text, 'utf16le');
    units[text.length] = 0;
    return units;
  }
}
