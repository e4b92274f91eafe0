import { pad, type Unit } from '../calendar.js';
import { rule, type Match, type Reading, type Rule } from './rule.js';

const DESIGNATORS: Readonly<Record<Unit, string>> = {
  second: 'TxS',
  minute: 'TxM',
  hour: 'TxH',
  day: 'xD',
  week: 'xW',
  month: 'xM',
  quarter: 'xQ',
  year: 'xY',
  decade: 'xDE',
  century: 'xCE',
};

/** TIMEX3 duration of so many units, X where the words do not say how many: `P3M`, `PT10H`, `PXY`. */
function durationValue(code: string, amount: number | undefined): string | undefined {
  const designator = DESIGNATORS[code as Unit] as string | undefined;
  return designator && `P${designator.replace('x', amount === undefined ? 'X' : String(amount))}`;
}

const amountOf = (match: Match): number | undefined => {
  if (match.has('quantity')) return undefined;
  const whole = match.value('couple') ?? match.count ?? (match.has('a') ? 1 : undefined);
  const halves = match.tokens('half').length;
  const amount = halves === 0 ? whole : (match.has('and') ? (whole ?? 1) : 0) + 0.5;
  return amount === undefined ? undefined : amount * (match.value('unit') ?? 1);
};

function duration(match: Match): Reading | undefined {
  const unit = match.token('unit');
  // Three quarters are a share of a whole unless something says that they are in a row.
  const inRow = match.has('last') || match.has('next') || match.has('more');
  if (unit?.code === undefined || (unit.code === 'quarter' && !inRow)) return undefined;
  const value = durationValue(unit.code, amountOf(match));
  return value === undefined ? undefined : { type: 'DURATION', value, ...(value.includes('X') && { vague: true }) };
}

/** Whether an amount stands before "a year", which makes it a rate: "$10 a year", "four flights a week". */
const isRate = ({ previous }: Match): boolean =>
  previous !== undefined && (previous.class === 'times' || /^[$£€\d]|[^su]s$|%$/u.test(previous.word));

function oneUnit(match: Match): Reading | undefined {
  const code = match.token('unit')?.code ?? '';
  if (match.token('unit')?.plural || code === 'quarter' || code === 'second') return undefined;
  const reading = duration(match);
  return reading && isRate(match) ? { ...reading, type: 'SET' } : reading;
}

const someUnits = (match: Match): Reading | undefined => (match.token('unit')?.plural ? duration(match) : undefined);

/** What "every", "each" and plurals of days name: a set. */
function set(match: Match): Reading | undefined {
  const month = match.value('month');
  if (month !== undefined) return { type: 'SET', value: `XXXX-${pad(month)}` };
  const weekday = match.value('weekday') ?? match.value('weekdays');
  if (weekday !== undefined) return { type: 'SET', value: `XXXX-WXX-${weekday}` };
  const season = match.token('season')?.code;
  if (season !== undefined) return { type: 'SET', value: `XXXX-${season}` };
  if (match.has('dayPart')) return { type: 'SET', value: `XXXX-XX-XX${match.token('dayPart')?.code ?? ''}` };
  if (match.has('weekend')) return { type: 'SET', value: 'XXXX-WXX-WE' };
  const code = match.token('unit')?.code;
  const value = code && durationValue(code, (match.count ?? 1) * (match.value('unit') ?? 1));
  return value ? { type: 'SET', value } : undefined;
}

const frequency = (match: Match): Reading => ({ type: 'SET', value: match.token('frequency')?.code ?? 'P1D' });

/** Lengths of time, and what comes round. */
export const DURATION_RULES: readonly Rule[] = [
  rule(
    'the? (last | next | coming | ordinal | full)? (a? count) (and a half)? (full | more | trading | fiscal)? unit old?',
    duration,
  ),
  rule('(the | these) (last | next | coming)? (quantity | a couple of?) (more | full | trading)? unit old?', duration),
  rule('(a? quantity of? | a couple of?) (more | full | trading)? unit old?', duration),
  rule('(a | count) unit and a half', duration),
  rule('half (a | of a)? unit', duration),
  rule('a half unit', duration),
  rule('(the (last | next))? unit', someUnits),
  rule('a (full | trading)? unit', oneUnit),
  rule('each count? (unit | month | weekday | season | dayPart | weekend)', set),
  rule('weekdays', set),
  rule('frequency', frequency),
];
