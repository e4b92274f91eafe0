import { bitCount } from '../search/bit-count.js';

/** A word spelled so that usual transliterations of one name fall together: `sergey` and `sergei`, `qaddafi` and `kadafi`. */
export function soundOf(word: string): string {
  return word
    .replace(/kh|gh|q|ck|c(?=[aouklrt])/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/ou|oo/gu, 'u')
    .replace(/w/gu, 'v')
    .replace(/(?:e[iyj]|[iy]y|ii|ij|y)(?![aou])/gu, 'i')
    .replace(/ff$/u, 'v')
    .replace(/(.)\1+/gu, '$1');
}

/** A word without its vowels and doublings. */
export function skeletonOf(word: string): string {
  return word.replace(/[aeiouy]/gu, '').replace(/(.)\1+/gu, '$1');
}

/** The edit distance of Damerau and Levenshtein (adjacent swaps count one), or `limit + 1` where it is more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        a.charCodeAt(row - 1) === b.charCodeAt(column - 2) &&
        a.charCodeAt(row - 2) === b.charCodeAt(column - 1);
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** The letters of a word as 32 bits, of which letters far apart in Unicode may share one. */
export function letterBits(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/**
 * False only for words of these letters that are more than `limit` edits apart, as an edit brings in one
 * letter at most and takes one away.
 */
export function mayBeNear(bits: number, others: number, limit: number): boolean {
  return bitCount(bits & ~others) <= limit && bitCount(others & ~bits) <= limit;
}
