/** FNV-1a, 32 bits, a code unit at a time (Fowler, Noll and Vo). */
export const HASH_BEGIN = 0x811c9dc5;

/** The hash of what was hashed so far and one more UTF-16 code unit. */
export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The hash of code units between two offsets. */
export function hashOfUnits(units: Uint16Array, start: number, end: number): number {
  let hash = HASH_BEGIN;
  for (let at = start; at < end; at += 1) hash = nextHash(hash, units[at] ?? 0);
  return hash;
}

/** Where a hash belongs in a table of 2^n slots, of which `mask` is the last: its low bits, with higher ones folded in. */
export function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}
