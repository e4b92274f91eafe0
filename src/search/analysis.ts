import { hashOfUnits } from '../text/fnv.js';
import { CodeUnitBuffer } from '../text/code-units.js';
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

/** Letters after which words are no longer told apart. */
const LONGEST_WORD = 64;

/** How many words as typed an {@link Analyser} remembers. */
const REMEMBERED = 200_000;

const ORDINAL_OR_PLURAL_ENDING = /^(?:st|nd|rd|th|s)$/iu;

/**
 * Reads texts into content words: stop words left out, families of words under one term. It remembers the words it has
 * read, so who reads many texts keeps one.
 */
export class Analyser {
  readonly #codeUnits = new CodeUnitBuffer();
  readonly #words = new ReadWords(REMEMBERED);

  /** The content words of a text, in order. */
  analyse(text: string): Token[] {
    const tokens: Token[] = [];
    this.#eachPlace(text, (word, start, end) => tokens.push(new Token(this.#words.word(word), start, end)));
    return tokens;
  }

  /** The terms of {@link analyse} alone. */
  termsOf(text: string): string[] {
    const terms: string[] = [];
    this.#eachPlace(text, (word) => terms.push(this.#words.word(word).term));
    return terms;
  }

  /**
   * Calls back with where each word of {@link analyse} begins, and with its term where that may be one of those of the
   * openings: which terms other words have need not be worked out.
   */
  eachContentWord(text: string, openings: Openings, visit: (start: number, term: string | undefined) => void): void {
    const words = this.#words;
    this.#eachPlace(text, (word, start) => {
      visit(start, openings.has(words.opening(word)) ? words.word(word).term : undefined);
    });
  }

  /**
   * Calls back with each content word of the text, by where it lies among the words read, in order. It must not read
   * another text.
   */
  #eachPlace(text: string, visit: (word: number, start: number, end: number) => void): void {
    const words = this.#words;
    const units = this.#codeUnits.of(text);
    let numberEnd = -1;
    eachWord(text, units, (start, end, hash) => {
      if (start === numberEnd && ORDINAL_OR_PLURAL_ENDING.test(text.slice(start, end))) return;
      numberEnd = isAsciiDigit(units[start] ?? 0) ? end : -1;
      const isLong = end - start > LONGEST_WORD;
      const told = isLong ? start + LONGEST_WORD : end;
      const word = words.find(text, units, start, told, isLong ? hashOfUnits(units, start, told) : hash);
      const standing = words.standing(word);
      if (standing === 'content' || (standing === 'acronym' && /\p{Ll}/u.test(text))) {
        visit(word, start, end);
      }
    });
  }
}

/** The content words of a few words, as an {@link Analyser} that remembers none reads them. */
export function analyse(text: string): Token[] {
  return new Analyser().analyse(text);
}

/** The terms of {@link analyse} alone. */
export function termsOf(text: string): string[] {
  return new Analyser().termsOf(text);
}
