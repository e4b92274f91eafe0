import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../../src/bytes.js';
import { StoredText, writeText } from '../../src/store/stored-text.js';

/** Long enough for several pieces, with characters of one to four bytes and, now and then, half a pair of surrogates. */
const text = fc
  .array(fc.oneof(fc.constantFrom('a', 'é', '“', '😀', 'Annan said. '), fc.constantFrom('\ud83d', '\ude00')), {
    maxLength: 1500,
    size: 'max',
  })
  .map((all) => all.join(''));
const wellFormed = text.map((any) => any.toWellFormed());

function stored(written: string): { text: StoredText; reader: ByteReader } {
  const writer = new ByteWriter();
  writeText(writer, written);
  writer.unsigned(7);
  const reader = new ByteReader(writer.written());
  return { text: new StoredText(reader), reader };
}

describe('a text kept in pieces', () => {
  it('comes back whole, and what was written behind it is read next', () => {
    fc.assert(
      fc.property(fc.oneof(text, wellFormed), (written) => {
        const { text: read, reader } = stored(written);
        expect(read.whole()).toBe(written);
        expect(reader.unsigned()).toBe(7);
      }),
    );
  });

  it('gives any part of it, cut where one asks', () => {
    fc.assert(
      fc.property(fc.oneof(text, wellFormed), fc.nat(), fc.nat(), fc.nat(), (written, from, size, cut) => {
        const start = from % (written.length + 1);
        const end = Math.min(written.length, start + (size % 1200));
        const middle = start + (cut % (end - start + 1));
        const part = stored(written).text.part(start, end);
        expect(part.slice(start, end)).toBe(written.slice(start, end));
        expect(part.slice(middle, end)).toBe(written.slice(middle, end));
        expect(part.slice(start, middle)).toBe(written.slice(start, middle));
      }),
    );
  });
});
