import { z } from 'zod';
import type { ArticleDate, Provenance } from './article.js';
import { dateInUrl, hostOf, type Clues, type DateClue } from './clues.js';
import { boundsOf, parseDateField } from './edtf.js';

const text = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => {
    const trimmed = value === null || value === undefined ? '' : String(value).trim();
    return trimmed === '' ? undefined : trimmed;
  });
const names = z.union([text, z.array(z.string()).transform((list) => list.join(', ').trim() || undefined)]);

/** The fields that front matter and JSON lines share; anything else beside them is let be. */
export const fieldsSchema = z.object({
  id: text,
  url: text,
  source: text,
  title: text,
  date: text,
  author: names,
  authors: names,
  note: text,
});

export type Fields = z.output<typeof fieldsSchema>;

/** What a file states about an article, checked. */
export interface StatedProvenance {
  readonly id?: string;
  readonly url?: string;
  readonly source?: string;
  readonly title?: string;
  readonly author?: string;
  readonly note?: string;
  /** EDTF. */
  readonly date?: string;
}

export interface FieldProblem {
  readonly expected: string;
  readonly found: string;
}

/** Checks what a file states; a date or address that cannot be used is left out and reported. */
export function statedProvenance(fields: Fields): { stated: StatedProvenance; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const date = fields.date === undefined ? undefined : parseDateField(fields.date);
  if (fields.date !== undefined && date === undefined) {
    problems.push({ expected: 'a date such as 2012-12-11', found: quoted(fields.date) });
  }
  const url = fields.url !== undefined && isWebAddress(fields.url) ? fields.url : undefined;
  if (fields.url !== undefined && url === undefined) {
    problems.push({ expected: 'an http or https address', found: quoted(fields.url) });
  }
  const author = fields.author ?? fields.authors;
  const { id, source, title, note } = fields;
  return { stated: defined({ id, url, source, title, author, note, date }), problems };
}

/** What is stated, and where nothing is, what the article's own words tell. */
export function provenanceOf(stated: StatedProvenance, clues: Clues): Omit<Provenance, 'id' | 'path'> {
  const title = stated.title ?? clues.title;
  const url = stated.url ?? clues.url;
  const host = url === undefined ? undefined : hostOf(url);
  const agencies = clues.agencies.length === 0 ? undefined : clues.agencies.join(', ');
  const source = stated.source ?? clues.source ?? host ?? agencies;
  const author = stated.author ?? clues.author ?? (source === agencies ? undefined : agencies);
  const { note } = stated;
  return { ...defined({ title, source, author, url, note }), date: dateOf(stated, clues, url) };
}

const SUREST_FIRST: readonly DateClue['basis'][] = ['stated', 'url', 'dateline', 'caption', 'text'];

function dateOf(stated: StatedProvenance, clues: Clues, url: string | undefined): ArticleDate {
  if (stated.date !== undefined) return knownDate('stated', stated.date);
  const inUrl = url === undefined ? undefined : dateInUrl(url);
  const found = [...clues.dates, ...(inUrl === undefined ? [] : [{ basis: 'url', value: inUrl } satisfies DateClue])];
  const best = SUREST_FIRST.flatMap((basis) => found.filter((clue) => clue.basis === basis));
  const first = best[0];
  if (first === undefined) return { basis: 'unknown' };
  return knownDate(first.basis, completed(first.value, best));
}

/** The value of a surer clue that gives a whole day where the first lacks its year or day, if the two agree. */
function completed(value: string, clues: readonly DateClue[]): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) return value;
  const fits = (day: string): boolean =>
    value.startsWith('XXXX') ? day.slice(4) === value.slice(4) : day.startsWith(value);
  return clues.find((clue) => /^\d{4}-\d{2}-\d{2}$/u.test(clue.value) && fits(clue.value))?.value ?? value;
}

function knownDate(basis: ArticleDate['basis'], value: string): ArticleDate {
  return { basis, value, ...boundsOf(value) };
}

export function isWebAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:$/u.test(new URL(address).protocol);
}

/** Words for a message: in quotation marks, on one line, at most 60 characters. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/gu, ' ').trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 59)}…` : line);
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same object without its undefined properties. */
export function defined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
