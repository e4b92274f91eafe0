import { hashOfUnits, slotOf } from '../text/fnv.js';

/** Slots at first; twice as many whenever half of them are taken. */
const FIRST_SLOTS = 1 << 6;
const FIRST_UNITS = 1 << 10;

/** What stands before the letters of a word: its number, low and high 16 bits, its label, its length. */
const HEAD = 4;

/**
 * Numbers words from 0 on, each with a label, and finds those that stand in a text without cutting them out of it. All
 * that is known of a word lies together, and words in the order they came, common ones first: what takes the time of
 * finding a word is waiting for memory.
 */
export class KnownWords {
  /** A hash table with open addressing: where a word lies and 1, or 0 where there is none. */
  #slots = new Int32Array(FIRST_SLOTS);
  #units = new Uint16Array(FIRST_UNITS);
  #end = 0;
  size = 0;

  /**
   * Where the word lies that stands between two offsets of a text's code units, and -1 where it is not known.
   *
   * @param hash of the word, see {@link hashOfUnits}
   */
  find(text: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = slotOf(hash, mask); ; slot = (slot + 1) & mask) {
      const place = (slots[slot] ?? 0) - 1;
      if (place < 0 || this.#isAt(place, text, start, end)) return place;
    }
  }

  /** Gives a word that is not known the next number, and a label of 16 bits. Returns where it lies. */
  add(text: Uint16Array, start: number, end: number, label: number): number {
    const place = this.#end;
    const letters = place + HEAD;
    this.#end = letters + end - start;
    if (this.#end > this.#units.length) {
      const grown = new Uint16Array(Math.max(this.#end, this.#units.length * 2));
      grown.set(this.#units);
      this.#units = grown;
    }
    this.#units.set([this.size & 0xffff, this.size >>> 16, label, end - start], place);
    this.#units.set(text.subarray(start, end), letters);
    this.size += 1;
    if (this.size * 2 > this.#slots.length) this.#growSlots();
    else this.#place(place);
    return place;
  }

  /** The number of the word that lies at a place. */
  numberAt(place: number): number {
    return (this.#units[place] ?? 0) | ((this.#units[place + 1] ?? 0) << 16);
  }

  labelAt(place: number): number {
    return this.#units[place + 2] ?? 0;
  }

  #lengthAt(place: number): number {
    return this.#units[place + 3] ?? 0;
  }

  #isAt(place: number, text: Uint16Array, start: number, end: number): boolean {
    const units = this.#units;
    if (this.#lengthAt(place) !== end - start) return false;
    const letters = place + HEAD;
    for (let i = 0; i < end - start; i += 1) if (units[letters + i] !== text[start + i]) return false;
    return true;
  }

  #growSlots(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let place = 0; place < this.#end; place += HEAD + this.#lengthAt(place)) this.#place(place);
  }

  #place(place: number): void {
    const letters = place + HEAD;
    const mask = this.#slots.length - 1;
    let slot = slotOf(hashOfUnits(this.#units, letters, letters + this.#lengthAt(place)), mask);
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = place + 1;
  }
}
