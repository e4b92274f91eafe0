/**
 * Learns how sentences are ranked and how sure the first is, from ../shared/eval, and writes src/answer/ranker.json with the
 * figures of held-out folds:
 *   npm run train -- [--eval ../shared/eval] [--data DIR]
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { confidenceFeatures } from '../../src/answer/confidence.js';
import { scoreOf, type TreeModel } from '../../src/answer/trees.js';
import { openArchive } from '../../src/store/open.js';
import { boost, type BoostOptions } from './ranking/boost.js';
import { datasetOf, type Group } from './ranking/groups.js';
import { auroc, averagePrecision, calibrationError, firstRight } from './ranking/measures.js';
import { foldsByWeek, newsGroups, readQuestions } from './ranking/realtimeqa.js';
import { smallArchiveGroups } from './ranking/small-archives.js';
import { sentenceGroups } from './ranking/sentence-sets.js';
import { rankedBy } from './ranking/ranked.js';

const FOLDS = 5;
const RANKER: BoostOptions = {
  trees: 120,
  leaves: 12,
  learningRate: 0.09,
  minRowsInLeaf: 40,
  l2: 1,
  featureShare: 0.5,
  seed: 7,
  objective: 'rank',
};
const CONFIDENCE: BoostOptions = {
  trees: 60,
  leaves: 4,
  learningRate: 0.08,
  minRowsInLeaf: 60,
  l2: 10,
  featureShare: 0.4,
  seed: 3,
  objective: 'logistic',
};
/** Of the wrong sentences of a question every n-th is learned from. */
const EVERY_WRONG = 2;
/** A question asked of a small archive counts this much. */
const SMALL_ARCHIVE_WEIGHT = 0.4;
/** A question of the sentence sets counts this much beside one on the news. */
const SENTENCE_SET_WEIGHT = 0.4;

interface Example {
  readonly group: Group;
  readonly features: Readonly<Record<string, number>>;
  /** Whether the first sentence answers. */
  readonly right: boolean;
}

