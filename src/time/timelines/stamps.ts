import type { Article, Span } from '../../archive/article.js';

const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const DATE = String.raw`(?:${DAY}\s${MONTH}|${MONTH}\s${DAY})\s?,?\s(?:19|20)\d\d`;
const CLOCK = String.raw`\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?`;
const ZONE = String.raw`(?:GMT|UTC|BST|CET|MSK|IST|[ECMP][DS]?T|UK\stime)\b`;
const WEEKDAY = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\s?,?\s)`;
const BETWEEN = String.raw`\s?[,–—-]?\s?(?:(?:last\supdated(?:\sat)?|at)\s?:?\s)?`;
const STAMP = new RegExp(
  String.raw`\b(?:${WEEKDAY}?${DATE}${BETWEEN}${CLOCK}|${CLOCK}(?:\s${ZONE})?(?:\s?,|\son)?\s${WEEKDAY}?${DATE})(?:\s${ZONE})?`,
  'giu',
);
/** Before a date in a sentence: "the rig exploded on April 20, 2010, at 9:45 p.m." */
const IN_SENTENCE = /\b(?:on|at|since|until|by|from|before|after|of|and)\s$/u;

/**
 * The stamps in a text that tell when a page was posted or a comment written, "March 21, 2011 at 1:32 pm": a full date with
 * a clock time. Reports tell of events by one or the other, or in a sentence.
 */
export const stampsIn = (text: string): Span[] =>
  [...text.matchAll(STAMP)]
    .filter(({ index }) => !IN_SENTENCE.test(text.slice(Math.max(0, index - 8), index)))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));

/** Stamps at least of a page with readers' comments; the report itself has one or two, of its posting and its update. */
const LEAST_STAMPS = 4;
/** How many sentences may hold the stamps of the report itself. */
const OPENING = 3;

/** How many of an article's sentences, from the first, are the report's own, before the comments of readers that a page may hold. */
export function ownSentences({ sentences }: Pick<Article, 'sentences'>, stamps: readonly Span[]): number {
  if (stamps.length < LEAST_STAMPS) return sentences.length;
  const opening = sentences[OPENING]?.start ?? Infinity;
  const first = stamps.find(({ start }) => start >= opening);
  if (first === undefined) return sentences.length;
  const after = sentences.findIndex(({ end }) => end > first.start);
  return after < 0 ? sentences.length : after;
}
