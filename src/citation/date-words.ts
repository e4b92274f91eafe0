import type { ArticleDate, DateBasis } from '../archive/article.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const HOW_KNOWN: Readonly<Record<DateBasis, string>> = {
  stated: '',
  url: ' (from the web address)',
  dateline: ' (from the dateline)',
  caption: ' (from a caption)',
  text: ' (from the text)',
  inferred: '',
  unknown: '',
};

const EDTF = /^(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?/;

/**
 * A day, month or year written as EDTF, in words: `2012-02-08` is "8 February 2012",
 * `XXXX-12-11` "11 December, year not stated".
 */
export function dayWords(edtf: string): string {
  const [, year, month, day] = EDTF.exec(edtf) ?? [];
  if (year === undefined) return edtf;
  const monthName = month === undefined ? undefined : MONTHS[Number(month) - 1];
  const dayAndMonth = [day === undefined ? undefined : String(Number(day)), monthName].filter((part) => part).join(' ');
  if (year === 'XXXX') return dayAndMonth === '' ? 'year not stated' : `${dayAndMonth}, year not stated`;
  return dayAndMonth === '' ? year : `${dayAndMonth} ${year}`;
}

/** {@link dayWords} with months of three letters: "8 Feb 2012". */
export function shortDayWords(edtf: string): string {
  return dayWords(edtf).replace(/[A-Z][a-z]{3,}/u, (month) => month.slice(0, 3));
}

function boundWords({ from, to }: Pick<ArticleDate, 'from' | 'to'>): string | undefined {
  if (from !== undefined && to !== undefined) {
    return from === to ? dayWords(from) : `between ${dayWords(from)} and ${dayWords(to)}`;
  }
  if (from !== undefined) return `not before ${dayWords(from)}`;
  if (to !== undefined) return `not after ${dayWords(to)}`;
  return undefined;
}

/**
 * The date of an article as text, and how it is known unless it is stated: "8 February 2012",
 * "8 February 2012 (from the dateline)", "date inferred: between 1 February 2012 and 20 February 2012", "undated".
 */
export function dateWords(date: ArticleDate): string {
  if (date.basis === 'unknown') return 'undated';
  if (date.basis === 'inferred' || date.value === undefined) {
    const known = date.value === undefined ? boundWords(date) : dayWords(date.value);
    return known === undefined ? 'undated' : `date inferred: ${known}`;
  }
  return `${dayWords(date.value)}${HOW_KNOWN[date.basis]}`;
}
