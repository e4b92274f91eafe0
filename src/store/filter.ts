import type { SpeakerDirectory } from '../quotes/quote.js';
import { parsedDayNumber } from '../time/calendar.js';
import { UNBOUNDED_FROM, UNBOUNDED_TO, type Columns } from './columns.js';
import { nameKey } from './name-key.js';
import type { NumberedHolding } from './numbered-holding.js';
import type { ArticleFilter } from './snapshot.js';

/** Whether a filter lets every article pass. */
export function isEverything({ from, to, source, speaker }: ArticleFilter): boolean {
  return from === undefined && to === undefined && source === undefined && speaker === undefined;
}

/**
 * A byte an article, 1 where it passes the filter and is not hidden. An article passes a filter of days when the
 * days on which it can have appeared meet the filter's; one whose days nothing bounds passes no filter of days.
 *
 * @param size above the number of any article
 * @throws RangeError when a day of the filter is not `YYYY-MM-DD`
 */
export function acceptedArticles(
  holdings: readonly NumberedHolding[],
  size: number,
  filter: ArticleFilter,
  speakers: () => SpeakerDirectory,
): Uint8Array {
  const quoting = filter.speaker === undefined ? undefined : articlesQuoting(speakers(), filter.speaker, size);
  const accepted = new Uint8Array(size);
  for (const { part, hidden, base, size: length } of holdings) {
    const ofPart = accepted.subarray(base, base + length);
    if (quoting === undefined) ofPart.fill(1);
    else ofPart.set(quoting.subarray(base, base + length));
    for (const place of hidden) ofPart[place] = 0;
    if (filter.source !== undefined) keepSource(ofPart, part.columns, filter.source);
    if (filter.from !== undefined || filter.to !== undefined) keepDays(ofPart, part.columns, filter);
  }
  return accepted;
}

function keepSource(accepted: Uint8Array, columns: Columns, wanted: string): void {
  const key = nameKey(wanted);
  const matches = columns.sources.map((name) => nameKey(name) === key);
  for (let place = 0; place < accepted.length; place++) {
    if (matches[columns.source[place] ?? -1] !== true) accepted[place] = 0;
  }
}

function keepDays(accepted: Uint8Array, columns: Columns, filter: ArticleFilter): void {
  const first = dayOf(filter.from) ?? UNBOUNDED_FROM;
  const last = dayOf(filter.to) ?? UNBOUNDED_TO;
  for (let place = 0; place < accepted.length; place++) {
    const from = columns.from[place] ?? UNBOUNDED_FROM;
    const to = columns.to[place] ?? UNBOUNDED_TO;
    const undated = from === UNBOUNDED_FROM && to === UNBOUNDED_TO;
    if (undated || from > last || to < first) accepted[place] = 0;
  }
}

function dayOf(day: string | undefined): number | undefined {
  if (day === undefined) return undefined;
  const number = parsedDayNumber(day);
  if (number === undefined) throw new RangeError(`expected a day YYYY-MM-DD, found ${day}`);
  return number;
}

function articlesQuoting(speakers: SpeakerDirectory, name: string, size: number): Uint8Array {
  const quoting = new Uint8Array(size);
  for (const speaker of speakers.named(name)) {
    for (const { article } of speakers.quotesOf(speaker)) quoting[article] = 1;
  }
  return quoting;
}
