import { hashBetween, slotOf } from '../fnv.js';

/** Slots for so many words at first; twice as many whenever half of them are taken. */
const FIRST_SLOTS = 1 << 12;
const FIRST_LETTERS = 1 << 14;

/**
 * Numbers words from 0 on, and finds those that stand in a text without cutting them out of it. Its arrays are as small as they may be:
 * what takes the time of finding a word is waiting for memory.
 */
export class KnownWords {
  /** A hash table with open addressing: the number of a word and 1, or 0 where there is none. */
  private slots = new Int32Array(FIRST_SLOTS);
  /** The UTF-16 code units of all words, and where those of each begin and, last, all end. */
  private letters = new Uint16Array(FIRST_LETTERS);
  private begins: number[] = [0];
  private hashes: number[] = [];

  get size(): number {
    return this.hashes.length;
  }

  /** The number of the word that stands in a text between two offsets, in UTF-16 code units; -1 where it is not known. */
  numberAt(text: string, start: number, end: number): number {
    const { slots } = this;
    const mask = slots.length - 1;
    for (let slot = slotOf(hashBetween(text, start, end), mask); ; slot = (slot + 1) & mask) {
      const number = (slots[slot] ?? 0) - 1;
      if (number < 0 || this.isAt(number, text, start, end)) return number;
    }
  }

  /** Gives a word that is not known the next number. */
  add(word: string): void {
    const hash = hashBetween(word, 0, word.length);
    const begin = this.begins.at(-1) ?? 0;
    const end = begin + word.length;
    if (end > this.letters.length) {
      const grown = new Uint16Array(Math.max(end, this.letters.length * 2));
      grown.set(this.letters);
      this.letters = grown;
    }
    for (let i = 0; i < word.length; i += 1) this.letters[begin + i] = word.charCodeAt(i);
    this.begins.push(end);
    this.hashes.push(hash);
    if (this.size * 2 > this.slots.length) {
      this.slots = new Int32Array(this.slots.length * 2);
      for (const [number, known] of this.hashes.entries()) this.place(known, number);
    } else {
      this.place(hash, this.size - 1);
    }
  }

  private place(hash: number, number: number): void {
    const mask = this.slots.length - 1;
    let slot = slotOf(hash, mask);
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number + 1;
  }

  private isAt(number: number, text: string, start: number, end: number): boolean {
    const { letters } = this;
    const begin = this.begins[number] ?? 0;
    if ((this.begins[number + 1] ?? 0) - begin !== end - start) return false;
    for (let at = start; at < end; at += 1) if (letters[begin + at - start] !== text.charCodeAt(at)) return false;
    return true;
  }
}
