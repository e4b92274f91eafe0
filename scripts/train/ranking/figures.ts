import { holdsGold } from '../../holds-gold.js';
import type { Group, QuestionSet } from './groups.js';
import type { Example } from './learning.js';
import { auroc, averagePrecision, calibrationError, share } from './measures.js';

export type Figures = Readonly<Record<string, number>>;

const NEWS = [
  ['asked', true],
  ['not asked', false],
] as const;
/** How far on the question is whose gold words measure what is held by chance: of another week, most often. */
const OTHER_QUESTION = 101;

/** How often a right sentence is among the first shown. */
export function rankingFigures(shown: ReadonlyMap<Group, readonly number[]>): Figures {
  const figures: Record<string, number> = {};
  for (const [label, set, asked] of [
    ['realtimeqa asked', 'realtimeqa', true],
    ['realtimeqa not asked', 'realtimeqa', false],
    ['small', 'small', false],
  ] as const) {
    const ranks = [...shown]
      .filter(([group]) => group.set === set && group.asked === asked)
      .map(([{ right }, rows]) => rows.findIndex((row) => right[row] === true));
    for (const k of [1, 3, 5, 10]) figures[`${label} hit@${k}`] = share(ranks, (rank) => rank >= 0 && rank < k);
  }
  return figures;
}

/** Mean average precision over questions whose sentences are given, by each of several lists of scores. */
export function meanAveragePrecision(groups: readonly Group[], scorings: readonly ((group: Group) => number[])[]) {
  const precisions = groups.flatMap((group) =>
    scorings.map((scoring) => {
      const of = scoring(group);
      const order = group.rows.map((_, i) => i).sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || a - b);
      return averagePrecision(group.right, order);
    }),
  );
  return precisions.reduce((sum, one) => sum + one, 0) / precisions.length;
}

/**
 * What the data itself allows: where the gold words stand at all, and how often those of another question
 * stand there by chance.
 */
export function ceilingFigures(shown: ReadonlyMap<Group, readonly number[]>): Figures {
  const figures: Record<string, number> = {};
  for (const [label, asked] of NEWS) {
    const news = [...shown.keys()].filter((group) => group.set === 'realtimeqa' && group.asked === asked);
    const shownTexts = (group: Group): string[] =>
      (shown.get(group) ?? []).map((row) => group.read[row]?.candidate.text ?? '');
    const places: Readonly<Record<string, (group: Group) => readonly string[]>> = {
      'the best 50 passages': ({ evidence }) =>
        evidence.candidates.filter(({ passageRank }) => passageRank < 50).map(({ text }) => text),
      'all candidates': ({ evidence }) => evidence.candidates.map(({ text }) => text),
      'those read in full': ({ read }) => read.map(({ candidate }) => candidate.text),
      'the ten shown': shownTexts,
      'the first shown': (group) => shownTexts(group).slice(0, 1),
    };
    for (const [place, textsOf] of Object.entries(places)) {
      const held = (from: number): number =>
        share(news, (group) => {
          const gold = news[(news.indexOf(group) + from) % news.length]?.gold;
          return gold !== undefined && textsOf(group).some((text) => holdsGold(text, gold));
        });
      figures[`ceiling ${label}, gold words in ${place}`] = held(0);
      figures[`ceiling ${label}, another question's in ${place}`] = held(OTHER_QUESTION);
    }
  }
  return figures;
}

/** How well confidence parts questions that the archive answers from those it does not, and whether it says what holds. */
export function confidenceFigures(examples: readonly Example[], confidences: ReadonlyMap<Example, number>): Figures {
  const figures: Record<string, number> = {};
  for (const [label, asked, answerable, unanswerable] of [
    ['asked', true, 'realtimeqa', 'unanswerable'],
    ['not asked', false, 'realtimeqa', 'unanswerable'],
    ['small', false, 'small', 'small unanswerable'],
  ] as const) {
    const here = examples.filter(
      ({ group }) => group.asked === asked && (group.set === answerable || group.set === unanswerable),
    );
    const of = (set: QuestionSet): number[] =>
      here.filter(({ group }) => group.set === set).map((one) => confidences.get(one) ?? 0);
    figures[`confidence ${label} AUROC`] = auroc(of(answerable), of(unanswerable));
    figures[`confidence ${label} calibration error`] = calibrationError(
      here.map((one) => ({ confidence: confidences.get(one) ?? 0, right: one.right })),
    );
    for (const threshold of [0.15, 0.2, 0.25, 0.3]) {
      const reached = (set: QuestionSet): number => share(of(set), (confidence) => confidence >= threshold);
      figures[`answered ${label} at ${threshold}`] = reached(answerable);
      figures[`false answers ${label} at ${threshold}`] = reached(unanswerable);
    }
  }
  return figures;
}
