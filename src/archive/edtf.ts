/** The first letters of the months' names. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const YEAR = String.raw`(\d{4})`;
const MONTH_FIRST = new RegExp(String.raw`\b${MONTH}\s+${DAY}(?!\d)(?:(?:\s*,\s*|\s+)${YEAR}\b)?`, 'giu');
const DAY_FIRST = new RegExp(String.raw`\b${DAY}[\s-]+(?:of\s+)?${MONTH}(?:(?:,?\s+|-)${YEAR}\b)?`, 'giu');
const MONTH_AND_YEAR = new RegExp(String.raw`\b${MONTH},?\s+${YEAR}\b`, 'giu');
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\s?,?\s(?=\p{L}{3,9}\.?\s\d|\d{1,2}\s\p{L}{3})(.{0,40})/iu;
const LONGEST_FIELD = 100;
const EDTF = /^(?:(\d{4}|XXXX)-(\d{2})-(\d{2})|(\d{4})-(\d{2})|(\d{4}))$/u;
const COMPACT = /^((?:19|20)\d{2})[/.]?(\d{2})[/.]?(\d{2})$/u;
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/iu;

/**
 * A date as written in a field (`2012-12-11`, `2012-12-11T08:00:00Z`, `Tue, 11 Dec 2012 08:00:00 GMT`,
 * `December 11, 2012`, `2012-12`, `2012`, `XXXX-12-11`) as EDTF (ISO 8601-2). The day is the day written,
 * whatever the time zone. Undefined where it is none, or ambiguous, as `11/12/2012` is.
 */
export function parseDateField(text: string): string | undefined {
  const field = text.slice(0, LONGEST_FIELD).trim();
  const compact = COMPACT.exec(field);
  const iso = compact === null ? (ISO_TIME.exec(field)?.[1] ?? field) : compact.slice(1).join('-');
  return validEdtf(iso) ?? withYearBeside(dateInWords(field)?.value, field);
}

/** `Tue Dec 11 08:00:00 +0000 2012` names its year apart from its day. */
function withYearBeside(value: string | undefined, field: string): string | undefined {
  if (value?.startsWith('XXXX') !== true) return value;
  const year = /\b(?:19|20)\d\d\b/u.exec(field)?.[0];
  return year === undefined ? value : (validEdtf(value.replace('XXXX', year)) ?? value);
}

export interface WrittenDate {
  /** EDTF: `2012-12-11`, `2012-12`, or `XXXX-12-11` where no year is written. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The first date with a year that a text writes with the name of a month, else the first without. */
export function dateInWords(text: string): WrittenDate | undefined {
  const days = [...written(text, MONTH_FIRST, [3, 1, 2]), ...written(text, DAY_FIRST, [3, 2, 1])];
  const dates = days.length > 0 ? days : written(text, MONTH_AND_YEAR, [2, 1]);
  return dates.sort((a, b) => Number(isYearless(a)) - Number(isYearless(b)) || a.start - b.start)[0];
}

/** The date that a text names with its day of the week and its year, as a report does its own day: `Tuesday, Dec. 11, 2012`. */
export function dateWithWeekday(text: string): string | undefined {
  const [, words] = WEEKDAY.exec(text) ?? [];
  const date = words === undefined ? undefined : dateInWords(words);
  return date?.start === 0 && !isYearless(date) ? date.value : undefined;
}

/** The dates that match a pattern whose groups are, at the places given, year, month and day. */
function written(text: string, pattern: RegExp, [year, month, day]: readonly number[]): WrittenDate[] {
  return Array.from(text.matchAll(pattern)).flatMap((match) => {
    const group = (index: number | undefined): string | undefined => (index === undefined ? undefined : match[index]);
    const monthNumber = MONTHS.indexOf((group(month) ?? '').slice(0, 3).toLowerCase()) + 1;
    const parts = [group(year) ?? 'XXXX', pad(monthNumber), ...(day === undefined ? [] : [pad(Number(group(day)))])];
    const value = validEdtf(parts.join('-'));
    return value === undefined ? [] : [{ value, start: match.index, end: match.index + match[0].length }];
  });
}

const isYearless = ({ value }: WrittenDate): boolean => value.startsWith('XXXX');

/** First and last day of an EDTF value with a year; undefined for `XXXX-12-11`. */
export function boundsOf(value: string): { readonly from: string; readonly to: string } | undefined {
  const [year, month, day] = value.split('-');
  if (year === undefined || year === 'XXXX') return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day !== undefined) return { from: value, to: value };
  return { from: `${value}-01`, to: `${value}-${pad(daysIn(Number(year), Number(month)))}` };
}

function validEdtf(text: string): string | undefined {
  const match = EDTF.exec(text);
  if (match === null) return undefined;
  const year = match[1] ?? match[4] ?? match[6] ?? '';
  const month = match[2] ?? match[5];
  const day = match[3];
  if (year !== 'XXXX' && Number(year) < 1000) return undefined;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return undefined;
  if (
    day !== undefined &&
    (Number(day) < 1 || Number(day) > daysIn(year === 'XXXX' ? 2000 : Number(year), Number(month)))
  ) {
    return undefined;
  }
  return text;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const pad = (number: number): string => String(number).padStart(2, '0');
