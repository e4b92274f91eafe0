/** Whole numbers from 0 on. */
export type UnsignedArray = Uint8Array | Uint16Array | Uint32Array;

/**
 * The same numbers, each in as few bytes as the largest needs: what is read in passing then takes less of the
 * processor's caches.
 */
export function narrowed(numbers: Uint32Array): UnsignedArray {
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  if (largest < 1 << 8) return new Uint8Array(numbers);
  return largest < 1 << 16 ? new Uint16Array(numbers) : numbers;
}
