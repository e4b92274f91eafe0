import { UserError } from '../errors.js';
import { daysInMonth } from './calendar.js';

const DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * First and last UTC day, `YYYY-MM-DD`, of a day, month or year as typed: `2012-02-08`, `2012-02`, `2012`.
 *
 * @param flag names the option in the error.
 * @throws UserError when the text is none of these, or no day of the calendar.
 */
export function daysOf(flag: string, typed: string): { from: string; to: string } {
  const [, year, month, day] = DAY.exec(typed.trim()) ?? [];
  const lastMonth = Number(month ?? 12);
  const lastDay = daysInMonth(Number(year), lastMonth);
  if (year === undefined || lastMonth < 1 || lastMonth > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > lastDay) {
    throw new UserError(`${flag}: expected a date as 2012-02-08, 2012-02 or 2012, found ${JSON.stringify(typed)}`);
  }
  return { from: `${year}-${month ?? '01'}-${day ?? '01'}`, to: `${year}-${month ?? '12'}-${day ?? String(lastDay)}` };
}

/**
 * The UTC days, `YYYY-MM-DD`, inclusive, from the first day of one typed date to the last day of another;
 * open where one is absent.
 *
 * @param flags name the two options in errors.
 * @throws UserError for a date that is none, and for a range that ends before it starts.
 */
export function rangeOf(
  typed: { readonly from?: string; readonly to?: string },
  flags: { readonly from: string; readonly to: string },
): { from?: string; to?: string } {
  const from = typed.from === undefined ? undefined : daysOf(flags.from, typed.from).from;
  const to = typed.to === undefined ? undefined : daysOf(flags.to, typed.to).to;
  if (from !== undefined && to !== undefined && from > to) {
    throw new UserError(`${flags.to}: expected a date not before ${flags.from} (${from}), found ${to}`);
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
