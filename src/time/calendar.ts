import { DAY_MS } from '../durations.js';

/** Calendar units that a date expression counts in, smallest first. */
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** Parts of a day that are known: all three, or none, or those that are stated. Months from 1. */
export interface PartialDay {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** An interval of UTC days, `YYYY-MM-DD`, both inclusive. */
export interface DayInterval {
  readonly from: string;
  readonly to: string;
}

export const pad = (number: number, width = 2): string => String(number).padStart(width, '0');

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar; months and days beyond their range carry over. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Math.floor(new Date(0).setUTCFullYear(year, month - 1, day) / DAY_MS);

/** `YYYY-MM-DD` of a day number. */
export const isoDay = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** The day number of a day `YYYY-MM-DD`. */
export const isoDayNumber = (day: string): number =>
  dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));

/** The day number of `YYYY-MM-DD`; undefined for any other text, and for a day that the calendar does not have. */
export function parsedDayNumber(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const number = isoDayNumber(text);
  return isoDay(number) === text ? number : undefined;
}

/** ISO weekday of a day number: Monday 1 to Sunday 7. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

export const daysInMonth = (year: number, month: number): number =>
  dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);

/** ISO 8601 week of a day number: `1998-W11`. */
export function isoWeek(number: number): string {
  const thursday = number - weekdayOf(number) + 4;
  const year = Number(isoDay(thursday).slice(0, 4));
  return `${pad(year, 4)}-W${pad(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1)}`;
}

/** Day number of the Monday of an ISO week. */
function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** The day number of a partial day, when all of it is known. */
export const dayNumberOf = ({ year, month, day }: PartialDay): number | undefined =>
  year === undefined || month === undefined || day === undefined ? undefined : dayNumber(year, month, day);

/** Months that make up the seasons of TIMEX3, first and last; winter ends in the year after. */
const SEASON_MONTHS: Record<string, readonly [number, number]> = { SP: [3, 5], SU: [6, 8], FA: [9, 11], WI: [12, 14] };

const monthSpan = (year: number, first: number, last: number): DayInterval => ({
  from: isoDay(dayNumber(year, first, 1)),
  to: isoDay(dayNumber(year, last + 1, 1) - 1),
});

function intervalWithinYear(year: number, part: string): DayInterval | undefined {
  const month = /^(\d\d)(?:-(\d\d))?$/.exec(part);
  if (month?.[2] !== undefined) {
    const day = isoDay(dayNumber(year, Number(month[1]), Number(month[2])));
    return { from: day, to: day };
  }
  if (month) return monthSpan(year, Number(month[1]), Number(month[1]));
  const week = /^W(\d\d)(-WE)?$/.exec(part);
  if (week) {
    const monday = mondayOf(year, Number(week[1]));
    return { from: isoDay(week[2] ? monday + 5 : monday), to: isoDay(monday + 6) };
  }
  const fraction = /^([QH])(\d)$/.exec(part);
  if (fraction) {
    const months = fraction[1] === 'Q' ? 3 : 6;
    const last = Number(fraction[2]) * months;
    return monthSpan(year, last - months + 1, last);
  }
  const season = SEASON_MONTHS[part];
  return season && monthSpan(year, ...season);
}

/** The days that a TIMEX3 value of a DATE or TIME covers, a time of day left aside; undefined when it names no bounded days. */
export function intervalOf(value: string): DayInterval | undefined {
  const date = value.replace(/T.*$/, '');
  const year = /^(\d{4})(?:-(.+))?$/.exec(date);
  if (year?.[2] !== undefined) return intervalWithinYear(Number(year[1]), year[2]);
  if (!/^\d{2,4}$/.test(date)) return undefined;
  const first = Number(date.padEnd(4, '0'));
  return { from: `${pad(first, 4)}-01-01`, to: `${pad(first + 10 ** (4 - date.length) - 1, 4)}-12-31` };
}

const monthsApart = (day: PartialDay, months: number): string => {
  if (day.year === undefined || day.month === undefined) return 'XXXX-XX';
  const index = day.year * 12 + day.month - 1 + months;
  return `${pad(Math.floor(index / 12), 4)}-${pad((index % 12) + 1)}`;
};

/** Beyond this many years the calendar of TIMEX3 values ends, whatever the unit. */
const FARTHEST_YEARS = 5000;

const YEARS: Readonly<Partial<Record<Unit, number>>> = { year: 1, decade: 10, century: 100 };

/**
 * TIMEX3 value, in the unit's own precision, of the unit that lies so many units from the one a day falls
 * in. Unknown parts are X.
 */
export function shifted(from: PartialDay, unit: Unit, amount: number): string {
  const tooFar = Math.abs(amount) * (YEARS[unit] ?? 1) > FARTHEST_YEARS || !Number.isInteger(amount);
  const day: PartialDay = tooFar || (from.year ?? 0) + amount * (YEARS[unit] ?? 0) < 0 ? {} : from;
  const number = dayNumberOf(day);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
    case 'day':
      return number === undefined ? 'XXXX-XX-XX' : isoDay(number + (unit === 'day' ? amount : 0));
    case 'week':
      return number === undefined ? 'XXXX-WXX' : isoWeek(number + 7 * amount);
    case 'month':
      return monthsApart(day, amount);
    case 'quarter': {
      if (day.year === undefined || day.month === undefined) return 'XXXX-QX';
      const index = day.year * 4 + Math.floor((day.month - 1) / 3) + amount;
      return `${pad(Math.floor(index / 4), 4)}-Q${(index % 4) + 1}`;
    }
    case 'year':
      return day.year === undefined ? 'XXXX' : pad(day.year + amount, 4);
    case 'decade':
      return day.year === undefined ? 'XXX' : pad(Math.floor(day.year / 10) + amount, 3);
    case 'century':
      return day.year === undefined ? 'XX' : pad(Math.floor(day.year / 100) + amount);
  }
}
