import { HASH_BEGIN, hashOfUnits, nextHash } from '../text/fnv.js';

/**
 * Dotted acronyms (`U.S.`), words with inner apostrophes (`don't`), numbers with thousands and decimals (`1,000.5`).
 * Letters and digits part company, so that `G20`, `G-20` and `G 20` are the same.
 */
const WORD =
  /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}])(?:['’]s\b)?|\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ`´][\p{L}\p{M}]+)*|\p{N}+(?:,\p{N}{3}(?!\p{N}))*(?:\.\p{N}+)?(?:['’]s)?/uy;

const DOT = 0x2e;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const GRAVE = 0x60;
const LEFT_QUOTE = 0x2018;
const RIGHT_QUOTE = 0x2019;
const BEYOND_ASCII = 0x80;

/** Whether a code unit is a letter of ASCII. */
export function isAsciiLetter(code: number): boolean {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a && code < BEYOND_ASCII;
}

/** Whether a code unit is a digit of ASCII. */
export function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a capital letter stands at an offset of a text. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < BEYOND_ASCII) return code >= 0x41 && code <= 0x5a;
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}

/**
 * A dash, a quotation mark that is no apostrophe, or dots: the marks of running text that are not ASCII and part words.
 */
function isDashOrMark(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || (code >= 0x201a && code <= 0x2026);
}

/** A quotation mark that may be an apostrophe; no word begins with it. */
function isApostrophe(code: number): boolean {
  return code === APOSTROPHE || code === LEFT_QUOTE || code === RIGHT_QUOTE;
}

/** Whether a word of plain letters may go on with what follows them, of which the first code units are given. */
function mayGoOn(code: number, following: number, letters: number): boolean {
  if (isApostrophe(code)) return isAsciiLetter(following) || following >= BEYOND_ASCII;
  if (code < BEYOND_ASCII) return code === GRAVE || (code === DOT && letters === 1);
  return !isDashOrMark(code);
}

/** Whether a number of plain digits may go on with the code unit that follows them. */
function mayGoOnCounting(code: number): boolean {
  return code === DOT || code === COMMA || code === APOSTROPHE || code >= BEYOND_ASCII;
}

/** Hears where a word begins and ends, in UTF-16 code units, and its hash (see `hashOfUnits`). */
type VisitWord = (start: number, end: number, hash: number) => void;

/**
 * Calls back with each word of the text, in order. Most words are plain letters or digits and are read without the
 * pattern, which says what the others are.
 *
 * @param units the text's own, as {@link CodeUnitBuffer} gives them
 */
export function eachWord(text: string, units: Uint16Array, visit: VisitWord): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = units[at] ?? 0;
    let end = at;
    let hash = HASH_BEGIN;
    let next = first;
    let mayBeLonger: boolean;
    if (isAsciiLetter(first)) {
      do {
        hash = nextHash(hash, next);
        next = units[++end] ?? 0;
      } while (isAsciiLetter(next));
      mayBeLonger = mayGoOn(next, units[end + 1] ?? 0, end - at);
    } else if (isAsciiDigit(first)) {
      do {
        hash = nextHash(hash, next);
        next = units[++end] ?? 0;
      } while (isAsciiDigit(next));
      mayBeLonger = mayGoOnCounting(next);
    } else {
      mayBeLonger = first >= BEYOND_ASCII && !isDashOrMark(first) && !isApostrophe(first);
    }
    if (mayBeLonger) {
      end = endByPattern(text, at);
      hash = hashOfUnits(units, at, end);
    }
    if (end > at) visit(at, end, hash);
    at = Math.max(end, at + 1);
  }
}

/** Where the word that begins at an offset ends; the offset itself where none begins. */
function endByPattern(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}
