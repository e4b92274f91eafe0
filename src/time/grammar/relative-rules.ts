import { dayNumberOf, isoDay, shifted, weekdayOf, type PartialDay, type Unit } from '../calendar.js';
import { partialDayOf, unitOf } from './counted-unit.js';
import { yearBefore } from './reported-period-rules.js';
import { rule, type Match, type Reading, type Rule } from './rule.js';

const date = (value: string, vague = false): Reading => ({ type: 'DATE', value, ...(vague && { vague }) });

/** The day, month or year so many units from a day; weeks are counted in days. */
const counted = (from: PartialDay, unit: Unit, amount: number): string =>
  unit === 'week' ? shifted(from, 'day', 7 * amount) : shifted(from, unit, amount);

/** How many units the words say. */
const amountOf = (match: Match): number => (match.value('couple') ?? match.count ?? 1) * (match.value('unit') ?? 1);

/** "this", "last", "next" and "the coming" unit, counted from the anchor. */
function unitBeside(match: Match): Reading | undefined {
  const unit = unitOf(match);
  if (unit === undefined || match.token('unit')?.plural) return undefined;
  // "This Week" with capitals is a programme.
  if (match.token('this')?.capitalised && match.token('unit')?.capitalised) return undefined;
  if (unit === 'day' && !match.has('coming')) return undefined;
  const amount = match.has('last') ? -1 : match.has('next') || match.has('coming') ? 1 : 0;
  return date(shifted(match.context.anchor, unit, amount * (match.value('unit') ?? 1)));
}

/** "the following month", "the previous day", "the next day": counted from the date read last. */
function unitAfterReference(match: Match): Reading | undefined {
  const unit = unitOf(match);
  if (unit === undefined || match.token('unit')?.plural) return undefined;
  const { reference, anchor } = match.context;
  const from = reference === undefined ? anchor : partialDayOf(reference);
  return date(shifted(from, unit, match.has('preceding') ? -1 : 1));
}

/** "that year", "the same day": the unit that the date read last falls in. */
function unitOfReference(match: Match): Reading | undefined {
  const unit = unitOf(match);
  const { reference } = match.context;
  if (unit === undefined || reference === undefined || match.token('unit')?.plural) return undefined;
  const value = shifted(partialDayOf(reference), unit, 0);
  return value.includes('X') ? undefined : date(value);
}

function unitsAgo(match: Match): Reading | undefined {
  const unit = unitOf(match);
  if (match.has('quantity')) return date('PAST_REF');
  const { anchor } = match.context;
  if (unit === undefined) return date(shifted(anchor, 'day', 0), true);
  const amount = amountOf(match);
  if (unit === 'year' && amount === 1) return yearBefore(match, 1);
  return date(counted(anchor, unit, -amount), unit !== 'day');
}

/** "two days later", "a month earlier": counted from the date read last. */
function unitsFromReference(match: Match): Reading | undefined {
  const unit = unitOf(match);
  const { reference } = match.context;
  if (unit === undefined) return undefined;
  const amount = amountOf(match) * (match.has('later') ? 1 : -1);
  if (unit === 'year' && amount === -1) return yearBefore(match, 1);
  const value = reference === undefined ? 'X' : counted(partialDayOf(reference), unit, amount);
  return value.includes('X') ? undefined : date(value, unit !== 'day');
}

/** "in five years", "two weeks from today", "a week from Friday". */
function unitsFromNow(match: Match): Reading | undefined {
  const unit = unitOf(match);
  if (unit === undefined || unit === 'quarter') return undefined;
  const { anchor } = match.context;
  const today = dayNumberOf(anchor);
  const weekday = match.value('weekday');
  if (weekday === undefined) return date(counted(anchor, unit, amountOf(match)), true);
  if (today === undefined || (unit !== 'week' && unit !== 'day')) return undefined;
  const next = today + ((weekday - weekdayOf(today) + 7) % 7 || 7);
  return date(counted(partialDayOf(isoDay(next)), unit, amountOf(match)));
}

function dayFromToday(match: Match, more = 0): Reading | undefined {
  // "USA Today" and "Russia Today" are papers and broadcasters.
  const named = match.token('dayWord')?.capitalised && match.previous?.class === 'other' && match.previous.capitalised;
  return named ? undefined : date(shifted(match.context.anchor, 'day', (match.value('dayWord') ?? 0) + more));
}

/** "year-end", "month's end". */
function endOfUnit(match: Match): Reading | undefined {
  const unit = unitOf(match);
  return unit && date(shifted(match.context.anchor, unit, 0), true);
}

/** Dates that are counted from the day of the article or from the date read last. */
export const RELATIVE_RULES: readonly Rule[] = [
  rule('dayWord', (match) => dayFromToday(match)),
  rule('the? unit before dayWord', (match) => (unitOf(match) === 'day' ? dayFromToday(match, -1) : undefined)),
  rule('the? unit after dayWord', (match) => (unitOf(match) === 'day' ? dayFromToday(match, 1) : undefined)),
  rule('the? (this | last | next | current | coming) (full | fiscal)? unit', unitBeside),
  rule('the? (following | preceding) unit', unitAfterReference),
  rule('the next unit', (match) => (unitOf(match) === 'day' ? unitAfterReference(match) : undefined)),
  rule('(that | the same) unit', unitOfReference),
  rule('(a | count | quantity | a couple of? | a quantity | a count)? (more)? unit ago', unitsAgo),
  rule('(a | count | a couple of?) unit (later | earlier)', unitsFromReference),
  rule('(a | count | a couple of?) unit from (present | dayWord | weekday)', unitsFromNow),
  rule('in (a | count | a couple of?) unit', (match) =>
    match.leaning() === 'future' ? unitsFromNow(match) : undefined,
  ),
  rule('unit possessive? end', endOfUnit),
];
