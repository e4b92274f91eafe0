import * as v from 'valibot';
import { parsedDayNumber } from '../time/calendar.js';
import type { Edition } from './edition.js';

const text = v.string();
const whole = v.pipe(v.number(), v.safeInteger());
/** As an edition holds it, or as the text of one does. */
const instant = v.union([
  v.date(),
  v.pipe(
    v.string(),
    v.check((written) => isInstant(written)),
    v.transform((written) => new Date(written)),
  ),
]);
const day = v.pipe(
  text,
  v.check((written) => parsedDayNumber(written) !== undefined),
);

/** Whether `JSON.stringify` can have written this of a `Date`, which reads 31 February as 2 March. */
function isInstant(written: string): boolean {
  const read = new Date(written);
  return !Number.isNaN(read.getTime()) && read.toISOString() === written;
}

const provenance = v.object({
  id: text,
  path: text,
  title: v.exactOptional(text),
  source: v.exactOptional(text),
  author: v.exactOptional(text),
  url: v.exactOptional(text),
  note: v.exactOptional(text),
  date: v.object({
    basis: v.picklist(['stated', 'url', 'dateline', 'caption', 'text', 'inferred', 'unknown']),
    value: v.exactOptional(text),
    from: v.exactOptional(text),
    to: v.exactOptional(text),
    reason: v.exactOptional(text),
  }),
});

const sentence = v.object({ text, article: provenance, number: whole, start: whole, end: whole });

const edition = v.object({
  name: text,
  topic: v.exactOptional(text),
  kind: v.picklist(['new', 'on-this-day']),
  dueAt: instant,
  zone: text,
  late: v.boolean(),
  gained: v.exactOptional(v.object({ after: instant, to: instant })),
  lookedBackTo: v.exactOptional(v.array(day)),
  articlesRead: whole,
  published: v.array(v.object({ day, articles: whole })),
  entries: v.array(
    v.object({
      date: v.exactOptional(text),
      sentences: v.array(sentence),
      otherReports: whole,
      otherSources: v.array(text),
    }),
  ),
  eventsLeftOut: whole,
});

/** An edition as text that {@link editionFrom} reads: what it shows of its articles, and nothing else of them. */
export function editionText(made: Edition): string {
  return JSON.stringify(v.parse(edition, made));
}

/**
 * The edition that a text of {@link editionText} holds.
 *
 * @throws when it holds none
 */
export function editionFrom(written: string): Edition {
  return v.parse(edition, JSON.parse(written));
}
