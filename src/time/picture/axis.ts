import { boundsOf } from '../../archive/edtf.js';
import { DAY_MS } from '../../durations.js';
import { dayNumber, isoDayNumber } from '../calendar.js';

/** An interval of days from 1970-01-01, `end` exclusive. */
export interface Days {
  readonly start: number;
  readonly end: number;
}

interface Tick {
  /** Days from 1970-01-01. */
  readonly at: number;
  /** `8`, `Feb`; empty where a tick stands for a year. */
  readonly label: string;
  /** The year, where it is the first or another than at the tick before. */
  readonly year?: string;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY_STEPS = [1, 2, 4, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400];
const MOST_TICKS = 7;
const PADDING = 0.02;

/** The days that an EDTF day, month or year covers; undefined for anything else. */
export function daysOf(date: string): Days | undefined {
  const bounds = /^\d{4}(?:-\d{2}){0,2}$/u.test(date) ? boundsOf(date) : undefined;
  return bounds && { start: isoDayNumber(bounds.from), end: isoDayNumber(bounds.to) + 1 };
}

/** What an axis shows to hold these intervals, of which there is at least one: a little more, and three days at least. */
export function axisDays(intervals: readonly Days[]): Days {
  const start = Math.min(...intervals.map((interval) => interval.start));
  const end = Math.max(...intervals.map((interval) => interval.end));
  const padding = Math.max((end - start) * PADDING, end - start === 1 ? 1 : 0);
  return { start: start - padding, end: end + padding };
}

interface Candidate {
  readonly at: number;
  readonly year: number;
  readonly label: string;
}

/** Ticks at the middle of every so many days. */
function dayTicks({ start, end }: Days, step: number): Candidate[] {
  const first = Math.ceil(start - 0.5);
  return Array.from({ length: Math.max(0, Math.ceil((end - 0.5 - first) / step)) }, (_, place) => {
    const day = first + place * step;
    const date = new Date(day * DAY_MS);
    return {
      at: day + 0.5,
      year: date.getUTCFullYear(),
      label: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''}`,
    };
  });
}

/** Ticks at the beginning of every so many months. */
function monthTicks({ start, end }: Days, step: number): Candidate[] {
  const date = new Date(Math.floor(start) * DAY_MS);
  const ticks: Candidate[] = [];
  let month = Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / step) * step;
  for (let at = -Infinity; at <= end; month += step) {
    const year = Math.floor(month / 12);
    at = dayNumber(year, (month % 12) + 1, 1);
    if (at >= start && at <= end) ticks.push({ at, year, label: step < 12 ? (MONTHS[month % 12] ?? '') : '' });
  }
  return ticks;
}

/** At most eight ticks at even steps of days, months or years, as fine as that allows. */
export function ticksOf(days: Days): Tick[] {
  const length = days.end - days.start;
  const dayStep = DAY_STEPS.find((step) => length / step <= MOST_TICKS);
  const monthStep = MONTH_STEPS.find((step) => length / (step * 30.4) <= MOST_TICKS - 1) ?? 12_000;
  const ticks = dayStep === undefined ? monthTicks(days, monthStep) : dayTicks(days, dayStep);
  return ticks.map(({ at, year, label }, place) => ({
    at,
    label,
    ...(year !== ticks[place - 1]?.year && { year: String(year) }),
  }));
}
