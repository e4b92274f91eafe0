import { hashOfUnits } from '../fnv.js';
import { CodeUnitBuffer } from '../code-units.js';
import type { Openings } from './openings.js';
import { ReadWords, type ReadWord } from './read-words.js';
import { eachWord, isAsciiDigit } from './words.js';

/** A content word of a text, and where it stands in the text as given. */
export class Token {
  readonly #word: ReadWord;

  constructor(
    word: ReadWord,
    readonly start: number,
    readonly end: number,
  ) {
    this.#word = word;
  }

  /** What it is indexed under. */
  get term(): string {
    return this.#word.term;
  }
}

const CODE_UNITS = new CodeUnitBuffer();
const WORDS = new ReadWords(200_000);

/** Letters after which words are no longer told apart. */
const LONGEST_WORD = 64;

const ORDINAL_OR_PLURAL_ENDING = /^(?:st|nd|rd|th|s)$/iu;

/**
 * Calls back with each content word of the text, by where it lies among the words read, in order. It must not read
 * another text.
 */
function eachPlace(text: string, visit: (word: number, start: number, end: number) => void): void {
  let numberEnd = -1;
  const units = CODE_UNITS.of(text);
  eachWord(text, units, (start, end, hash) => {
    if (start === numberEnd && ORDINAL_OR_PLURAL_ENDING.test(text.slice(start, end))) return;
    numberEnd = isAsciiDigit(units[start] ?? 0) ? end : -1;
    const isLong = end - start > LONGEST_WORD;
    const told = isLong ? start + LONGEST_WORD : end;
    const word = WORDS.find(text, units, start, told, isLong ? hashOfUnits(units, start, told) : hash);
    const standing = WORDS.standing(word);
    if (standing === 'content' || (standing === 'acronym' && /\p{Ll}/u.test(text))) {
      visit(word, start, end);
    }
  });
}

/** The content words of a text, in order: stop words left out, families of words under one term. */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  eachPlace(text, (word, start, end) => tokens.push(new Token(WORDS.word(word), start, end)));
  return tokens;
}

/** The terms of {@link analyse} alone. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachPlace(text, (word) => terms.push(WORDS.word(word).term));
  return terms;
}

/**
 * Calls back with where each word of {@link analyse} begins, and with its term where that may be one of those of the
 * openings: which terms other words have need not be worked out.
 */
export function eachContentWord(
  text: string,
  openings: Openings,
  visit: (start: number, term: string | undefined) => void,
): void {
  eachPlace(text, (word, start) => {
    visit(start, openings.has(WORDS.opening(word)) ? WORDS.word(word).term : undefined);
  });
}
