import { dateInWords, parseDateField } from './edtf.js';

const LABELS =
  /\b(?:published|posted|edited|time|updated?|last|modified|created|date|issued?|edition|first|originally|print|on|at|am|pm|noon|gmt|utc|est|edt|et|bst|cet|cest|msk|pst|pdt|ist|hrs|(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?)\b/giu;
const CLOCK = /\b\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?/giu;
const ISO = /\b(?:19|20)\d\d([-/.])\d\d\1\d\d\b/u;
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)\b/u;
const NAME = /^\p{Lu}[^\d.!?]{1,40}$/u;
const LONGEST = 100;
const MOST_DATES = 3;

/** The date, as EDTF, that a line gives and nothing else: `February 08, 2012`, `Updated: Tue 11 Dec 2012, 3:45 p.m. ET`. */
export function dateLine(line: string): string | undefined {
  if (line.length > LONGEST || !/\d/u.test(line)) return undefined;
  return onlyDates(line) ?? mastheadDate(line);
}

/**
 * The date beside a place or the name of a paper: `HARBOUR TIMES      page 3      8 February 2012`,
 * `AMMAN | Sun Jun 12, 2011 6:44 pm EDT`.
 */
function mastheadDate(line: string): string | undefined {
  const columns = line.split(/\s{3,}|\s*\|\s*/u).filter((column) => !/^page\s+\d{1,4}$/iu.test(column));
  const [first = '', second = '', ...more] = columns;
  if (more.length > 0 || second === '') return undefined;
  return NAME.test(first) ? onlyDates(second) : NAME.test(second) ? onlyDates(first) : undefined;
}

function onlyDates(line: string): string | undefined {
  const values: string[] = [];
  let rest = line;
  for (let found = takeDate(rest); found !== undefined && values.length < MOST_DATES; found = takeDate(rest)) {
    values.push(found.value);
    rest = found.rest;
  }
  const nothingElse = !/[\p{L}\p{N}]/u.test(rest.replace(CLOCK, ' ').replace(LABELS, ' '));
  return nothingElse ? values[0] : undefined;
}

function takeDate(line: string): { value: string; rest: string } | undefined {
  const iso = ISO.exec(line);
  if (iso !== null) {
    const value = parseDateField(iso[0]);
    return value === undefined ? undefined : { value, rest: line.replace(iso[0], ' ') };
  }
  const numeric = NUMERIC.exec(line);
  if (numeric !== null) return { value: numericDate(numeric), rest: line.replace(numeric[0], ' ') };
  const words = dateInWords(line);
  return words && { value: words.value, rest: `${line.slice(0, words.start)} ${line.slice(words.end)}` };
}

/** Day and month where only one order makes a date; else the year alone, as `08/02/2012` may be February or August. */
function numericDate(match: RegExpExecArray): string {
  const [, first = '', second = '', year = ''] = match;
  const readings = [
    `${year}-${first.padStart(2, '0')}-${second.padStart(2, '0')}`,
    `${year}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`,
  ].flatMap((value) => parseDateField(value) ?? []);
  const only = new Set(readings);
  return only.size === 1 ? (readings[0] ?? year) : year;
}
