export function averagePrecision(right: readonly boolean[], order: readonly number[]): number {
  let found = 0;
  let sum = 0;
  order.forEach((i, rank) => {
    if (right[i] === true) sum += ++found / (rank + 1);
  });
  return found === 0 ? 0 : sum / found;
}

/** Area under the ROC curve: the chance that a positive's score beats a negative's. */
export function auroc(positives: readonly number[], negatives: readonly number[]): number {
  let wins = 0;
  for (const positive of positives) {
    for (const negative of negatives) wins += positive > negative ? 1 : positive === negative ? 0.5 : 0;
  }
  return wins / (positives.length * negatives.length);
}

/** Expected calibration error over ten bins of equal width. */
export function calibrationError(
  predictions: readonly { readonly confidence: number; readonly right: boolean }[],
): number {
  const bins = Array.from({ length: 10 }, () => ({ confidence: 0, right: 0 }));
  for (const { confidence, right } of predictions) {
    const bin = bins[Math.min(9, Math.floor(confidence * 10))];
    if (bin === undefined) continue;
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.confidence - bin.right), 0) / predictions.length;
}

/** The share of all for which something holds. */
export function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}
