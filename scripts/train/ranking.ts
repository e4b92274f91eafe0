/**
 * Learns how sentences are ranked and how sure the first is, from ../shared/eval, and writes
 * src/answer/ranker.json with the figures of held-out folds:
 *   npm run train -- [--eval ../shared/eval] [--data DIR]
 *   npm run train -- --ablation      writes nothing: prints what leaving out each group of features changes
 *   npm run train -- --shift 1       writes nothing: the figures with the weeks dealt otherwise to the folds
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { confidenceFeatures, probabilityOf } from '../../src/answer/confidence.js';
import { featureNamesByGroup } from '../../src/answer/features/index.js';
import { readEvidence } from '../../src/answer/features/read-evidence.js';
import { scoresOf } from '../../src/answer/trees.js';
import { openArchive } from '../../src/store/open.js';
import { EVAL, requireMaterial } from '../material.js';
import { readReports } from './polnear.js';
import { ablate } from './ranking/ablation.js';
import { ceilingFigures, confidenceFigures, meanAveragePrecision, rankingFigures } from './ranking/figures.js';
import { groupOf, type AskedQuestion, type Group } from './ranking/groups.js';
import { learnGuess } from './ranking/guess.js';
import { guessWeightOf, learnConfidence, learnRanker, scoresHeldOut, type Example } from './ranking/learning.js';
import { rankedBy, shownByGroup } from './ranking/ranked.js';
import { foldsByWeek, newsQuestions, readQuestions } from './ranking/realtimeqa.js';
import { sentenceQuestions } from './ranking/sentence-sets.js';
import { smallArchiveQuestions } from './ranking/small-archives.js';
import { learnSpeechConfidence, speechExamples, speechFigures } from './ranking/speech-confidence.js';
import { speechQuestions, type SpeechQuestion } from './ranking/speech-questions.js';

const FOLDS = Array.from({ length: 5 }, (_, fold) => fold);

const { values } = parseArgs({
  options: {
    eval: { type: 'string', default: EVAL },
    data: { type: 'string', default: 'data' },
    ablation: { type: 'boolean', default: false },
    shift: { type: 'string', default: '0' },
  },
});
const started = Date.now();
const say = (line: string): void =>
  void process.stderr.write(`${Math.round((Date.now() - started) / 1000)} s  ${line}\n`);

requireMaterial(values.eval);
const questions = await askAll(values.eval, values.data);
const guess = learnGuess(questions, guessWeightOf);
say(`first guess learned from ${questions.length} questions`);
const groups = questions.map((question) => groupOf(question, guess)).filter(({ rows }) => rows.length > 0);
const features = groups[0]?.names ?? [];
say('read in full');

if (values.ablation) {
  const [any] = questions;
  const byGroup =
    any === undefined ? new Map<string, string[]>() : featureNamesByGroup(readEvidence(any.evidence, guess));
  await ablate(groups, byGroup, (line) => void process.stdout.write(`${line}\n`));
} else {
  const [{ models: heldOut, scores }, ranker] = await Promise.all([
    scoresHeldOut(groups, features),
    learnRanker(groups, features),
  ]);
  say('ranking learned');
  const shown = shownByGroup(groups, scores);
  const examples = examplesOf(scores);
  const confidences = new Map(
    FOLDS.flatMap((fold) => {
      const model = learnConfidence(examples.filter(({ group }) => group.fold !== fold));
      const held = examples.filter(({ group }) => group.fold === fold);
      return held.map((example) => [example, probabilityOf(example.features, model)] as const);
    }),
  );
  const figures = rounded({
    ...rankingFigures(shown),
    'wikiqa dev MAP': meanAveragePrecision(
      groups.filter(({ set }) => set === 'wikiqa-dev'),
      heldOut.map((model) => (group: Group) => scoresOf(group, model)),
    ),
    ...confidenceFigures(examples, confidences),
    ...ceilingFigures(shown),
  });
  const told: Record<string, number> = figures;
  if (values.shift === '0') {
    const models = { guess, ranker, confidence: learnConfidence(examples) };
    const speech = speechExamples(await askForWords(values.eval, values.data), models);
    Object.assign(told, rounded(speechFigures(speech, FOLDS)));
    const all = { figures: told, ...models, speech: learnSpeechConfidence(speech) };
    writeFileSync('src/answer/ranker.json', `${JSON.stringify(all)}\n`);
    say('written src/answer/ranker.json');
  }
  process.stdout.write(`${JSON.stringify(told, undefined, 1)}\n`);
}

async function askAll(folder: string, dataDir: string): Promise<AskedQuestion[]> {
  const archive = await openArchive({ paths: [join(folder, 'realtimeqa/articles.jsonl.gz')], dataDir });
  try {
    say(`${archive.snapshot.coverage.articles} articles`);
    const news = ['questions.jsonl', 'unanswerable.jsonl'].flatMap((name) =>
      readQuestions(join(folder, 'realtimeqa', name)),
    );
    const foldOf = foldsByWeek(news, FOLDS.length, Number(values.shift));
    return [
      ...newsQuestions(archive.snapshot, news, foldOf),
      ...smallArchiveQuestions(archive.snapshot, news, foldOf),
      ...sentenceQuestions(join(folder, 'sentences/wikiqa-train.tsv.gz'), 'wikiqa', FOLDS.length),
      ...sentenceQuestions(join(folder, 'sentences/trecqa-train.tsv.gz'), 'trecqa', FOLDS.length),
      ...sentenceQuestions(join(folder, 'sentences/wikiqa-dev.tsv.gz'), 'wikiqa-dev', FOLDS.length),
    ];
  } finally {
    await archive.close();
  }
}

async function askForWords(folder: string, dataDir: string): Promise<SpeechQuestion[]> {
  const path = join(folder, 'polnear/train.jsonl.gz');
  const archive = await openArchive({ paths: [path], dataDir });
  try {
    return speechQuestions(archive.snapshot, readReports(path), FOLDS.length);
  } finally {
    await archive.close();
  }
}

/** What confidence is learned from: the questions asked of an archive. */
function examplesOf(scores: ReadonlyMap<Group, readonly number[]>): Example[] {
  const ofArchive = new Set(['realtimeqa', 'unanswerable', 'small', 'small unanswerable']);
  return groups
    .filter(({ set }) => ofArchive.has(set))
    .map((group) => {
      const ranked = rankedBy(group, scores.get(group) ?? []);
      return { group, features: confidenceFeatures(ranked.sentences), right: ranked.firstIsRight };
    });
}

function rounded(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, Number(figure.toFixed(3))]));
}
