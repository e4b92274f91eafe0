import { wordsOfName } from './name-words.js';
import { editDistance, soundOf } from './name-variants.js';

/** Names to be found by any of their parts, also while they are typed and when they are misspelled. */
export class NameSearch {
  /** Every distinct part of a name, sorted, and the numbers of the names it stands in. */
  readonly #parts: readonly string[];
  readonly #namesOfPart: readonly (readonly number[])[];
  /** Indexes of the parts by the first letter of how they sound. */
  readonly #byFirstSound = new Map<string, number[]>();
  /** The numbers of the names, what comes first among equals first, and the place of each in that order. */
  readonly #inOrder: readonly number[];
  readonly #place: Int32Array;

  /**
   * @param names each with all the ways it is written
   * @param weights what comes first among equals: the higher
   */
  constructor(names: readonly (readonly string[])[], weights: readonly number[]) {
    const namesOfPart = new Map<string, number[]>();
    for (const [number, variants] of names.entries()) {
      for (const part of new Set(variants.flatMap((name) => wordsOfName(name)))) {
        const its = namesOfPart.get(part);
        if (its === undefined) namesOfPart.set(part, [number]);
        else its.push(number);
      }
    }
    this.#parts = [...namesOfPart.keys()].sort();
    this.#namesOfPart = this.#parts.map((part) => namesOfPart.get(part) ?? []);
    for (const [index, part] of this.#parts.entries()) {
      const sound = soundOf(part).charAt(0);
      const its = this.#byFirstSound.get(sound);
      if (its === undefined) this.#byFirstSound.set(sound, [index]);
      else its.push(index);
    }
    this.#inOrder = Array.from(weights.keys()).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0));
    this.#place = new Int32Array(weights.length);
    for (const [place, number] of this.#inOrder.entries()) this.#place[number] = place;
  }

  /** Numbers of the names in which every word typed begins a part, or nearly is one; best first. */
  find(typed: string, limit: number): number[] {
    const words = wordsOfName(typed);
    if (words.length === 0) return this.#inOrder.slice(0, limit);
    const exact = this.#matchAll(words, (word) => this.#beginning(word));
    if (exact.size >= limit) return this.#best(exact, limit);
    const near = this.#matchAll(words, (word) => this.#near(word));
    for (const [number, penalty] of exact) near.set(number, penalty);
    return this.#best(near, limit);
  }

  /** The names that match all words, with the sum of their penalties. */
  #matchAll(words: readonly string[], match: (word: string) => Map<number, number>): Map<number, number> {
    let found: Map<number, number> | undefined;
    for (const word of words) {
      const matches = match(word);
      if (found === undefined) found = matches;
      else {
        const both = new Map<number, number>();
        for (const [number, penalty] of matches) {
          const earlier = found.get(number);
          if (earlier !== undefined) both.set(number, earlier + penalty);
        }
        found = both;
      }
    }
    return found ?? new Map<number, number>();
  }

  #beginning(word: string): Map<number, number> {
    const found = new Map<number, number>();
    for (let index = this.#firstNotBefore(word); this.#parts[index]?.startsWith(word) === true; index += 1) {
      const penalty = this.#parts[index] === word ? 0 : 1;
      for (const number of this.#namesOfPart[index] ?? []) {
        found.set(number, Math.min(found.get(number) ?? Infinity, penalty));
      }
    }
    return found;
  }

  #near(word: string): Map<number, number> {
    const found = this.#beginning(word);
    const limit = word.length <= 3 ? 0 : word.length <= 5 ? 1 : 2;
    const sound = soundOf(word);
    for (const index of limit === 0 ? [] : (this.#byFirstSound.get(sound.charAt(0)) ?? [])) {
      const part = this.#parts[index] ?? '';
      const distance = Math.min(editDistance(part, word, limit), editDistance(soundOf(part), sound, limit));
      if (distance > limit) continue;
      for (const number of this.#namesOfPart[index] ?? []) {
        found.set(number, Math.min(found.get(number) ?? Infinity, 2 + distance));
      }
    }
    return found;
  }

  #firstNotBefore(word: string): number {
    let low = 0;
    let high = this.#parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#parts[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #best(penalties: ReadonlyMap<number, number>, limit: number): number[] {
    const { length } = this.#inOrder;
    const ranks = Float64Array.from(penalties, ([number, penalty]) => penalty * length + (this.#place[number] ?? 0));
    return Array.from(ranks.sort().subarray(0, limit), (rank) => this.#inOrder[rank % length] ?? 0);
  }
}
