import { DAY_MS, MINUTE_MS } from '../durations.js';
import type { Schedule, Weekday } from './digest.js';
import { ZoneClock } from './zone-clock.js';

/** A weekday comes round in seven days; once in a while a zone leaves a day out, so look over two weeks. */
const DAYS_TO_LOOK = 15;

/**
 * The first moment strictly after `after` at which the schedule is due. A time that the clocks skip is due at the next
 * moment that exists; a time that they show twice is due once, the first time; a day that the zone leaves out has none.
 *
 * @throws RangeError when the zone is not known or the schedule has no days.
 */
export function nextDue(schedule: Schedule, after: Date): Date {
  const clock = new ZoneClock(schedule.zone);
  const today = startOfDay(clock.wallClock(after.getTime()));
  for (let ahead = 0; ahead < DAYS_TO_LOOK; ahead += 1) {
    const due = dueOn(schedule, clock, today + ahead * DAY_MS);
    if (due !== undefined && due > after.getTime()) return new Date(due);
  }
  throw new RangeError('expected a schedule with at least one day of the week');
}

/**
 * The last moment at or before `at` at which the schedule was due.
 *
 * @throws RangeError when the zone is not known or the schedule has no days.
 */
export function lastDue(schedule: Schedule, at: Date): Date {
  const clock = new ZoneClock(schedule.zone);
  const today = startOfDay(clock.wallClock(at.getTime()));
  for (let back = 0; back < DAYS_TO_LOOK; back += 1) {
    const due = dueOn(schedule, clock, today - back * DAY_MS);
    if (due !== undefined && due <= at.getTime()) return new Date(due);
  }
  throw new RangeError('expected a schedule with at least one day of the week');
}

/**
 * The calendar day at an instant in a time zone, `YYYY-MM-DD`.
 *
 * @throws RangeError when the zone is not known.
 */
export function localDay(instant: Date, zone: string): string {
  return new Date(new ZoneClock(zone).wallClock(instant.getTime())).toISOString().slice(0, 10);
}

function dueOn(schedule: Schedule, clock: ZoneClock, day: number): number | undefined {
  if (!schedule.days.includes(weekdayOf(day))) return undefined;
  const due = clock.instantOf(day + (schedule.hour * 60 + schedule.minute) * MINUTE_MS);
  return startOfDay(clock.wallClock(due)) === day ? due : undefined;
}

function startOfDay(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}

function weekdayOf(day: number): Weekday {
  return (new Date(day).getUTCDay() || 7) as Weekday;
}
