import { dayNumberOf, daysInMonth, isoDayNumber, isoWeek, pad, shifted } from '../calendar.js';
import { AMBIGUOUS_NAMES } from './lexicon.js';
import { NEAR_DAYS, yearMeant } from './nearest.js';
import { rule, type Match, type Reading, type Rule } from './rule.js';
import type { Token } from './token.js';

const date = (value: string, more: Partial<Reading> = {}): Reading => ({ type: 'DATE', value, ...more });

/** Four digits of a year written with two, not later than ten years after the anchor. */
function fullYear(short: number, match: Match): string {
  const anchorYear = match.context.anchor.year ?? 2000;
  const year = Math.floor(anchorYear / 100) * 100 + short;
  return pad(year > anchorYear + 10 ? year - 100 : year, 4);
}

/** The year beside a month: "2011", "'11", "last year". */
export function yearStated(match: Match): string | undefined {
  if (match.token('unit')?.code === 'year') {
    return shifted(match.context.anchor, 'year', match.has('last') ? -1 : match.has('next') ? 1 : 0);
  }
  const year = match.token('yearNumber');
  if (year?.value !== undefined) return pad(year.value, 4);
  const short = match.value('shortYear');
  return short === undefined ? undefined : fullYear(short, match);
}

/** Whether the words after a month and day are a year, which was read with it and makes no day: "Feb. 29, 2011". */
const yearFollows = ({ sentence, end, following }: Match): boolean =>
  (following?.class === 'comma' ? sentence[end + 1] : following)?.class === 'yearNumber';

const ATTACKS_OF_2001 = '2001-09-11';

/** Whether the news knows the day by its month and day alone: "9/11", "the Sept. 11 attacks". */
const isOfAttacks = (month: number, day: number, { context, following }: Match): boolean =>
  month === 9 &&
  day === 11 &&
  (context.anchor.year ?? 2001) >= 2001 &&
  /^(?:attacks?|terror|terrorist|hijack(?:ers|ings)|commission|victims)$/.test(following?.word ?? '');

/** "the Jan. 6 hearings": part of a name, a day far from the article's may be one of any year. */
function namesEvent({ previous, following, context }: Match, value: string): boolean {
  const attributive = previous?.class === 'the' && following?.class === 'other' && /^\p{L}/u.test(following.word);
  const today = dayNumberOf(context.anchor);
  if (!attributive || today === undefined || value.includes('X')) return false;
  return Math.abs(isoDayNumber(value) - today) > NEAR_DAYS;
}

function monthDay(match: Match, day: number | undefined): Reading | undefined {
  const month = match.value('month');
  if (month === undefined || day === undefined || day < 1) return undefined;
  const stated = yearStated(match);
  if (stated === undefined && isOfAttacks(month, day, match)) return date(ATTACKS_OF_2001);
  if (stated === undefined && yearFollows(match)) return undefined;
  const year = stated ?? yearMeant(month, day, match.context.anchor, match.leaning());
  const known = /^\d/.test(year) ? Number(year) : 2000;
  if (day > daysInMonth(known, month)) return undefined;
  const value = `${year}-${pad(month)}-${pad(day)}`;
  return date(value, stated === undefined && namesEvent(match, value) ? { vague: true } : {});
}

const dayOfMonth = (match: Match): Reading | undefined =>
  monthDay(match, match.value('small') ?? match.value('ordinal'));

function monthOfYear(match: Match): Reading | undefined {
  const [month, year] = [match.value('month'), yearStated(match)];
  return month === undefined || year === undefined ? undefined : date(`${year}-${pad(month)}`);
}

/** "the week of March 4", "the weekend of 5 June". */
function weekOfDay(match: Match): Reading | undefined {
  const day = dayOfMonth(match);
  const unit = match.has('weekend') ? '-WE' : match.token('unit')?.code === 'week' ? '' : undefined;
  if (day === undefined || unit === undefined || day.value.includes('X')) return undefined;
  return date(`${isoWeek(isoDayNumber(day.value))}${unit}`);
}

