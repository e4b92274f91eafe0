/** FNV-1a, 32 bits, a code unit at a time (Fowler, Noll and Vo). */
export const HASH_BEGIN = 0x811c9dc5;

/** The hash of what was hashed so far and one more UTF-16 code unit. */
export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
