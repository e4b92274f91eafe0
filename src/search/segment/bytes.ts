/** Bytes that grow as they are written. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  /** An unsigned whole number below 2^53, seven bits a byte, lowest first (LEB128). */
  varint(value: number): void {
    this.reserve(8);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.length++] = value;
  }

  /** What was written so far; valid until the next write. */
  view(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

/** Reads what {@link ByteWriter} wrote, from `position` on. Past the end it reads zeros. */
export class ByteReader {
  constructor(
    private readonly bytes: Uint8Array,
    public position = 0,
  ) {}

  varint(): number {
    const first = this.bytes[this.position++] ?? 0;
    if (first < 0x80) return first;
    let value = first & 0x7f;
    for (let scale = 0x80; ; scale *= 0x80) {
      const byte = this.bytes[this.position++] ?? 0;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  }

  /** As many numbers below 2^32. */
  varints(count: number): Uint32Array {
    const numbers = new Uint32Array(count);
    const { bytes } = this;
    let { position } = this;
    for (let i = 0; i < count; i += 1) {
      let byte = bytes[position++] ?? 0;
      let number = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = bytes[position++] ?? 0;
        number |= (byte & 0x7f) << shift;
      }
      numbers[i] = number;
    }
    this.position = position;
    return numbers;
  }
}
