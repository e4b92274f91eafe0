import type { Weekday } from './digest.js';

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const DAY_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const SETS: ReadonlyMap<string, readonly Weekday[]> = new Map([
  ['daily', EVERY_DAY],
  ['weekdays', [1, 2, 3, 4, 5]],
  ['weekends', [6, 7]],
]);

/**
 * Days of the week as people write them: `daily`, `weekdays`, `mon, wed`, `Friday-Monday`.
 * In ascending order; undefined when the words say something else.
 */
export function parseDaysOfWeek(text: string): readonly Weekday[] | undefined {
  const words = text
    .toLowerCase()
    .trim()
    .replace(/\s*[-–]\s*/gu, '-')
    .split(/[\s,]+/u)
    .filter((word) => word !== 'and');
  const days = words.map((word) => SETS.get(word) ?? parseRange(word));
  if (words.length === 0 || days.includes(undefined)) return undefined;
  const named = new Set(days.flat());
  return EVERY_DAY.filter((day) => named.has(day));
}

/** Days of the week for people: `daily`, `weekdays`, `weekends` or `Mon, Wed`. */
export function daysOfWeekInWords(days: readonly Weekday[]): string {
  const set = [...SETS].find(([, known]) => known.join() === days.join());
  return set?.[0] ?? days.map((day) => shortName(day)).join(', ');
}

function shortName(day: Weekday): string {
  const name = DAY_NAMES[day - 1] ?? '';
  return name.slice(0, 1).toUpperCase() + name.slice(1, 3);
}

function parseRange(word: string): readonly Weekday[] | undefined {
  const [first, last, ...more] = word.split('-').map(parseDay);
  if (first === undefined || more.length > 0) return undefined;
  if (!word.includes('-')) return [first];
  if (last === undefined) return undefined;
  const days: Weekday[] = [first];
  for (let day = first; day !== last;) {
    day = ((day % 7) + 1) as Weekday;
    days.push(day);
  }
  return days;
}

function parseDay(word: string): Weekday | undefined {
  const stem = word.replace(/s$/u, '');
  if (stem.length < 2) return undefined;
  const index = DAY_NAMES.findIndex((name) => name.startsWith(stem));
  return index < 0 ? undefined : ((index + 1) as Weekday);
}
