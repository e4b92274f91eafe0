import { DAY_MS } from '../durations.js';

/** The number of a UTC day `YYYY-MM-DD`, counted from 1970-01-01. Undefined when it is not a day of the calendar. */
export function dayNumber(day: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/u.test(day)) return undefined;
  const number = Date.parse(day) / DAY_MS;
  return !Number.isNaN(number) && dayText(number) === day ? number : undefined;
}

/** The UTC day `YYYY-MM-DD` of a number of days since 1970-01-01. */
export function dayText(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
