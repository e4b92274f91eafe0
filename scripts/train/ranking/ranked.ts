import { bestFirst, runningTextPreference, type FeatureRow } from '../../../src/answer/ranker.js';
import { selectSentences } from '../../../src/answer/selection.js';
import type { Group } from './groups.js';

/** Of each question put to an archive that answers it, the ten sentences that would be shown, as places in its rows. */
export function shownByGroup(
  groups: readonly Group[],
  scores: ReadonlyMap<Group, readonly number[]>,
): ReadonlyMap<Group, readonly number[]> {
  const answered = groups.filter(({ set }) => set === 'realtimeqa' || set === 'small');
  return new Map(answered.map((group) => [group, shownOf(group, scores.get(group) ?? [])]));
}

function shownOf({ evidence, read }: Group, scores: readonly number[]): number[] {
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
