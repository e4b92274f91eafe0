import { pad, shifted } from '../calendar.js';
import { rule, type Match, type Reading, type Rule } from './rule.js';

/** A TIME; a value that begins with T waits for the day that stands beside it. */
const time = (value: string): Reading => ({ type: 'TIME', value });

const DAY_PART_CLOCKS: Readonly<Record<string, number>> = { TMO: 0, TAF: 12, TEV: 12, TNI: 12 };

const BEFORE_CLOCK: ReadonlySet<string> = new Set(
  'at by until till around about from since to between before after and or past'.split(' '),
);

/** "10:30 p.m. EST", "1430 GMT", "noon". Two numbers and a colon alone may be a score: they need a word like "at". */
function clock(match: Match): Reading | undefined {
  const token = match.token('clock');
  if (token?.code === undefined) return undefined;
  const bare = /^\d+:/.test(token.word) && !token.word.includes('m') && !match.has('zone') && !match.has('zoneName');
  if (bare && !BEFORE_CLOCK.has(match.previous?.word ?? '')) return undefined;
  return time(token.code.length === 3 ? `${token.code}:00` : token.code);
}

function militaryClock(match: Match): Reading | undefined {
  const digits = match.value('yearNumber') ?? match.value('number') ?? 0;
  const [hours, minutes] = [Math.floor(digits / 100), digits % 100];
  return hours > 24 || minutes > 59 ? undefined : time(`T${pad(hours)}:${pad(minutes)}`);
}

/** "10 o'clock", "3 in the afternoon". */
function hourOfDay(match: Match): Reading | undefined {
  const hour = match.count ?? 0;
  if (hour < 1 || hour > 12) return undefined;
  const shift = DAY_PART_CLOCKS[match.token('dayPart')?.code ?? 'TMO'] ?? 0;
  return time(`T${pad((hour % 12) + shift)}:00`);
}

const partOfDay = (match: Match): string => match.token('dayPart')?.code ?? 'TNI';

function partBeside(match: Match): Reading | undefined {
  const last = match.has('last');
  if (last && match.token('dayPart')?.word !== 'night') return undefined;
  return time(`${shifted(match.context.anchor, 'day', last ? -1 : 0)}${partOfDay(match)}`);
}

const tonight = (match: Match): Reading => time(`${shifted(match.context.anchor, 'day', 0)}TNI`);

/** Parts of the day and times of the clock. */
export const CLOCK_RULES: readonly Rule[] = [
  rule('clock (zone | zoneName timeWord)?', clock),
  rule('(yearNumber | number) zone', militaryClock),
  rule('(number | small) oclock (in the dayPart)?', hourOfDay),
  rule('(number | small) in the dayPart', hourOfDay),
  rule('(this | last) dayPart', partBeside),
  rule('tonight', tonight),
  rule('the? dayPart', (match) => time(partOfDay(match))),
  rule('the? early unit', (match) => (match.token('unit')?.code === 'hour' ? time('TMO') : undefined)),
];