/** "June 3-5", "from 3 to 5 June": two days that share a month, an expression each. */
function dayRange(match: Match): readonly Reading[] | undefined {
  const { sentence, first, end } = match;
  const middle = sentence.slice(first, end).findIndex((token) => token.class === 'to' || token.class === 'and');
  const days = sentence.slice(first, end).filter((token) => token.class === 'small' || token.class === 'ordinal');
  const from = monthDay(match, days[0]?.value);
  const to = monthDay(match, days[1]?.value);
  if (from === undefined || to === undefined || from.value >= to.value) return undefined;
  if (sentence[first + middle]?.class === 'and' && /^\p{L}/u.test(match.following?.word ?? '')) return undefined;
  const start = sentence[first]?.class === 'the' ? 1 : 0;
  return [
    { ...from, tokens: [start, middle] },
    { ...to, tokens: [middle + 1, end - first] },
  ];
}

/** "Oct. 3, 4 and 5": days that share a month, an expression each. */
function dayList(match: Match): readonly Reading[] | undefined {
  const readings = match.sentence.slice(match.first, match.end).flatMap((token, at): Reading[] => {
    const reading = token.class === 'small' ? monthDay(match, token.value) : undefined;
    return reading === undefined ? [] : [{ ...reading, tokens: [at === 1 ? 0 : at, at + 1] }];
  });
  const ascend = readings.every(({ value }, at) => at === 0 || value > (readings[at - 1]?.value ?? ''));
  return readings.length > 0 && ascend ? readings : undefined;
}

const PREPOSITIONS: ReadonlySet<string> = new Set(
  'in since until till by from to of during last next this each every early late mid through before after between and or for past'.split(
    ' ',
  ),
);

/** Whether the words beside an ambiguous name make it a month: "in May", "May and June", "the April blowout". */
function isMonth(token: Token, { sentence, first, previous, following }: Match): boolean {
  if (previous?.class === 'month' || following?.class === 'month') return true;
  if (previous?.class === 'and') return sentence[first - 2]?.class === 'month';
  if (PREPOSITIONS.has(previous?.word ?? '')) return true;
  const attributive = following?.class === 'other' && /^\p{L}/u.test(following.word) && !following.capitalised;
  return previous?.class === 'the' && attributive && token.word !== 'may' && !/^m?ar$|^sun$|^sat$/.test(token.word);
}

/** A month's name alone: "May" and "March" only where the words beside it say that it is one. */
function monthAlone(match: Match): Reading | undefined {
  const token = match.token('month');
  if (token?.value === undefined) return undefined;
  if (AMBIGUOUS_NAMES.has(token.word) && !isMonth(token, match)) return undefined;
  if (match.following?.class === 'small' || match.following?.class === 'number') return undefined;
  return date(`${yearMeant(token.value, undefined, match.context.anchor, match.leaning())}-${pad(token.value)}`);
}

function monthShifted(match: Match): Reading | undefined {
  const month = match.value('month');
  const { year, month: current } = match.context.anchor;
  if (month === undefined) return undefined;
  if (year === undefined || current === undefined) return date(`XXXX-${pad(month)}`);
  const shift = match.has('last') ? (month < current ? 0 : -1) : match.has('next') ? (month > current ? 0 : 1) : 0;
  return date(`${pad(year + shift, 4)}-${pad(month)}`);
}

/** Words before a number of four digits that make it a quantity. */
const COUNTING: ReadonlySet<string> = new Set(
  'about almost nearly roughly approximately over than least most some another total no number'.split(' '),
);
const MEASURED =
  /^(?:people|men|women|children|troops|soldiers|students|workers|jobs|homes|houses|cases|deaths|points?|pages|feet|miles|meters|metres|kilometers|kilometres|km|tons|tonnes|pounds|dollars|euros|yen|shares|members|employees|hours|days|weeks|months|years|minutes|barrels|degrees|calories|votes|seats|square|hectares|acres|victims|refugees|protesters|police|others)$/;

function isYearNumber(token: Token, match: Match): boolean {
  const value = token.value ?? 0;
  if (value < 1500 || value > 2100) return false;
  if (match.previous !== undefined && COUNTING.has(match.previous.word)) return false;
  return match.following === undefined || !MEASURED.test(match.following.word);
}

