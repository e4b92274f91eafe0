import { dayNumber, dayNumberOf, pad, type PartialDay } from '../calendar.js';
import type { Leaning } from './rule.js';

/** Without a hint, a month or day ahead is meant when it is at most this much of a year away. */
const AHEAD = { month: 1 / 4, day: 1 / 3 };
/** A day so near either way is meant whatever the words point to: one further off would be given its year. */
export const NEAR_DAYS = 90;

/**
 * Of a thing that comes round once a cycle, how many cycles from the anchor's own the one is that is meant.
 *
 * @param ahead how far the occurrence in the anchor's own cycle lies after the anchor, negative when before.
 * @param share how much of a cycle ahead an occurrence may lie and still be meant when nothing leans either way.
 */
export function cyclesAway(ahead: number, cycle: number, leaning: Leaning, share = AHEAD.month): -1 | 0 | 1 {
  if (ahead === 0) return 0;
  if (leaning === 'future') return ahead > 0 ? 0 : 1;
  if (leaning === 'past') return ahead < 0 ? 0 : -1;
  if (ahead > 0) return ahead <= cycle * share ? 0 : -1;
  return ahead + cycle <= cycle * share ? 1 : 0;
}

/** Year, as four digits or XXXX, that a month or a day of a month without a year falls in. */
export function yearMeant(month: number, day: number | undefined, anchor: PartialDay, leaning: Leaning): string {
  if (anchor.year === undefined || anchor.month === undefined) {
    return anchor.year === undefined ? 'XXXX' : pad(anchor.year, 4);
  }
  const today = dayNumberOf(anchor);
  if (day === undefined || today === undefined) {
    return pad(anchor.year + cyclesAway(month - anchor.month, 12, leaning), 4);
  }
  const ahead = dayNumber(anchor.year, month, day) - today;
  const near = [0, 1, -1].find((years) => Math.abs(ahead + 365 * years) <= NEAR_DAYS);
  return pad(anchor.year + (near ?? cyclesAway(ahead, 365, leaning, AHEAD.day)), 4);
}
