/**
 * Compares weights by which a timeline's days are chosen, on the gold timelines in ../shared/eval/t17, and
 * says what they reach on a collection that had no part in choosing them.
 *
 *     npm run eval:days
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { compareText } from '../../src/text/compare-text.js';
import { openArchive } from '../../src/store/open.js';
import { DAY_WEIGHTS, type DayWeights, importanceOf } from '../../src/time/timelines/importance.js';
import { rarityIn } from '../../src/time/timelines/rarity.js';
import { daysAmong, toldDates, type ToldDates } from '../../src/time/timelines/tellings.js';
import { readTopic } from '../../src/time/timelines/topical-articles.js';
import { EVAL, requireMaterial } from '../material.js';
import { randomNumbers } from '../random-numbers.js';

const COLLECTIONS = join(EVAL, 't17');
/** The whole collection counts 0.4, random three quarters of its articles 0.6 together: one day more or less is mostly luck. */
const RESAMPLES = 8;
const KEPT = 0.75;
const WHOLE = 0.4;

const goldSchema = v.object({
  topic: v.string(),
  timelines: v.array(v.array(v.strictTuple([v.string(), v.array(v.string())]))),
});

interface Collection {
  readonly name: string;
  /** What is told of each day: by all articles, then by random parts of them. */
  readonly samples: readonly ToldDates[];
  readonly golds: readonly ReadonlySet<string>[];
}

async function read(name: string): Promise<Collection> {
  const { topic, timelines } = v.parse(
    goldSchema,
    JSON.parse(readFileSync(join(COLLECTIONS, name, 'gold.json'), 'utf8')),
  );
  const { snapshot } = await openArchive({ paths: [join(COLLECTIONS, name, 'articles.jsonl.gz')] });
  const rarity = rarityIn(snapshot);
  const { articles, center, typical } = await readTopic(snapshot, topic, {}, rarity);
  const days = async (part: typeof articles): Promise<ToldDates> =>
    daysAmong(await toldDates(part, { analyser: snapshot.analyser, rarity, center, typical, topicDays: new Set() }));
  const random = randomNumbers(7);
  const parts = Array.from({ length: RESAMPLES }, () => articles.filter(() => random() < KEPT));
  const golds = timelines.map((entries) => new Set(entries.map(([day]) => day.slice(0, 10))));
  return { name, samples: await Promise.all([articles, ...parts].map(days)), golds };
}

/** Date F1 of as many days as the gold timeline has. */
function dateF1(days: ToldDates, gold: ReadonlySet<string>, weights: DayWeights): number {
  const chosen = [...importanceOf(days, weights)]
    .sort(([dayA, a], [dayB, b]) => b - a || compareText(dayA, dayB))
    .slice(0, gold.size)
    .map(([day]) => day);
  return (2 * chosen.filter((day) => gold.has(day)).length) / (chosen.length + gold.size);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Score {
  readonly collection: string;
  readonly whole: number;
  readonly parts: number;
}

/** A score for each gold timeline. */
const scored = (collections: readonly Collection[], weights: DayWeights): Score[] =>
  collections.flatMap(({ name, samples, golds }) =>
    golds.map((gold) => {
      const [whole = 0, ...parts] = samples.map((days) => dateF1(days, gold, weights));
      return { collection: name, whole, parts: mean(parts) };
    }),
  );

const merit = (scores: readonly Score[]): number =>
  WHOLE * mean(scores.map(({ whole }) => whole)) + (1 - WHOLE) * mean(scores.map(({ parts }) => parts));

function print(name: string, scores: readonly Score[]): void {
  const [whole, parts] = [mean(scores.map((score) => score.whole)), mean(scores.map((score) => score.parts))];
  process.stdout.write(`${name.padEnd(40)} date F1 ${whole.toFixed(3)}, of three quarters ${parts.toFixed(3)}\n`);
}

/** Every combination of weights near those shipped. */
const TRIALS: readonly DayWeights[] = [0.5, 0.75, 1].flatMap((published) =>
  [0.25, 0.5, 1].flatMap((told) =>
    [0.75, 1, 1.25].flatMap((recalled) =>
      [0.2, 0.3, 0.4].map((followUp) => ({ published, told, recalled, listed: 1, followUp })),
    ),
  ),
);

const collections: Collection[] = [];
requireMaterial();
for (const name of readdirSync(COLLECTIONS)) collections.push(await read(name));

const PUBLISHED_ONLY: DayWeights = { published: 1, told: 0, recalled: 0, listed: 0, followUp: 0 };
print('published only', scored(collections, PUBLISHED_ONLY));
print('as shipped', scored(collections, DAY_WEIGHTS));
const trials = TRIALS.map((weights) => scored(collections, weights)).sort((a, b) => merit(b) - merit(a));
print('best of the weights near them', trials[0] ?? []);
print('median of the weights near them', trials[trials.length >> 1] ?? []);
const heldOut = collections.flatMap(({ name }) => {
  const others = trials.map((scores) => merit(scores.filter(({ collection }) => collection !== name)));
  const chosen = trials[others.indexOf(Math.max(...others))] ?? [];
  return chosen.filter(({ collection }) => collection === name);
});
print('chosen without the collection, on it', heldOut);