function yearAlone(match: Match): Reading | undefined {
  const token = match.token('yearNumber');
  return token?.value !== undefined && isYearNumber(token, match) ? date(pad(token.value, 4)) : undefined;
}

/** "1985-87": the second year takes its century from the first. */
function yearRange(match: Match): readonly Reading[] | undefined {
  const from = match.value('yearNumber');
  const to = match.value('small') ?? match.value('number');
  if (from === undefined || to === undefined || to > 99 || to <= from % 100) return undefined;
  return [date(pad(from, 4), { tokens: [0, 1] }), date(pad(from - (from % 100) + to, 4), { tokens: [2, 3] })];
}

function isoDate(match: Match): Reading | undefined {
  const [year = 0, month = 0, day = 0] = (match.token('isoDate')?.word ?? '').split(/[-/]/).map(Number);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? date(`${pad(year, 4)}-${pad(month)}-${pad(day)}`)
    : undefined;
}

/**
 * Month first, as in the United States, unless only the other order gives a date; vague when both do. With
 * full stops, the day first.
 */
function slashedDate(match: Match): Reading | undefined {
  const word = match.token('slashedDate')?.word ?? '';
  if (word === '9/11') return (match.context.anchor.year ?? 2001) >= 2001 ? date(ATTACKS_OF_2001) : undefined;
  const dotted = word.includes('.');
  const [one = '', two = '', written = ''] = dotted ? word.split('.') : word.split('/');
  const year = written.length === 2 ? fullYear(Number(written), match) : written;
  const readable = (month: string, day: string): boolean =>
    Number(month) >= 1 &&
    Number(month) <= 12 &&
    Number(day) >= 1 &&
    Number(day) <= daysInMonth(Number(year), Number(month));
  const iso = (month: string, day: string): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!dotted && readable(one, two))
    return date(iso(one, two), readable(two, one) && one !== two ? { vague: true } : {});
  return readable(two, one) ? date(iso(two, one)) : undefined;
}

/** "the 1990s", "the early nineties": a TIMEX3 decade is the year without its last digit. */
const decade = (match: Match): Reading => date(pad(match.value('decade') ?? 0, 3));

function century(match: Match): Reading | undefined {
  const ordinal = match.value('ordinal');
  if (match.token('unit')?.code !== 'century' || ordinal === undefined || match.previous?.class === 'number')
    return undefined;
  const tens = match.value('number') ?? 0;
  return tens % 10 === 0 ? date(pad(tens + ordinal - 1)) : undefined;
}

/** Dates that name their day, month, year, decade or century. */
export const CALENDAR_RULES: readonly Rule[] = [
  rule('isoDate', isoDate),
  rule('slashedDate', slashedDate),
  rule('month (small | the? ordinal) comma? (yearNumber | shortYear)', dayOfMonth),
  rule('month (small | the? ordinal)', dayOfMonth),
  rule('(small | the? ordinal) of? month (comma? (yearNumber | shortYear))?', dayOfMonth),
  rule('month (small | ordinal) (to | and) (small | ordinal) (comma? yearNumber)?', dayRange),
  rule('month small (comma small)+ comma? and small (comma? yearNumber)?', dayList),
  rule('(small | the? ordinal) (to | and) (small | the? ordinal) of? month (comma? yearNumber)?', dayRange),
  rule('month (of | comma)? (yearNumber | shortYear)', monthOfYear),
  rule('month of? (this | last | next) unit', monthOfYear),
  rule('month (small | ordinal) of? (this | last | next) unit', dayOfMonth),
  rule('the? (unit | weekend) of (month (small | ordinal) | small month)', weekOfDay),
  rule('month', monthAlone),
  rule('(this | last | next) month', monthShifted),
  rule('yearNumber', yearAlone),
  rule('the full? unit (yearNumber | number)', (match) =>
    match.token('unit')?.code === 'year' && (match.count ?? 0) >= 1000 ? date(pad(match.count ?? 0, 4)) : undefined,
  ),
  rule('fiscal unit? yearNumber', (match) => date(pad(match.value('yearNumber') ?? 0, 4))),
  rule('yearNumber to (small | number)', yearRange),
  rule('the? (early | mid | late)? decade', decade),
  rule('the? (early | mid | late)? number? ordinal unit', century),
];
