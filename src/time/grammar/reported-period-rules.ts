import { pad, shifted } from '../calendar.js';
import { rule, type Match, type Reading, type Rule } from './rule.js';

const date = (value: string, more: Partial<Reading> = {}): Reading => ({ type: 'DATE', value, ...more });

const isMonth = (value: string | undefined): value is string => /^\d{4}-\d\d$/.test(value ?? '');

/** The same part of the year so many years before a quarter or month. */
const sameInYear = (reference: string, years: number): string =>
  `${pad(Number(reference.slice(0, 4)) + years, 4)}${reference.slice(4)}`;

/** "a year earlier" beside a quarter or month means the same one a year before; else the year. */
export function yearBefore(match: Match, years: number): Reading {
  const { reference, quarter, anchor } = match.context;
  const period = isMonth(reference) ? reference : quarter;
  if (period !== undefined) return date(sameInYear(period, -years), { compared: true });
  return date(shifted(anchor, 'year', -years), { compared: true, vague: true });
}

/** "the quarter", "the latest period": the quarter read last, or else the last that has ended. */
function currentPeriod(match: Match): Reading | undefined {
  const { quarter, anchor } = match.context;
  const code = match.token('unit')?.code ?? 'quarter';
  if (code === 'quarter') return date(quarter ?? shifted(anchor, 'quarter', -1));
  return code === 'year' || code === 'week' || code === 'month' ? date(shifted(anchor, code, 0)) : undefined;
}

function periodOfYear(match: Match): Reading {
  const year = match.value('yearNumber');
  const { quarter, anchor } = match.context;
  const named = year === undefined ? shifted(anchor, 'year', match.has('last') ? -1 : 0) : pad(year, 4);
  return date(quarter === undefined ? named : `${named}${quarter.slice(4)}`, { compared: true });
}

/** After "the end of". */
const endsBefore = (match: Match): boolean =>
  match.previous?.class === 'of' && /^(?:start|end|mid)$/.test(match.sentence[match.first - 2]?.class ?? '');

/** The period that a report is about, and the one it is compared with: "the latest quarter", "the year-ago period". */
export const REPORTED_PERIOD_RULES: readonly Rule[] = [
  rule('the (latest | full | current)? fiscal? (unit | period)', (match) =>
    endsBefore(match) || match.has('latest') || (!match.has('period') && match.token('unit')?.code !== 'month')
      ? currentPeriod(match)
      : undefined,
  ),
  rule('the yearNumber (period | unit)', periodOfYear),
  rule('the same (period | unit) (of | in)? last unit', periodOfYear),
  rule('the same ordinal unit (of | in)? last unit', periodOfYear),
  rule('last unit possessive (unit | period)', periodOfYear),
  rule('the unit a unit ago', (match) => yearBefore(match, 1)),
  rule('(the | a)? unit (ago | earlier) (ordinal? unit | period)?', (match) =>
    match.token('unit')?.code === 'year' ? yearBefore(match, 1) : undefined,
  ),
];
