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
