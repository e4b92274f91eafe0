/**
 * Measures what the program makes of real material, by the scorers beside that material, and prints the
 * figures with those kept before.
 *
 *     npm run eval                     all of it
 *     npm run eval -- ask quotes       some of it: seed, ask, quotes, dates, timeline
 *     npm run eval -- --keep           keep the figures in docs/figures.json
 */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
  closeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { expectedCalibrationError, type Figures, figureTable, figuresIn, reliability } from './figures.js';
import { holdsGold } from '../holds-gold.js';
import { EVAL, requireMaterial } from '../material.js';

const KEPT = join('docs', 'figures.json');
/**
 * The shipped ranking was learned from these questions: the figures of questions held out are those that
 * `npm run train` prints.
 */
const SEEN = 'news seen in training';
const PROGRAM = join('dist', 'src', 'main.js');

const figuresSchema = v.record(v.string(), v.number());
const questionSchema = v.object({
  q: v.string(),
  gold: v.optional(v.string()),
  expect: v.optional(v.array(v.string())),
  articles: v.optional(v.array(v.string())),
  asked: v.optional(v.string()),
  abstain: v.optional(v.boolean()),
});
const answerSchema = v.object({ confidence: v.number(), answers: v.array(v.object({ text: v.string() })) });
const goldTimelineSchema = v.object({
  topic: v.string(),
  timelines: v.array(v.array(v.strictTuple([v.string(), v.array(v.string())]))),
});

requireMaterial();
const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));

/** Runs the program with its output into a file, whose path is returned. */
function printed(name: string, ...words: string[]): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  const env = { ...process.env, DATA_DIR: join(folder, 'data') };
  execFileSync(process.execPath, [PROGRAM, ...words], { stdio: ['ignore', file, 'inherit'], env });
  closeSync(file);
  return path;
}

function scored(scorer: string, ...words: string[]): string {
  return execFileSync(process.execPath, [join(EVAL, scorer), ...words], { encoding: 'utf8' });
}

const lines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');

function writeLines(name: string, values: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, values.map((value) => `${JSON.stringify(value)}\n`).join(''));
  return path;
}

function ask(corpus: string, questions: string, name: string): string {
  return printed(name, 'ask', '--corpus', corpus, '--batch', questions, '--json', '--limit', '10');
}

function seed(): Figures {
  const questions = join(EVAL, 'seed-questions.jsonl');
  const answers = ask(join('..', 'shared', 'corpus'), questions, 'seed.jsonl');
  return figuresIn(scored('score-ask.mjs', '--questions', questions, '--answers', answers), 'seed');
}

/** News questions with and without the day they were asked, and with questions about later news among them. */
function news(): Figures {
  const corpus = join(EVAL, 'realtimeqa', 'articles.jsonl.gz');
  const parse = (path: string) => lines(path).map((line) => v.parse(questionSchema, JSON.parse(line)));
  const answerable = parse(join(EVAL, 'realtimeqa', 'questions.jsonl')).filter(({ articles }) => articles?.length);
  const all = [...answerable, ...parse(join(EVAL, 'realtimeqa', 'unanswerable.jsonl'))];
  const dated = writeLines('dated.jsonl', all);
  const undated = writeLines(
    'undated.jsonl',
    answerable.map((question) => ({ ...question, asked: undefined })),
  );
  const datedAnswers = ask(corpus, dated, 'dated-answers.jsonl');
  const undatedAnswers = ask(corpus, undated, 'undated-answers.jsonl');
  const bins = reliability(outcomes(all, datedAnswers));
  for (const { from, questions, said, held } of bins) {
    process.stdout.write(
      `confidence from ${from.toFixed(1)}: ${String(questions).padStart(4)} questions, said ${said.toFixed(3)}, held ${held.toFixed(3)}\n`,
    );
  }
  return {
    ...figuresIn(scored('score-ask.mjs', '--questions', dated, '--answers', datedAnswers), SEEN),
    ...figuresIn(
      scored('score-ask.mjs', '--questions', undated, '--answers', undatedAnswers),
      `${SEEN}, day not given,`,
    ),
    [`${SEEN} calibration error`]: expectedCalibrationError(bins),
  };
}

