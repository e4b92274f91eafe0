import { codeUnits, textOf } from '../text/code-units.js';
import { HASH_BEGIN, hashOfUnits, nextHash, slotOf } from '../text/fnv.js';

/** A word in lower case, its apostrophe straight. */
function lowered(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;

const ASCII = 0x80;
/** Code units below 0x80 as {@link lowered} leaves them. */
const LOWERED = Uint8Array.from({ length: ASCII }, (_, code) => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code));

/** A code unit as {@link lowered} leaves it; only right below 0x80. */
function loweredUnit(code: number): number {
  if (code < ASCII) return LOWERED[code] ?? 0;
  return code === CURLY_APOSTROPHE ? APOSTROPHE : code;
}

/** So many are too many for a table: a slot numbers words from 1 on. */
const MOST_WORDS = 0xffff;

/** Numbers words, and finds those that stand in a text without cutting them out of it. */
export class WordTable {
  readonly #numbers: ReadonlyMap<string, number>;
  /** A hash table with open addressing: the number of a word and 1, or 0 where there is none. */
  readonly #slots: Uint16Array;
  readonly #longest: number;
  /** The letters of all words, and where those of each begin and, last, all end. */
  readonly #letters: Uint16Array;
  readonly #begins: Int32Array;

  /**
   * Numbers words in lower case in their order; each stands there once.
   *
   * @throws RangeError for 65,535 words or more
   */
  constructor(words: readonly string[]) {
    if (words.length >= MOST_WORDS)
      throw new RangeError(`expected fewer than ${MOST_WORDS} words, found ${words.length}`);
    this.#numbers = new Map(words.map((word, number) => [word, number]));
    this.#longest = Math.max(0, ...words.map(({ length }) => length));
    this.#letters = codeUnits(words.join(''));
    this.#begins = new Int32Array(words.length + 1);
    this.#slots = new Uint16Array(2 ** Math.ceil(Math.log2(words.length * 2 + 1)));
    for (const [number, word] of words.entries()) {
      const begin = this.#begins[number] ?? 0;
      const end = begin + word.length;
      this.#begins[number + 1] = end;
      let slot = this.#slotOf(hashOfUnits(this.#letters, begin, end));
      while (this.#slots[slot] !== 0) slot = this.#slotOf(slot + 1);
      this.#slots[slot] = number + 1;
    }
  }

  numberOf(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /**
   * The number of the word that stands in the code units of a text from one offset to another, in any case;
   * undefined when it is not known.
   */
  numberAt(codes: Uint16Array, from: number, end: number): number | undefined {
    if (end - from > this.#longest) return undefined;
    let hash = HASH_BEGIN;
    for (let index = from; index < end; index += 1) {
      const code = loweredUnit(codes[index] ?? 0);
      if (code >= ASCII) return this.#numbers.get(lowered(textOf(codes, from, end)));
      hash = nextHash(hash, code);
    }
    for (let slot = this.#slotOf(hash); ; slot = this.#slotOf(slot + 1)) {
      const number = (this.#slots[slot] ?? 0) - 1;
      if (number < 0) return undefined;
      if (this.#standsAt(codes, from, end, number)) return number;
    }
  }

  #slotOf(hash: number): number {
    return slotOf(hash, this.#slots.length - 1);
  }

  #standsAt(codes: Uint16Array, from: number, end: number, number: number): boolean {
    const begin = this.#begins[number] ?? 0;
    if ((this.#begins[number + 1] ?? 0) - begin !== end - from) return false;
    for (let index = from; index < end; index += 1)
      if (this.#letters[begin + index - from] !== loweredUnit(codes[index] ?? 0)) return false;
    return true;
  }
}
