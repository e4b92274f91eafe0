import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteReader, ByteWriter } from '../src/bytes.js';

function written(write: (out: ByteWriter) => void): Buffer {
  const out = new ByteWriter(1);
  write(out);
  return out.written();
}

describe('what is written as bytes', () => {
  it('has whole numbers that are read one at a time or many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), (numbers) => {
        const bytes = written((out) => {
          for (const number of numbers) out.unsigned(number);
        });
        const reader = new ByteReader(bytes);
        expect(numbers.map(() => reader.unsigned())).toEqual(numbers);
        expect([...new ByteReader(bytes).unsigneds(numbers.length)]).toEqual(numbers);
      }),
    );
  });

  it('has numbers of either sign, strings with lone surrogates and bytes, read in the order they were written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 51), max: 2 ** 51 }),
        fc.string({ unit: fc.constantFrom('a', 'é', '😀', '\ud83d', '\ude00') }),
        fc.uint8Array(),
        (number, text, raw) => {
          const reader = new ByteReader(
            written((out) => {
              out.signed(number);
              out.string(text);
              out.bytes(raw);
            }),
          );
          expect(reader.signed()).toBe(number);
          expect(reader.string()).toBe(text);
          expect([...reader.bytes(raw.length)]).toEqual([...raw]);
        },
      ),
    );
  });

  it('is not read past its end', () => {
    const bytes = written((out) => {
      out.unsigned(300);
    });
    const cut = bytes.subarray(0, 1);
    expect(() => new ByteReader(cut).unsigned()).toThrow(RangeError);
    expect(() => new ByteReader(cut).unsigneds(1)).toThrow(RangeError);
    expect(() => new ByteReader(bytes).unsigneds(2)).toThrow(RangeError);
    expect(() => new ByteReader(bytes).bytes(3)).toThrow(RangeError);
  });
});
