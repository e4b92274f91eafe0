import type { Coverage } from '../store/snapshot.js';
import { isoDay, isoDayNumber, parsedDayNumber } from '../time/calendar.js';

/**
 * The days, `YYYY-MM-DD`, of an archive that a look back on `today` is about, latest first: the same day of
 * past years, as far as the archive reaches. Where it reaches no such day, the archive is read through
 * instead, a day after another from its first on, beginning on `begun` and again from the first after its
 * last. Empty when none of its days is known.
 */
export function daysToLookBackTo({ from, to }: Pick<Coverage, 'from' | 'to'>, today: string, begun: string): string[] {
  if (from === undefined || to === undefined) return [];
  const past = sameDayOfPastYears(from, to, today);
  if (past.length > 0) return past;
  const first = isoDayNumber(from);
  const length = isoDayNumber(to) - first + 1;
  const passed = isoDayNumber(today) - isoDayNumber(begun);
  const place = ((passed % length) + length) % length;
  return [isoDay(first + place)];
}

function sameDayOfPastYears(from: string, to: string, today: string): string[] {
  const monthAndDay = today.slice(4);
  const days: string[] = [];
  for (let year = Number(today.slice(0, 4)) - 1; year >= Number(from.slice(0, 4)); year -= 1) {
    const day = `${String(year).padStart(4, '0')}${monthAndDay}`;
    // There is a 29 February in leap years only.
    if (day >= from && day <= to && parsedDayNumber(day) !== undefined) days.push(day);
  }
  return days;
}
