/**
 * Dotted acronyms (`U.S.`), words with inner apostrophes (`don't`), numbers with thousands and decimals (`1,000.5`).
 * Letters and digits part company, so that `G20`, `G-20` and `G 20` are the same.
 */
const WORD =
  /\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{M}])(?:['’]s\b)?|\p{L}[\p{L}\p{M}\u00AD\u200B-\u200D\u2060]*(?:['’‘ʼ`´][\p{L}\p{M}]+)*|\p{N}+(?:,\p{N}{3}(?!\p{N}))*(?:\.\p{N}+)?(?:['’]s)?/uy;

const DOT = 0x2e;
const APOSTROPHE = 0x27;
const GRAVE = 0x60;
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

/** A dash, a quotation mark that is no apostrophe, or dots: the marks of running text that are not ASCII and part words. */
function isDashOrMark(code: number): boolean {
  return (code >= 0x2010 && code <= 0x2015) || (code >= 0x201a && code <= 0x2026);
}

/** Whether a word of plain letters may go on with what follows them. */
function mayGoOn(code: number, letters: number): boolean {
  if (code < BEYOND_ASCII) return code === APOSTROPHE || code === GRAVE || (code === DOT && letters === 1);
  return !isDashOrMark(code);
}

/**
 * Calls back with the offsets, in UTF-16 code units, between which each word of the text stands, in order. Most words are plain letters and are read without
 * the pattern, which says what the others are.
 */
export function eachWord(text: string, visit: (start: number, end: number) => void): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    let end = at;
    if (isAsciiLetter(code)) {
      do end++;
      while (end < length && isAsciiLetter(text.charCodeAt(end)));
      if (end < length && mayGoOn(text.charCodeAt(end), end - at)) end = endByPattern(text, at);
    } else if (isAsciiDigit(code) || (code >= BEYOND_ASCII && !isDashOrMark(code))) {
      end = endByPattern(text, at);
    }
    if (end > at) visit(at, end);
    at = Math.max(end, at + 1);
  }
}

/** Where the word that begins at an offset ends; the offset itself where none begins. */
function endByPattern(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}
