import { dayNumberOf, isoWeek, pad, shifted, weekdayOf } from '../calendar.js';
import { yearStated } from './calendar-rules.js';
import { cyclesAway } from './nearest.js';
import { rule, type Match, type Reading, type Rule } from './rule.js';

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

const date = (value: string): Reading => ({ type: 'DATE', value });

/** Years from the anchor's that "last", "this" or "next year" stand for. */
const yearShift = (match: Match): number => (match.has('last') ? -1 : match.has('next') ? 1 : 0);

/** The year that stands beside a quarter or half: 1990, "this year's", "of last year". */
function yearBeside(match: Match): string | undefined {
  const stated = match.value('yearNumber');
  if (stated !== undefined) return pad(stated, 4);
  const named = match.tokens('unit').some((unit) => unit.code === 'year');
  return named ? shifted(match.context.anchor, 'year', yearShift(match)) : undefined;
}

/**
 * Year of a part of a year without one: the running one, or the one that has just ended and is being
 * reported on; else the last before them, unless the words point ahead.
 */
function yearOfPart(match: Match, firstMonth: number, months: number): string {
  const { year, month } = match.context.anchor;
  if (year === undefined || month === undefined) return 'XXXX';
  const since = (month - firstMonth + 12) % 12;
  const reported = since < 2 * months || match.leaning() !== 'future';
  const begun = firstMonth <= month ? year : year - 1;
  return pad(reported ? begun : begun + 1, 4);
}

function quarter(match: Match): Reading | undefined {
  const number = match.value('ordinal');
  const names = match.tokens('unit').map((unit) => unit.code);
  if (number === undefined || number > 4 || !names.includes('quarter')) return undefined;
  return date(`${yearBeside(match) ?? yearOfPart(match, number * 3 - 2, 3)}-Q${number}`);
}

function half(match: Match): Reading | undefined {
  const number = match.value('ordinal');
  const year = yearBeside(match);
  return number === undefined || number > 2 || year === undefined ? undefined : date(`${year}-H${number}`);
}

function quarterName(match: Match): Reading {
  const code = match.token('quarterName')?.code ?? '';
  const months = code.startsWith('Q') ? 3 : 6;
  return date(`${yearBeside(match) ?? yearOfPart(match, (Number(code.slice(1)) - 1) * months + 1, months)}-${code}`);
}

function seasonOf(match: Match): Reading | undefined {
  const code = match.token('season')?.code ?? '';
  const stated = yearStated(match);
  if (stated !== undefined) return date(`${stated}-${code}`);
  const { year, month } = match.context.anchor;
  if (year === undefined || month === undefined) return date(`XXXX-${code}`);
  const start = SEASON_START[code] ?? 1;
  const running = month >= start ? month < start + 3 : month + 12 < start + 3;
  if (match.has('this') && !running) return date(`${pad(year, 4)}-${code}`);
  const runningYear = month >= start ? year : year - 1;
  if (match.has('last')) return date(`${pad(running ? runningYear - 1 : month > start ? year : year - 1, 4)}-${code}`);
  if (match.has('next')) return date(`${pad(running ? runningYear + 1 : month < start ? year : year + 1, 4)}-${code}`);
  if (running) return date(`${pad(runningYear, 4)}-${code}`);
  return date(`${pad(year + cyclesAway(start - month, 12, match.leaning()), 4)}-${code}`);
}

/** "the summer", "in spring": where the season is no verb, and no fall of a government. */
function seasonAlone(match: Match): Reading | undefined {
  const falls = match.token('season')?.word === 'fall' && match.following?.class === 'of';
  const introduced = match.has('the') || (match.previous?.class === 'in' && !match.token('season')?.plural);
  return introduced && !falls ? seasonOf(match) : undefined;
}

function weekend(match: Match): Reading {
  const number = dayNumberOf(match.context.anchor);
  if (number === undefined) return date('XXXX-WXX-WE');
  const running = weekdayOf(number) >= 6;
  const ahead = match.has('next') || match.has('coming') || (!match.has('last') && match.leaning() === 'future');
  const weeks = ahead ? (running && match.has('next') ? 1 : 0) : running && !match.has('last') ? 0 : -1;
  const upcoming = match.has('this') && !match.has('last') && match.leaning() !== 'past' ? 0 : weeks;
  return date(`${isoWeek(number + 7 * upcoming)}-WE`);
}

/** Dates that name a part of a year: quarters, halves, seasons, weekends. */
export const PERIOD_RULES: readonly Rule[] = [
  rule('(the | owner)? fiscal? ordinal fiscal? unit ((of | comma | in)? fiscal? yearNumber)?', quarter),
  rule('(the | owner)? fiscal? ordinal fiscal? unit (of | in)? (this | last | next) fiscal? unit', quarter),
  rule('the? fiscal? yearNumber possessive? fiscal? ordinal unit', quarter),
  rule('(this | last | next) unit possessive fiscal? ordinal unit', quarter),
  rule('the? quarterName (of? yearNumber)?', quarterName),
  rule('the? ordinal half of fiscal? (yearNumber | (the | this | last | next) fiscal? unit)', half),
  rule('(this | last | next | the last | the next) season', seasonOf),
  rule('the? season (of | comma)? (yearNumber | shortYear)', seasonOf),
  rule('the? (early | mid | late)? season', seasonAlone),
  rule('(the | this | last | next | (the | this) last | the coming)? weekend', weekend),
];
