/** How many buckets {@link bucketOf} tells apart. */
export const BUCKETS = 9;

/** A count as one of few sizes: exact up to 2, then 4, 8, 14, 22, 40 words at most, and more. */
export function bucketOf(count: number): number {
  if (count <= 2) return Math.max(0, count);
  if (count <= 4) return 3;
  if (count <= 8) return 4;
  if (count <= 14) return 5;
  if (count <= 22) return 6;
  return count <= 40 ? 7 : 8;
}
