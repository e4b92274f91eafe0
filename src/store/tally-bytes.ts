import type { SpeakerTally } from '../quotes/speaker-tally.js';

const LENGTH_BYTES = 4;

/** How many numbers the rows have (4 bytes), the numbers in this machine's byte order, then names and roles as JSON. */
export function encodeTally({ names, roles, rows }: SpeakerTally): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(rows.length);
  const numbers = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength);
  return Buffer.concat([length, numbers, Buffer.from(JSON.stringify({ names, roles }))]);
}

/** Reads what {@link encodeTally} wrote. */
export function decodeTally(bytes: Buffer): SpeakerTally {
  const end = LENGTH_BYTES + bytes.readUInt32LE() * Int32Array.BYTES_PER_ELEMENT;
  const { buffer } = new Uint8Array(bytes.subarray(LENGTH_BYTES, end));
  const named = JSON.parse(bytes.toString('utf8', end)) as { names: string[]; roles: string[] };
  return { ...named, rows: new Int32Array(buffer) };
}
