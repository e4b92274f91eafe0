import { rankingFigures } from './figures.js';
import type { Group } from './groups.js';
import { scoresHeldOut } from './learning.js';
import { shownByGroup } from './ranked.js';

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
export async function ablate(
  groups: readonly Group[],
  byGroup: ReadonlyMap<string, readonly string[]>,
  tell: (line: string) => void,
): Promise<void> {
  const all = groups[0]?.names ?? [];
  const measure = async (features: readonly string[]): Promise<string> => {
    const { scores } = await scoresHeldOut(groups, features, QUICK);
    const figures = rankingFigures(shownByGroup(groups, scores));
    return SHOWN.map((name) => (figures[name] ?? NaN).toFixed(3)).join(' | ');
  };
  tell(`| without | features | ${SHOWN.map((name) => name.replace('realtimeqa ', '')).join(' | ')} |`);
  tell(`| --- | --- | ${SHOWN.map(() => '---').join(' | ')} |`);
  tell(`| nothing | ${all.length} | ${await measure(all)} |`);
  for (const [name, names] of byGroup) {
    tell(`| ${name} | ${names.length} | ${await measure(all.filter((feature) => !names.includes(feature)))} |`);
  }
}
