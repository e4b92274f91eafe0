import { rankingFigures } from './figures.js';
import type { Group } from './groups.js';
import { scoresOf } from '../../../src/answer/trees.js';
import { learnRanker } from './learning.js';

/** Fewer, larger steps and fewer wrong sentences than in learning for good: what is compared is learned alike. */
const QUICK = { trees: 60, learningRate: 0.16, every: 4 } as const;
const SHOWN = [
  'realtimeqa asked hit@1',
  'realtimeqa asked hit@5',
  'realtimeqa asked hit@10',
  'realtimeqa not asked hit@1',
  'realtimeqa not asked hit@5',
  'realtimeqa not asked hit@10',
  'small hit@1',
  'small hit@5',
];

/** Tells, as a table in Markdown, the figures of held-out folds with all features and without each group of them. */
export function ablate(
  groups: readonly Group[],
  byGroup: ReadonlyMap<string, readonly string[]>,
  folds: readonly number[],
  tell: (line: string) => void,
): void {
  const all = groups[0]?.names ?? [];
  const measured = groups.filter(({ set }) => set === 'realtimeqa' || set === 'small');
  const measure = (features: readonly string[]): string => {
    const scores = new Map<Group, number[]>();
    for (const fold of folds) {
      const model = learnRanker(
        groups.filter((group) => group.fold !== fold),
        features,
        QUICK,
      );
      for (const group of measured) if (group.fold === fold) scores.set(group, scoresOf(group, model));
    }
    const figures = rankingFigures(measured, scores);
    return SHOWN.map((name) => (figures[name] ?? NaN).toFixed(3)).join(' | ');
  };
  tell(`| without | features | ${SHOWN.map((name) => name.replace('realtimeqa ', '')).join(' | ')} |`);
  tell(`| --- | --- | ${SHOWN.map(() => '---').join(' | ')} |`);
  tell(`| nothing | ${all.length} | ${measure(all)} |`);
  for (const [name, names] of byGroup) {
    tell(`| ${name} | ${names.length} | ${measure(all.filter((feature) => !names.includes(feature)))} |`);
  }
}
