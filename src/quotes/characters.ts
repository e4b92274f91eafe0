import { WordTable } from './word-table.js';

/** What a UTF-16 code unit is to the tokeniser. */
export const CharKind = { Space: 0, Letter: 1, Digit: 2, Apostrophe: 3, DoubleMark: 4, Other: 5 } as const;
export type CharKind = (typeof CharKind)[keyof typeof CharKind];

const K = CharKind;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;

function tellKind(code: number): CharKind {
  if (code < 0x80) {
    if (code <= 0x20) return K.Space;
    const lower = code | 0x20;
    if (lower >= 0x61 && lower <= 0x7a) return K.Letter;
    if (code >= 0x30 && code <= 0x39) return K.Digit;
    if (code === 0x27 || code === 0x60) return K.Apostrophe;
    return code === 0x22 ? K.DoubleMark : K.Other;
  }
  if (code === 0xab || code === 0xbb || (code >= 0x201c && code <= 0x201f)) return K.DoubleMark;
  if (code === 0x2018 || code === 0x2019 || code === 0x201b) return K.Apostrophe;
  if (code === 0x200c || code === 0x200d) return K.Letter;
  if (code === 0xa0 || (code >= 0x2000 && code <= 0x200f) || (code >= 0x2028 && code <= 0x202f)) return K.Space;
  if (code >= 0xc0 && code < 0x250) return code === 0xd7 || code === 0xf7 ? K.Other : K.Letter;
  if (code < 0x250 || (code >= 0x2010 && code < 0x2c00) || (code >= 0xd800 && code < 0xe000)) return K.Other;
  return LETTER_OR_MARK.test(String.fromCharCode(code)) ? K.Letter : K.Other;
}

/** The kinds of the code units that most texts have, curly quotation marks among them. */
const KINDS = Uint8Array.from({ length: 0x2030 }, (_, code) => tellKind(code));

/** The kind of a UTF-16 code unit. Marks of direction count as space, joiners of Arabic and Indic scripts as letters. */
export function kindOf(code: number): CharKind {
  return code < KINDS.length ? (KINDS[code] as CharKind) : tellKind(code);
}

const CLITICS = new WordTable(['s', 're', 've', 'll', 'd', 'm']);

/** Where the letters that begin at `from` end. */
function endOfLetters(codes: Uint16Array, from: number, limit: number): number {
  let index = from;
  while (index < limit && kindOf(codes[index] ?? 0) === K.Letter) index += 1;
  return index;
}

/** True for an apostrophe at `index` that begins the `'s`, `'re`, `'ve`, `'ll`, `'d` or `'m` of the word before. */
export function opensClitic(codes: Uint16Array, index: number, limit: number): boolean {
  const end = endOfLetters(codes, index + 1, Math.min(limit, index + 4));
  return CLITICS.numberAt(codes, index + 1, end) !== undefined;
}

/**
 * Where a word that begins at `from` ends. Inner hyphens and dots, commas in numbers and the apostrophe of
 * `didn't` belong to it.
 */
export function endOfWord(codes: Uint16Array, from: number, limit: number): number {
  let index = from;
  while (index < limit) {
    const kind = kindOf(codes[index] ?? 0);
    if (kind !== K.Letter && kind !== K.Digit && !joins(codes, index, limit)) return index;
    index += 1;
  }
  return index;
}

/** True for a mark that belongs to the word around it. */
function joins(codes: Uint16Array, index: number, limit: number): boolean {
  if (index + 1 >= limit) return false;
  const next = kindOf(codes[index + 1] ?? 0);
  if (next !== K.Letter && next !== K.Digit) return false;
  const code = codes[index] ?? 0;
  if (code === 0x2d || code === 0x2e || code === 0x2011) return true;
  if (code === 0x2c) return next === K.Digit && kindOf(codes[index - 1] ?? 0) === K.Digit;
  return kindOf(code) === K.Apostrophe && code !== 0x60 && next === K.Letter && !opensClitic(codes, index, limit);
}

/** True for a dot right after a word that is an abbreviation's: the sentence goes on after it. */
export function isAbbreviationDot(codes: Uint16Array, index: number, limit: number): boolean {
  if ((codes[index] ?? 0) !== 0x2e) return false;
  let after = index + 1;
  while (after < Math.min(limit, index + 4) && kindOf(codes[after] ?? 0) === K.Space) after += 1;
  if (after >= limit) return false;
  const code = codes[after] ?? 0;
  if (after === index + 1) return code === 0x2c || code === 0x2d;
  const kind = kindOf(code);
  return kind === K.Letter || kind === K.Digit;
}

const LONG_WORD = 4;
const LONGEST_HEADLINE = 200;
/** Share of the longer words that may begin with a small letter. */
const MOST_SMALL = 0.2;

/** True when nearly all longer words begin with a capital letter, as in many headlines. */
export function isTitleCase(codes: Uint16Array, from: number, to: number): boolean {
  if (to - from > LONGEST_HEADLINE) return false;
  const mostSmall = ((to - from + 1) / (LONG_WORD + 1)) * MOST_SMALL;
  let long = 0;
  let small = 0;
  let index = from;
  while (index < to) {
    const end = endOfLetters(codes, index, to);
    if (end - index >= LONG_WORD) {
      long += 1;
      const code = codes[index] ?? 0;
      if (code < 0x41 || code > 0x5a) small += 1;
      if (small > mostSmall) return false;
    }
    index = end + 1;
  }
  return long >= 3 && small <= long * MOST_SMALL;
}
