import type { Span } from './article.js';
import { DAY, MONTH } from './datelines.js';

const DATE = String.raw`(?:${DAY}\s${MONTH}|${MONTH}\s${DAY})\s?,?\s(?:19|20)\d\d`;
const CLOCK = String.raw`\d{1,2}[:.]\d\d(?::\d\d)?(?:\s?[ap]\.?\s?m\b\.?)?`;
const ZONE = String.raw`(?:GMT|UTC|BST|CET|MSK|IST|[ECMP][DS]?T|UK\stime)\b`;
const WEEKDAY = String.raw`(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{0,6}\s?,?\s)`;
const BETWEEN = String.raw`\s?[,–—-]?\s?(?:(?:last\supdated(?:\sat)?|at)\s?:?\s)?`;
const STAMP = new RegExp(
  String.raw`\b(?:${WEEKDAY}?${DATE}${BETWEEN}${CLOCK}|${CLOCK}(?:\s${ZONE})?(?:\s?,|\son)?\s${WEEKDAY}?${DATE})(?:\s${ZONE})?`,
  'giu',
);
/**
 * A year and a clock time as near to each other as in a stamp, with any characters between them: few texts
 * have that, and it is found twenty times as fast.
 */
const YEAR_BESIDE_CLOCK = /(?:19|20)\d\d.{0,24}?\d[:.]\d\d|\d[:.]\d\d.{0,60}?(?:19|20)\d\d/su;
/** Before a date in a sentence: "the rig exploded on April 20, 2010, at 9:45 p.m." */
const IN_SENTENCE = /\b(?:on|at|since|until|by|from|before|after|of|and)\s$/u;

/**
 * The stamps in a text that tell when a page was posted or a comment on it written, "March 21, 2011 at 1:32
 * pm": a full date with a clock time. Reports tell of events by one or the other, or in a sentence.
 */
export function stampsIn(text: string): Span[] {
  if (!YEAR_BESIDE_CLOCK.test(text)) return [];
  return [...text.matchAll(STAMP)]
    .filter(({ index }) => !IN_SENTENCE.test(text.slice(Math.max(0, index - 8), index)))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
