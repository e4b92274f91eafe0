import { isUtf8 } from 'node:buffer';

/** Encodings that a byte order mark announces. */
export type MarkedEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The encoding that the first bytes announce, and how long its mark is. */
export function byteOrderMark(
  bytes: Uint8Array,
): { readonly encoding: MarkedEncoding; readonly length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

/** Text of bytes without their byte order mark: UTF-16 where marked, UTF-8 where valid, else Windows-1252. Never throws. */
export function decodeText(bytes: Buffer): string {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined && mark.encoding !== 'utf-8') return new TextDecoder(mark.encoding).decode(bytes);
  const body = mark === undefined ? bytes : bytes.subarray(mark.length);
  return isUtf8(body) ? body.toString('utf8') : new TextDecoder('windows-1252').decode(body);
}

/** Whether bytes are no text: a NUL among the first 8,192 of them without a UTF-16 mark. */
export function isBinary(bytes: Uint8Array): boolean {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined && mark.encoding !== 'utf-8') return false;
  return bytes.subarray(0, 8192).includes(0);
}
