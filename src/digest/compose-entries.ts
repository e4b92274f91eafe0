import { setImmediate as turn } from 'node:timers/promises';
import type { Article, Provenance } from '../archive/article.js';
import { compareText } from '../text/compare-text.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import { dot, sum, unit } from '../search/term-vectors.js';
import { archiveTerms, type ArchiveTerms, openingTerms } from './article-terms.js';
import type { DayCount, EditionEntry } from './edition.js';
import { groupByEvent, type NewsEvent, type Report } from './events.js';
import { openingFurniture } from './furniture.js';
import { tellingSentence } from './telling-sentence.js';
import { Topic } from './topic.js';

/** The most articles read for one edition, the newest ones. */
const MOST_READ = 3000;
/** Articles read before others get a turn. */
const AT_ONCE = 5;
/** Reports of an event whose sentences are considered. */
const MOST_HEARD = 8;
const MOST_ENTRIES = 15;

/** Why an article is in an edition, or is not. */
export type Verdict =
  | { readonly kind: 'tells' | 'also tells'; readonly entry: number }
  | { readonly kind: 'off topic'; readonly missing: readonly string[] }
  | { readonly kind: 'no room' }
  | { readonly kind: 'nothing to show' };

export interface Consideration {
  /** Number of the article in the snapshot. */
  readonly number: number;
  readonly verdict: Verdict;
}

export interface Composition {
  readonly articlesRead: number;
  readonly published: readonly DayCount[];
  /** In order of time. */
  readonly entries: readonly EditionEntry[];
  readonly eventsLeftOut: number;
  /** Every article read. */
  readonly considered: readonly Consideration[];
}

/**
 * Tells what articles report, event by event: of those about the topic, the events that most report and that stand
 * nearest to what all report, each by the sentence that tells it best. Lets others have a turn while it reads.
 */
export async function composeEntries(
  snapshot: ArchiveSnapshot,
  articles: Iterable<number>,
  topic: string | undefined,
): Promise<Composition> {
  const numbers = newest(snapshot, articles);
  const terms = archiveTerms(snapshot, await openingFurniture(snapshot, numbers));
  const about = topic === undefined ? undefined : new Topic(topic, terms);
  const { reports, offTopic } = await readReports(snapshot, numbers, about, terms);
  const considered: Consideration[] = [...offTopic];
  const told: { event: NewsEvent; entry: EditionEntry }[] = [];
  let eventsLeftOut = 0;
  const leaveOut = (event: NewsEvent, kind: 'no room' | 'nothing to show') => {
    for (const { number } of event.reports) considered.push({ number, verdict: { kind } });
  };
  for (const event of mostToldFirst(groupByEvent(reports))) {
    if (told.length === MOST_ENTRIES) {
      leaveOut(event, 'no room');
      eventsLeftOut += 1;
      continue;
    }
    await turn();
    const entry = entryOf(event, snapshot, about, terms);
    if (entry === undefined) leaveOut(event, 'nothing to show');
    else told.push({ event, entry });
  }

  told.sort((one, other) => byDay(one.entry, other.entry));
  for (const [place, { event, entry }] of told.entries()) {
    for (const { number } of event.reports) {
      const kind = entry.sentences.some((sentence) => sentence.number === number) ? 'tells' : 'also tells';
      considered.push({ number, verdict: { kind, entry: place } });
    }
  }
  return {
    articlesRead: numbers.length,
    published: publishedOn(reports.map(({ number }) => snapshot.provenance(number))),
    entries: told.map(({ entry }) => entry),
    eventsLeftOut,
    considered,
  };
}

/** The articles on the topic, as grouping sees them, and why the others are not. */
async function readReports(
  snapshot: ArchiveSnapshot,
  numbers: readonly number[],
  about: Topic | undefined,
  terms: ArchiveTerms,
): Promise<{ readonly reports: readonly Report[]; readonly offTopic: readonly Consideration[] }> {
  const reports: Report[] = [];
  const offTopic: Consideration[] = [];
  for (const [place, number] of numbers.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await turn();
    const article = snapshot.article(number);
    const { strength, missing } = about?.of(article) ?? { strength: 1, missing: [] };
    if (strength === 0) offTopic.push({ number, verdict: { kind: 'off topic', missing } });
    else reports.push({ number, strength, terms: openingTerms(article, terms), ...dayOf(article) });
  }
  return { reports, offTopic };
}

function newest(snapshot: ArchiveSnapshot, articles: Iterable<number>): readonly number[] {
  const wanted = new Set(articles);
  if (wanted.size <= MOST_READ) return [...wanted];
  const kept: number[] = [];
  for (const number of snapshot.articles()) {
    if (wanted.has(number)) kept.push(number);
    if (kept.length === MOST_READ) break;
  }
  return kept;
}

function dayOf({ date }: Article): { day?: number } {
  return date.from === undefined ? {} : { day: Date.parse(date.from) };
}

/** Most reports first, each counting as much as it is on the topic; among as many, those nearest to what all are about. */
function mostToldFirst(events: readonly NewsEvent[]): readonly NewsEvent[] {
  const all = sum(events.map(({ terms }) => [terms, 1]));
  const nearness = new Map(events.map((event) => [event, dot(unit(event.terms), all)]));
  const nearnessOf = (event: NewsEvent) => nearness.get(event) ?? 0;
  const strengthOf = ({ reports }: NewsEvent) => reports.reduce((total, { strength }) => total + strength, 0);
  return events.toSorted((one, other) => strengthOf(other) - strengthOf(one) || nearnessOf(other) - nearnessOf(one));
}

function entryOf(
  event: NewsEvent,
  snapshot: ArchiveSnapshot,
  topic: Topic | undefined,
  terms: ArchiveTerms,
): EditionEntry | undefined {
  const heard = event.reports.slice(0, MOST_HEARD).map(({ number }) => ({ number, article: snapshot.article(number) }));
  const sentence = tellingSentence(heard, { event: event.terms, topic, terms });
  if (sentence === undefined) return undefined;
  const { number, start, end, text } = sentence;
  const article = snapshot.provenance(number);
  const others = event.reports.filter((report) => report.number !== number);
  const sources = others.map((report) => snapshot.provenance(report.number).source);
  const { value, from, to } = article.date;
  const date = value ?? (from === to ? from : undefined);
  return {
    ...(date !== undefined && { date }),
    sentences: [{ number, article, start, end, text }],
    otherReports: others.length,
    otherSources: [...new Set(sources)].filter((source) => source !== undefined),
  };
}

function publishedOn(articles: readonly Provenance[]): DayCount[] {
  const counts = new Map<string, number>();
  for (const { date } of articles) {
    if (date.from !== undefined && date.from === date.to) counts.set(date.from, (counts.get(date.from) ?? 0) + 1);
  }
  return [...counts]
    .map(([day, count]) => ({ day, articles: count }))
    .sort((one, other) => compareText(one.day, other.day));
}

/** Undated entries come last. */
function byDay(one: EditionEntry, other: EditionEntry): number {
  return compareText(one.date ?? '~', other.date ?? '~');
}
