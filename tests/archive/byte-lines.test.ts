import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../src/archive/byte-lines.js';

async function linesOf(chunks: readonly Buffer[], maxBytes = 1000): Promise<(string | undefined)[]> {
  const lines: (string | undefined)[] = [];
  async function* stream() {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  for await (const batch of readLines(stream(), maxBytes)) {
    for (const { number, bytes } of batch) lines[number - 1] = bytes?.toString();
  }
  return lines;
}

test('lines are whole however the stream is cut', async () => {
  const line = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.replaceAll('\n', '').replace(/^\ufeff/u, ''));
  await fc.assert(
    fc.asyncProperty(fc.array(line, { minLength: 1 }), fc.array(fc.nat(50)), async (lines, cuts) => {
      const bytes = Buffer.from(lines.map((text) => `${text}\n`).join(''));
      const ends = [...cuts, bytes.length].map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b);
      const chunks = ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
      expect(await linesOf(chunks)).toEqual(lines);
    }),
  );
});

test('a line that is too long is passed over, and the next has its number', async () => {
  const chunks = ['short\n', 'x'.repeat(30), 'x'.repeat(30), '\nnext'].map((text) => Buffer.from(text));
  expect(await linesOf(chunks, 50)).toEqual(['short', undefined, 'next']);
});

test('UTF-16 with a mark may be cut inside a character', async () => {
  const bytes = Buffer.from('\ufeffßé\nü', 'utf16le');
  expect(await linesOf([bytes.subarray(0, 3), bytes.subarray(3)])).toEqual(['ßé', 'ü']);
});
