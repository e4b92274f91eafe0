import { z } from 'zod';
import type { Edition } from './edition.js';

const text = z.string();
const instant = z.codec(z.iso.datetime(), z.date(), {
  decode: (written) => new Date(written),
  encode: (moment) => moment.toISOString(),
});

const provenance = z.object({
  id: text,
  path: text,
  title: text.exactOptional(),
  source: text.exactOptional(),
  author: text.exactOptional(),
  url: text.exactOptional(),
  note: text.exactOptional(),
  date: z.object({
    basis: z.enum(['stated', 'url', 'dateline', 'caption', 'text', 'inferred', 'unknown']),
    value: text.exactOptional(),
    from: text.exactOptional(),
    to: text.exactOptional(),
    reason: text.exactOptional(),
  }),
});

const sentence = z.object({ text, article: provenance, number: z.int(), start: z.int(), end: z.int() });

const edition = z.object({
  name: text,
  topic: text.exactOptional(),
  kind: z.enum(['new', 'on-this-day']),
  dueAt: instant,
  zone: text,
  late: z.boolean(),
  gained: z.object({ after: instant, to: instant }).exactOptional(),
  lookedBackTo: z.array(text).readonly().exactOptional(),
  articlesRead: z.int(),
  published: z.array(z.object({ day: text, articles: z.int() })).readonly(),
  entries: z
    .array(
      z.object({
        date: text.exactOptional(),
        sentences: z.array(sentence).readonly(),
        otherReports: z.int(),
        otherSources: z.array(text).readonly(),
      }),
    )
    .readonly(),
  eventsLeftOut: z.int(),
});

/** An edition as text that {@link editionFrom} reads: what it shows of its articles, and nothing else of them. */
export function editionText(made: Edition): string {
  return JSON.stringify(z.encode(edition, made));
}

/** The edition that a text of {@link editionText} holds. Throws when it holds none. */
export function editionFrom(written: string): Edition {
  return z.decode(edition, JSON.parse(written) as z.input<typeof edition>);
}
