import type { Article, ArticleDate } from '../archive/article.js';
import { isoDay, isoDayNumber, pad, type DayInterval } from './calendar.js';
import { timexesIn } from './find-timexes.js';
import { leaningOf } from './grammar/leaning.js';
import type { Token } from './grammar/token.js';
import { tokensOf } from './grammar/tokens.js';
import type { Timex } from './timex.js';

/** Days, and the words that name them, preposition included. */
interface Mention extends DayInterval {
  readonly words: string;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(['in', 'on', 'since', 'from', 'during']);

const tokenIndex = (tokens: readonly Token[], offset: number): number =>
  tokens.findIndex((token) => token.end > offset);

/** A day or month without its year: `XXXX-02-13`, `XXXX-12`. */
const YEARLESS = /^XXXX-\d\d(?:-\d\d)?$/;

/** The words of a date that the sentence tells as past. */
function pastWords(text: string, timex: Timex, tokens: readonly Token[]): string | undefined {
  const [first, end] = [tokenIndex(tokens, timex.start), tokenIndex(tokens, timex.end - 1) + 1];
  const before = tokens[first - 1];
  if (before === undefined || !PREPOSITIONS.has(before.word)) return undefined;
  // What has lasted since a date is past, whatever the verb.
  if (before.word !== 'since' && leaningOf(tokens, first, end) !== 'past') return undefined;
  return text.slice(before.start, timex.end).replace(/\s+/g, ' ');
}

/** "last week, on 13 February 2012": how long before the writing the unit beside a full date lies, and how long it is. */
const BESIDE: Readonly<Record<string, { readonly days: number; readonly slack: number }>> = {
  today: { days: 0, slack: 1 },
  yesterday: { days: 1, slack: 1 },
  'this week': { days: 0, slack: 6 },
  'last week': { days: 1, slack: 12 },
  'this month': { days: 0, slack: 30 },
  'last month': { days: 1, slack: 60 },
};

/** The days on which an article can have been written that says a relative and a full date side by side. */
function sideBySide(text: string, timexes: readonly Timex[]): Mention | undefined {
  for (const [index, timex] of timexes.entries()) {
    const next = timexes[index + 1];
    const relative = BESIDE[text.slice(timex.start, timex.end).toLowerCase()];
    if (relative === undefined || next?.from === undefined || next.from !== next.to) continue;
    if (!/^[\s,(–-]*(?:on\s)?$/.test(text.slice(timex.end, next.start))) continue;
    const first = isoDayNumber(next.from) + relative.days;
    const words = text.slice(timex.start, next.end).replace(/\s+/g, ' ');
    return { from: isoDay(first), to: isoDay(first + relative.slack), words };
  }
  return undefined;
}

/** The first day from `from` on that is the month and day of a value without a year: `XXXX-12-11`. */
function firstOn(value: string, from: string): string | undefined {
  const [, month, day] = /^XXXX-(\d\d)-(\d\d)$/.exec(value) ?? [];
  if (month === undefined || day === undefined) return undefined;
  const year = Number(from.slice(0, 4));
  return [year, year + 1].map((candidate) => `${pad(candidate, 4)}-${month}-${day}`).find((date) => date >= from);
}

/**
 * The date of an article that does not give one, bounded by the dates with a year that it mentions: it was
 * written on or after the latest day that it tells as past. The bounds are an interval with the words that
 * gave them, never a value. Unchanged where the date has bounds already. Where nothing with a year bounds
 * it, it stays unknown, and the reason is the first day or month without a year, if there is one.
 */
export function boundUndated(article: Pick<Article, 'text' | 'sentences' | 'date'>): ArticleDate {
  const { text, date } = article;
  if (date.from !== undefined || date.to !== undefined) return date;
  let latest: Mention | undefined;
  let yearless: string | undefined;
  for (const sentence of article.sentences) {
    const timexes = timexesIn({ text, date: { basis: 'unknown' } }, sentence);
    if (timexes.length === 0) continue;
    const beside = sideBySide(text, timexes);
    if (beside) return { ...date, basis: 'inferred', from: beside.from, to: beside.to, reason: beside.words };
    const tokens = tokensOf(text, sentence);
    for (const timex of timexes) {
      const words = timex.type === 'DATE' ? pastWords(text, timex, tokens) : undefined;
      if (words === undefined) continue;
      if (YEARLESS.test(timex.value)) yearless ??= words;
      if (timex.from && timex.to && timex.from > (latest?.from ?? ''))
        latest = { from: timex.from, to: timex.to, words };
    }
  }
  if (latest === undefined) return yearless === undefined ? date : { ...date, reason: yearless };
  const from = firstOn(date.value ?? '', latest.from) ?? latest.from;
  return { ...date, basis: 'inferred', from, reason: latest.words };
}

/** The article with its date bounded by what it mentions, where the date is not known. */
export function withBoundedDate(article: Article): Article {
  const date = boundUndated(article);
  return date === article.date ? article : { ...article, date };
}
