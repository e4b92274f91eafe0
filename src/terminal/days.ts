import { UserError } from '../errors.js';

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Last day of a month, 1 to 12, of a proleptic Gregorian year. */
function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/**
 * First and last UTC day, `YYYY-MM-DD`, of a day, month or year as typed: `2012-02-08`, `2012-02`, `2012`.
 *
 * @param flag names the option in the error.
 * @throws UserError when the text is none of these, or no day of the calendar.
 */
export function daysOf(flag: string, typed: string): { from: string; to: string } {
  const [, year, month, day] = DAY.exec(typed.trim()) ?? [];
  const lastMonth = Number(month ?? 12);
  const lastDay = lastDayOf(Number(year), lastMonth);
  if (year === undefined || lastMonth < 1 || lastMonth > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > lastDay) {
    throw new UserError(`${flag}: expected a date as 2012-02-08, 2012-02 or 2012, found ${JSON.stringify(typed)}`);
  }
  return { from: `${year}-${month ?? '01'}-${day ?? '01'}`, to: `${year}-${month ?? '12'}-${day ?? String(lastDay)}` };
}
