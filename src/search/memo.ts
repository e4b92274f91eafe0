import { HASH_BEGIN, nextHash } from '../fnv.js';
import { ownCopy } from '../own-copy.js';

/** A pure function of one string that remembers its last results: at most `capacity`, after which it starts afresh. */
export function memoized<T>(compute: (key: string) => T, capacity: number): (key: string) => T {
  const results = new Map<string, T>();
  return (key) => {
    const known = results.get(key);
    if (known !== undefined) return known;
    if (results.size >= capacity) results.clear();
    const own = ownCopy(key);
    const result = compute(own);
    results.set(own, result);
    return result;
  };
}

/**
 * A pure function of one word that remembers its last results, at most `capacity`, after which it starts afresh. The word is given as the text it stands in and the
 * offsets between which it does, and is cut out only where it is not known.
 */
export function memoizedAt<T>(
  compute: (word: string) => T,
  capacity: number,
): (text: string, start: number, end: number) => T {
  /** A hash table with open addressing: the number of a word and 1, or 0 where there is none. */
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(capacity * 2 + 1)));
  const known: { readonly word: string; readonly result: T }[] = [];
  return (text, start, end) => {
    let hash = HASH_BEGIN;
    for (let at = start; at < end; at++) hash = nextHash(hash, text.charCodeAt(at));
    const mask = slots.length - 1;
    const home = (hash ^ (hash >>> 15)) & mask;
    let slot = home;
    for (let found = known[(slots[slot] ?? 0) - 1]; found !== undefined; found = known[(slots[slot] ?? 0) - 1]) {
      if (standsAt(text, start, end, found.word)) return found.result;
      slot = (slot + 1) & mask;
    }
    const word = ownCopy(text.slice(start, end));
    const result = compute(word);
    if (known.length === capacity) {
      known.length = 0;
      slots.fill(0);
      slot = home;
    }
    slots[slot] = known.push({ word, result });
    return result;
  };
}

function standsAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(start + i)) return false;
  return true;
}
