import type { PartialDay, Unit } from '../calendar.js';
import type { Match } from './rule.js';

const DAY_UNITS: ReadonlySet<string> = new Set(['day', 'week', 'month', 'quarter', 'year', 'decade', 'century']);

/** The unit a match counts in; nothing for units below a day. */
export function unitOf(match: Match): Unit | undefined {
  const code = match.token('unit')?.code;
  return code !== undefined && DAY_UNITS.has(code) ? (code as Unit) : undefined;
}

/** What a TIMEX3 value tells of a day, for counting on from it. */
export function partialDayOf(value: string): PartialDay {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value) ?? [];
  if (year === undefined) return {};
  const quarter = /-Q(\d)/.exec(value)?.[1];
  return {
    year: Number(year),
    ...(month !== undefined && { month: Number(month) }),
    ...(quarter !== undefined && { month: Number(quarter) * 3 - 2 }),
    ...(day !== undefined && { day: Number(day) }),
  };
}
