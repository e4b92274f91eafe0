import type { FeatureValues } from '../../../src/answer/features/feature.js';
import type { Group } from './groups.js';

/** The rows of a group as confidence looks at them, best first. */
export function rankedBy(
  { rows, names, right }: Group,
  scores: readonly number[],
): { sentences: { features: FeatureValues; score: number }[]; firstIsRight: boolean } {
  const order = rows.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return {
    sentences: order.slice(0, 50).map((i) => ({
      features: Object.fromEntries(names.map((name, f) => [name, rows[i]?.[f] ?? NaN])),
      score: scores[i] ?? 0,
    })),
    firstIsRight: right[order[0] ?? -1] === true,
  };
}
