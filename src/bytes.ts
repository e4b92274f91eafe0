/** Writes numbers, strings and bytes one after another into a buffer that grows. Whole numbers take as few bytes as they need (LEB128). */
export class ByteWriter {
  #buffer: Buffer;
  #length = 0;

  constructor(capacity = 1024) {
    this.#buffer = Buffer.allocUnsafe(capacity);
  }

  get length(): number {
    return this.#length;
  }

  byte(value: number): void {
    this.#reserve(1);
    this.#buffer[this.#length++] = value;
  }

  /** Sets bits of the byte written last. */
  mark(bits: number): void {
    this.#buffer[this.#length - 1] = (this.#buffer[this.#length - 1] ?? 0) | bits;
  }

  /** A whole number from 0 to 2^53 - 1: seven bits a byte, lowest first. */
  unsigned(value: number): void {
    this.#reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#buffer[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#buffer[this.#length++] = rest;
  }

  /** A whole number of either sign, small ones in few bytes (zigzag). */
  signed(value: number): void {
    this.unsigned(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** Any string, lone surrogates included: UTF-8 where that is lossless, else UTF-16. */
  string(value: string): void {
    const encoding = value.isWellFormed() ? 'utf8' : 'utf16le';
    const size = Buffer.byteLength(value, encoding);
    this.unsigned(2 * size + (encoding === 'utf8' ? 0 : 1));
    this.#reserve(size);
    this.#length += this.#buffer.write(value, this.#length, encoding);
  }

  bytes(value: Uint8Array): void {
    this.#reserve(value.length);
    this.#buffer.set(value, this.#length);
    this.#length += value.length;
  }

  /** What was written so far: a view that the next write may invalidate. */
  written(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const grown = Buffer.allocUnsafe(Math.max(this.#length + more, this.#buffer.length * 2));
    this.#buffer.copy(grown, 0, 0, this.#length);
    this.#buffer = grown;
  }
}

/** Reads what a {@link ByteWriter} wrote, in the same order. Reading past the end throws a RangeError. */
export class ByteReader {
  readonly #buffer: Buffer;
  #position: number;

  constructor(buffer: Buffer, position = 0) {
    this.#buffer = buffer;
    this.#position = position;
  }

  get position(): number {
    return this.#position;
  }

  unsigned(): number {
    const first = this.#buffer[this.#position++];
    if (first === undefined) throw pastTheEnd();
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 0x80; ; scale *= 0x80) {
      const byte = this.#buffer[this.#position++];
      if (byte === undefined) throw pastTheEnd();
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  /** As many numbers of {@link unsigned}, all below 2^32: faster than one after the other. */
  unsigneds(count: number): Uint32Array {
    const numbers = new Uint32Array(count);
    const buffer = this.#buffer;
    let position = this.#position;
    for (let i = 0; i < count; i += 1) {
      let byte = buffer[position++] ?? 0;
      let number = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = buffer[position++] ?? 0;
        number |= (byte & 0x7f) << shift;
      }
      numbers[i] = number;
    }
    if (position > buffer.length) throw pastTheEnd();
    this.#position = position;
    return numbers;
  }

  signed(): number {
    return signedOf(this.unsigned());
  }

  string(): string {
    const header = this.unsigned();
    const bytes = this.bytes(Math.floor(header / 2));
    return bytes.toString(header % 2 === 0 ? 'utf8' : 'utf16le');
  }

  /** A view of the next bytes. */
  bytes(length: number): Buffer {
    const end = this.#position + length;
    if (end > this.#buffer.length) throw pastTheEnd();
    const bytes = this.#buffer.subarray(this.#position, end);
    this.#position = end;
    return bytes;
  }
}

/** The number that {@link ByteWriter.signed} wrote as an unsigned one. */
export function signedOf(zigzag: number): number {
  return zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
}

function pastTheEnd(): RangeError {
  return new RangeError('expected more bytes, found the end');
}
