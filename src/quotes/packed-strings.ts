/** Many strings in one run of UTF-8, which takes little more memory than its bytes. */
export class PackedStrings {
  /** The byte at which each string begins, and, last, the one at which they all end. */
  readonly starts: Int32Array;
  readonly bytes: Buffer;

  constructor(starts: Int32Array, bytes: Buffer) {
    this.starts = starts;
    this.bytes = bytes;
  }

  static of(strings: readonly string[]): PackedStrings {
    const starts = new Int32Array(strings.length + 1);
    let end = 0;
    for (const [index, string] of strings.entries()) starts[index + 1] = end += Buffer.byteLength(string);
    return new PackedStrings(starts, Buffer.from(strings.join('')));
  }

  get length(): number {
    return this.starts.length - 1;
  }

  at(index: number): string {
    return this.bytes.toString('utf8', this.starts[index], this.starts[index + 1]);
  }
}