const { values } = parseArgs({
  options: { eval: { type: 'string', default: '../shared/eval' }, data: { type: 'string', default: 'data' } },
});
const started = Date.now();
const say = (line: string): void =>
  void process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s  ${line}\n`);

const groups = await readGroups(values.eval, values.data);
say(`${groups.length} groups`);
const learnable = groups.filter(({ right }) => right.includes(true));
const heldOut = foldNumbers().map((fold) => {
  const model = learnRanker(learnable.filter((group) => group.fold !== fold));
  say(`fold ${fold + 1} of ${FOLDS}`);
  return model;
});
const scores = new Map(groups.map((group) => [group, scoresOf(group, heldOut[group.fold])]));
const examples = groups
  .filter(({ set }) => set !== 'wikiqa' && set !== 'wikiqa-dev' && set !== 'trecqa')
  .map((group): Example => {
    const ranked = rankedBy(group, scores.get(group) ?? []);
    return { group, features: confidenceFeatures(ranked.sentences), right: ranked.firstIsRight };
  });
const confidences = new Map<Example, number>();
for (const fold of foldNumbers()) {
  const model = learnConfidence(examples.filter(({ group }) => group.fold !== fold));
  for (const example of examples) {
    if (example.group.fold === fold) confidences.set(example, probability(model, example.features));
  }
}
const figures = { ...rankingFigures(), ...confidenceFigures() };
process.stdout.write(`${JSON.stringify(figures, undefined, 1)}\n`);
const models = { figures, ranker: learnRanker(learnable), confidence: learnConfidence(examples) };
writeFileSync('src/answer/ranker.json', `${JSON.stringify(models)}\n`);
say('written src/answer/ranker.json');

async function readGroups(folder: string, dataDir: string): Promise<Group[]> {
  const archive = await openArchive({ paths: [join(folder, 'realtimeqa/articles.jsonl.gz')], dataDir });
  try {
    say(`${archive.snapshot.coverage.articles} articles`);
    const questions = ['questions.jsonl', 'unanswerable.jsonl'].flatMap((name) =>
      readQuestions(join(folder, 'realtimeqa', name)),
    );
    const foldOf = foldsByWeek(questions, FOLDS);
    return [
      ...newsGroups(archive.snapshot, questions, foldOf),
      ...smallArchiveGroups(archive.snapshot, questions, foldOf),
      ...sentenceGroups(join(folder, 'sentences/wikiqa-train.tsv.gz'), 'wikiqa', FOLDS),
      ...sentenceGroups(join(folder, 'sentences/trecqa-train.tsv.gz'), 'trecqa', FOLDS),
      ...sentenceGroups(join(folder, 'sentences/wikiqa-dev.tsv.gz'), 'wikiqa-dev', FOLDS),
    ];
  } finally {
    await archive.close();
  }
}

function foldNumbers(): number[] {
  return Array.from({ length: FOLDS }, (_, fold) => fold);
}

function learnRanker(from: readonly Group[]): TreeModel {
  const train = from.filter(({ set }) => set !== 'wikiqa-dev');
  const weightOf = ({ set }: Group): number =>
    set === 'realtimeqa' ? 1 : set === 'small' ? SMALL_ARCHIVE_WEIGHT : SENTENCE_SET_WEIGHT;
  const features = train[0]?.names ?? [];
  return boost(
    datasetOf(train, features, weightOf, (row) => row % EVERY_WRONG === 0),
    RANKER,
  );
}

function learnConfidence(from: readonly Example[]): TreeModel {
  const names = Object.keys(from.find(({ features }) => 'score' in features)?.features ?? {});
  const groups: Group[] = from.map(({ group, features, right }) => ({
    ...group,
    names,
    rows: [Float32Array.from(names, (name) => features[name] ?? NaN)],
    right: [right],
  }));
  return boost(datasetOf(groups, names), CONFIDENCE);
}

function scoresOf(group: Group, model: TreeModel | undefined): number[] {
  return group.rows.map((row) => (model === undefined ? 0 : scoreOf(model, row)));
}

function probability(model: TreeModel, features: Readonly<Record<string, number>>): number {
  return (
    1 /
    (1 +
      Math.exp(
        -scoreOf(
          model,
          model.features.map((name) => features[name] ?? NaN),
        ),
      ))
  );
}

function orderOf(group: Group): number[] {
  const of = scores.get(group) ?? [];
  return group.rows.map((_, i) => i).sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || a - b);
}

function rankingFigures(): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const asked of [true, false]) {
    const questions = groups.filter((group) => group.set === 'realtimeqa' && group.asked === asked);
    const ranks = questions.map((group) => firstRight(group.text, group.right, orderOf(group)));
    for (const k of [1, 3, 5, 10]) {
      figures[`realtimeqa ${asked ? 'asked' : 'not asked'} hit@${k}`] = share(ranks, (rank) => rank >= 0 && rank < k);
    }
  }
  const dev = groups.filter(({ set }) => set === 'wikiqa-dev');
  const precisions = dev.flatMap((group) =>
    heldOut.map((model) => {
      const of = scoresOf(group, model);
      return averagePrecision(
        group.right,
        group.rows.map((_, i) => i).sort((a, b) => (of[b] ?? 0) - (of[a] ?? 0) || a - b),
      );
    }),
  );
  figures['wikiqa dev MAP'] = rounded(precisions.reduce((sum, one) => sum + one, 0) / precisions.length);
  return figures;
}

function confidenceFigures(): Record<string, number> {
  const figures: Record<string, number> = {};
  for (const [label, asked, answerable, unanswerable] of [
    ['asked', true, 'realtimeqa', 'unanswerable'],
    ['not asked', false, 'realtimeqa', 'unanswerable'],
    ['small', false, 'small', 'small unanswerable'],
  ] as const) {
    const here = examples.filter(
      ({ group }) => group.asked === asked && (group.set === answerable || group.set === unanswerable),
    );
    const of = (set: Group['set']): number[] =>
      here.filter(({ group }) => group.set === set).map((one) => confidences.get(one) ?? 0);
    figures[`confidence ${label} AUROC`] = rounded(auroc(of(answerable), of(unanswerable)));
    figures[`confidence ${label} calibration error`] = rounded(
      calibrationError(here.map((one) => ({ confidence: confidences.get(one) ?? 0, right: one.right }))),
    );
    for (const threshold of [0.15, 0.2, 0.25, 0.3]) {
      figures[`answered ${label} at ${threshold}`] = share(of(answerable), (confidence) => confidence >= threshold);
      figures[`false answers ${label} at ${threshold}`] = share(
        of(unanswerable),
        (confidence) => confidence >= threshold,
      );
    }
  }
  return figures;
}

function share<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return rounded(all.filter(holds).length / all.length);
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