/** Whether the first sentence of each answer holds the gold words, as the scorer compares them. */
function outcomes(
  questions: readonly v.InferOutput<typeof questionSchema>[],
  answers: string,
): { confidence: number; right: boolean }[] {
  return lines(answers).map((line, i) => {
    const { confidence, answers: sentences } = v.parse(answerSchema, JSON.parse(line));
    const question = questions[i];
    const golds = question?.abstain === true ? [] : (question?.expect ?? [question?.gold ?? '']);
    const first = sentences[0]?.text ?? '';
    return { confidence, right: golds.some((gold) => holdsGold(first, gold)) };
  });
}

/**
 * Quotes by the scorer's marks, and once more with `''`, by which news databases mark quotes, turned into
 * `"` in the annotations and in what was found.
 */
function quotes(): Figures {
  const gold = join(EVAL, 'polnear', 'dev.jsonl.gz');
  const found = printed('quotes.jsonl', 'quotes', '--corpus', gold, '--json');
  const [direct = '', all = ''] = scored('score-quotes.mjs', '--gold', gold, '--quotes', found).split('\n');
  const inJson = (text: string): string => text.replaceAll("''", String.raw`\"`);
  const [marked, foundMarked] = [join(folder, 'marked.jsonl'), join(folder, 'found-marked.jsonl')];
  writeFileSync(marked, inJson(gunzipSync(readFileSync(gold)).toString()));
  writeFileSync(foundMarked, inJson(readFileSync(found, 'utf8')));
  const [directMarked = ''] = scored('score-quotes.mjs', '--gold', marked, '--quotes', foundMarked).split('\n');
  return {
    ...figuresIn(direct, 'direct quotes'),
    ...figuresIn(directMarked, "direct quotes, '' counted too,"),
    ...figuresIn(all, 'all quotes'),
  };
}

function dates(): Figures {
  const gold = join(EVAL, 'timex', 'timebank.jsonl.gz');
  const found = printed('dates.jsonl', 'dates', '--corpus', gold, '--json');
  return figuresIn(scored('score-timex.mjs', '--gold', gold, '--dates', found), 'dates');
}

/** Means over all gold timelines, each compared with one of as many dates and sentences a date. */
function timeline(): Figures {
  const collections = readdirSync(join(EVAL, 't17'));
  const scores = collections.flatMap((name) => {
    const gold = join(EVAL, 't17', name, 'gold.json');
    const { topic, timelines } = v.parse(goldTimelineSchema, JSON.parse(readFileSync(gold, 'utf8')));
    return timelines.map((entries, i) => {
      const days = new Set(entries.map(([day]) => day.slice(0, 10))).size;
      const sentences = entries.reduce((sum, [, texts]) => sum + texts.length, 0) / days;
      const corpus = join(EVAL, 't17', name, 'articles.jsonl.gz');
      const limits = ['--dates', String(days), '--sentences', String(Math.max(1, Math.round(sentences)))];
      const path = printed(`${name}-${i}.json`, 'timeline', topic, '--corpus', corpus, '--json', ...limits);
      const line = scored('score-timeline.mjs', '--gold', gold, '--timeline', path).split('\n')[i] ?? '';
      process.stdout.write(`${name}: ${line}\n`);
      return figuresIn(line, 'timelines');
    });
  });
  const mean = (name: string): number => scores.reduce((sum, score) => sum + (score[name] ?? 0), 0) / scores.length;
  return { 'timelines date F1': mean('timelines date F1'), 'timelines rouge-1 F': mean('timelines rouge-1 F') };
}

const PARTS = { seed, ask: news, quotes, dates, timeline };

const keep = process.argv.includes('--keep');
const named = process.argv.slice(2).filter((word) => word !== '--keep');
const unknown = named.find((word) => !(word in PARTS));
if (unknown !== undefined) {
  process.stderr.write(`expected ${Object.keys(PARTS).join(', ')}, found ${JSON.stringify(unknown)}\n`);
  process.exitCode = 1;
} else {
  const before = existsSync(KEPT) ? v.parse(figuresSchema, JSON.parse(readFileSync(KEPT, 'utf8'))) : {};
  const now: Record<string, number> = {};
  for (const [name, measure] of Object.entries(PARTS)) {
    if (named.length > 0 && !named.includes(name)) continue;
    const figures = measure();
    process.stdout.write(`${figureTable(figures, before)}\n\n`);
    Object.assign(now, figures);
  }
  if (keep) writeFileSync(KEPT, `${JSON.stringify({ ...before, ...now }, undefined, 2)}\n`);
}
rmSync(folder, { recursive: true, force: true });
