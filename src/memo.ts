import { ownCopy } from './text/own-copy.js';

/** A function that makes a value when it is first called, and returns the same one from then on. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

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
