import { setImmediate as turn } from 'node:timers/promises';
import type { Citation } from '../../citation/citation.js';
import type { ArchiveSnapshot, ArticleFilter } from '../../store/snapshot.js';
import { intervalOf } from '../calendar.js';
import { timexesIn } from '../find-timexes.js';
import type { DayActivity, Timeline, TimelineEntry, TimelineRequest, TimelineSentence } from '../timeline.js';
import { importanceOf } from './importance.js';
import { chooseSentences, type ChosenTelling } from './choose-sentences.js';
import { daysAmong, toldDates, type Telling, type ToldDates } from './tellings.js';
import { rarityIn } from './rarity.js';
import { readTopic } from './topical-articles.js';

function citationOf(snapshot: ArchiveSnapshot, { source: { number }, span }: Telling): Citation {
  return { number, article: snapshot.provenance(number), start: span.start, end: span.end };
}

const sentenceOf = (snapshot: ArchiveSnapshot, { telling, alsoIn }: ChosenTelling): TimelineSentence => ({
  ...citationOf(snapshot, telling),
  text: telling.text,
  alsoIn: alsoIn.map((other) => citationOf(snapshot, other)),
});

/** Days without a year in the words of a topic: `-01-06` for "Jan. 6 committee". */
function daysNamedBy(topic: string): Set<string> {
  const timexes = timexesIn({ text: topic, date: { basis: 'unknown' } }, { start: 0, end: topic.length });
  return new Set(timexes.flatMap(({ value }) => /^XXXX(-\d\d-\d\d)$/.exec(value)?.[1] ?? []));
}

/** The filter of the articles that may tell of its days: those that appeared on them, or later. */
const readableBy = ({ from, source, speaker }: ArticleFilter): ArticleFilter => ({
  ...(from !== undefined && { from }),
  ...(source !== undefined && { source }),
  ...(speaker !== undefined && { speaker }),
});

/** The dates that lie wholly within the filter's days. */
function within(dates: ToldDates, { from = '', to = '9999-12-31' }: ArticleFilter): ToldDates {
  return new Map(
    [...dates].filter(([date]) => {
      const interval = intervalOf(date);
      return interval !== undefined && interval.from >= from && interval.to <= to;
    }),
  );
}

/** The dates in order of importance, the earlier first among equals. */
const byImportance = (dates: ToldDates): string[] =>
  [...importanceOf(dates)].sort(([dateA, a], [dateB, b]) => b - a || (dateA < dateB ? -1 : 1)).map(([date]) => date);

/** Fewer days than these are eked out with months and years. */
const FEW_DAYS = 3;

const PRECISIONS = { 4: 'year', 7: 'month', 10: 'day' } as const;

const precisionOf = (date: string): TimelineEntry['precision'] => PRECISIONS[date.length as keyof typeof PRECISIONS];

/** How many articles on the topic appeared on each day, and how many tell of it by name. */
function activityOf(days: ToldDates): DayActivity[] {
  return [...days]
    .map(([day, { tellings, published }]) => {
      const naming = tellings.filter(({ kind }) => kind !== 'undated').map(({ source }) => source.number);
      return { day, published: published.length, told: new Set(naming).size };
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * The days that mattered for a topic, in order, each with the sentences that tell best what happened.
 * Months and years make entries where too few days are told of.
 *
 * The filter's days bound the dates told of; articles from the first of them on are read, later ones too,
 * for they tell how it went. Lets others have a turn while it reads.
 */
export async function buildTimeline(snapshot: ArchiveSnapshot, request: TimelineRequest): Promise<Timeline> {
  const { topic, filter, entries: wanted, sentences } = request;
  const readable = readableBy(filter);
  const { analyser } = snapshot;
  const rarity = rarityIn(snapshot);
  const { articles, center, typical } = await readTopic(snapshot, topic, readable, rarity);
  const told = await toldDates(articles, { analyser, rarity, center, typical, topicDays: daysNamedBy(topic) });
  const dates = within(told, filter);
  const days = daysAmong(dates);
  const longer = new Map([...dates].filter(([date]) => !days.has(date)));
  const topicTerms = new Set(analyser.termsOf(topic));
  const entries: TimelineEntry[] = [];
  const chosenBefore: Telling[] = [];
  for (const date of [...byImportance(days), ...byImportance(longer)]) {
    if (entries.length >= (days.has(date) ? wanted : Math.min(wanted, FEW_DAYS))) break;
    if (entries.some((entry) => entry.date.startsWith(date))) continue;
    await turn();
    const chosen = chooseSentences(dates.get(date)?.tellings ?? [], topicTerms, sentences, chosenBefore);
    if (chosen.length === 0) continue;
    chosenBefore.push(...chosen.map(({ telling }) => telling));
    entries.push({ date, precision: precisionOf(date), sentences: chosen.map((each) => sentenceOf(snapshot, each)) });
  }
  return {
    topic,
    entries: entries.sort((a, b) => (a.date < b.date ? -1 : 1)),
    activity: activityOf(days),
    articlesRead: articles.length,
    searched: snapshot.covered(readable),
  };
}
