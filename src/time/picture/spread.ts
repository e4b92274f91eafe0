/** Neighbours that stand as close as may be, at one distance from one another. */
interface Cluster {
  readonly mean: number;
  readonly size: number;
}

/**
 * Positions nearest (least squares) to those wanted, in the same order, at least `gap` apart and between
 * `low` and `high`, for positions in ascending order that have room there: isotonic regression by pooling
 * adjacent violators (Barlow et al. 1972) of the positions less their gaps.
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const clusters: Cluster[] = [];
  wanted.forEach((position, place) => {
    let cluster: Cluster = { mean: position - place * gap, size: 1 };
    for (let last = clusters.at(-1); last !== undefined && last.mean > cluster.mean; last = clusters.at(-1)) {
      const size = last.size + cluster.size;
      cluster = { mean: (last.mean * last.size + cluster.mean * cluster.size) / size, size };
      clusters.pop();
    }
    clusters.push(cluster);
  });
  const highest = high - (wanted.length - 1) * gap;
  return clusters
    .flatMap(({ mean, size }) => Array.from({ length: size }, () => Math.max(low, Math.min(highest, mean))))
    .map((position, place) => position + place * gap);
}
