import { isUtf8 } from 'node:buffer';

const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

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
  return isUtf8(body) ? body.toString('utf8') : decodeWindows1252(body);
}

/**
 * Latin-1 but for these bytes, by the WHATWG's Encoding Standard. Node 20.18.3 and later decode
 * `windows-1252` as Latin-1 (nodejs/node#60888).
 */
function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (control) => FROM_0X80.charAt(control.charCodeAt(0) - 0x80));
}

/** Whether bytes are no text: a NUL among the first 8,192 of them without a UTF-16 mark. */
export function isBinary(bytes: Uint8Array): boolean {
  const mark = byteOrderMark(bytes);
  if (mark !== undefined && mark.encoding !== 'utf-8') return false;
  return bytes.subarray(0, 8192).includes(0);
}
