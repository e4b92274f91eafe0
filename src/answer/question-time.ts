import type { ArticleDate } from '../archive/article.js';
import { DAY_MS } from '../durations.js';
import { timexesIn } from '../time/find-timexes.js';

/** Reports on a day or month still come this many days after it. */
const REPORTED_WITHIN = 7;
const MONTH_AND_YEAR =
  /\b(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b.*\b\d{4}\b|\b\d{4}-\d\d/iu;
const NOT_LONG_AGO = /^(?:yesterday|last (?:week|month)|this month)$/iu;

/** UTC days, `YYYY-MM-DD`, and the words of the question that say them. */
export interface TimeAsked {
  readonly words: string;
  readonly from: string;
  readonly to: string;
}

/**
 * The UTC days in which what a question asks about was reported, where it says so plainly: a month or a day with its
 * year, or last week. A year alone, "recently" or a weekday are left to ranking, which prefers without shutting out.
 *
 * @param today the UTC day, `YYYY-MM-DD`, against which "last week" is read
 */
export function timeAsked(text: string, today: string | undefined): TimeAsked | undefined {
  const date: ArticleDate =
    today === undefined ? { basis: 'unknown' } : { basis: 'stated', value: today, from: today, to: today };
  for (const { start, end, from, to, vague } of timexesIn({ text, date }, { start: 0, end: text.length })) {
    const words = text.slice(start, end);
    if (from === undefined || to === undefined || vague === true) continue;
    if (!MONTH_AND_YEAR.test(words) && !NOT_LONG_AGO.test(words)) continue;
    return { words, from, to: new Date(Date.parse(to) + REPORTED_WITHIN * DAY_MS).toISOString().slice(0, 10) };
  }
  return undefined;
}
