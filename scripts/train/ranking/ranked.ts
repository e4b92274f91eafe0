import { bestFirst, runningTextPreference, type FeatureRow } from '../../../src/answer/ranker.js';
import { selectSentences } from '../../../src/answer/selection.js';
import type { Group } from './groups.js';

/** The ten sentences that would be shown, as places in the group's rows. */
export function shownOf({ evidence, read }: Group, scores: readonly number[]): number[] {
  const ranked = read
    .map((sentence, row) => ({
      row,
      sentence,
      score: scores[row] ?? 0,
      preference: runningTextPreference(sentence.candidate),
    }))
    .sort(bestFirst);
  const terms = new Set(evidence.terms.map(({ term }) => term));
  return selectSentences(ranked, terms, 10).map(({ best }) => best.row);
}

/** The rows of a group as confidence looks at them, best first. */
export function rankedBy(
  { rows, names, right }: Group,
  scores: readonly number[],
): { sentences: { features: FeatureRow; score: number }[]; firstIsRight: boolean } {
  const order = rows.map((_, i) => i).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  return {
    sentences: order.slice(0, 50).map((i) => ({
      features: { names, values: rows[i] ?? [] },
      score: scores[i] ?? 0,
    })),
    firstIsRight: right[order[0] ?? -1] === true,
  };
}
