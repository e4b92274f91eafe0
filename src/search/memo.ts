import { ownCopy } from '../own-copy.js';
import { KnownWords } from './known-words.js';

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
export function memoizedAt<T extends object>(
  compute: (word: string) => T,
  capacity: number,
): (text: string, start: number, end: number) => T {
  let known = new KnownWords();
  let results: T[] = [];
  return (text, start, end) => {
    const number = known.numberAt(text, start, end);
    const remembered = number < 0 ? undefined : results[number];
    if (remembered !== undefined) return remembered;
    const word = ownCopy(text.slice(start, end));
    const result = compute(word);
    if (known.size === capacity) {
      known = new KnownWords();
      results = [];
    }
    known.add(word);
    results.push(result);
    return result;
  };
}
