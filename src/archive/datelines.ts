import { agencyNamed } from './agencies.js';
import { dateInWords } from './edtf.js';

/** The place, day and agency that open a report: `MOSCOW, Dec 11 (Reuters) - `. */
export interface Dateline {
  /** Where the place begins in the words looked at; what stands before it is a headline. */
  readonly start: number;
  /** Where the report's own words begin. */
  readonly end: number;
  /** EDTF, without a year where none is written. */
  readonly date?: string;
  readonly agency?: string;
}

/** A month as newswire writes it, and the day of one, in the source of a pattern. */
export const MONTH = String.raw`(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`;
export const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const DATE = String.raw`(?:\s?[,.]\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?(?:${MONTH}\s${DAY}(?!\d)|${DAY}\s${MONTH})(?:\s?,?\s(?:19|20)\d\d)?)`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}.'’-]+(?:[ /]\p{Lu}[\p{Lu}.'’-]*){0,3}`;
const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?:[ /]\p{Lu}[\p{L}.'’-]*){0,3}`;
const REGION = String.raw`(?:\s?,\s(?!${MONTH}\s\d)\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)?)`;
const AGENCY = String.raw`\s?(?:\(|-LRB-\s|/)([\p{L}][\p{L}\s.-]{0,30}?)(?:\)|\s-RRB-|/)`;
const DASH = String.raw`\s{0,3}(?:--?|[–—])(?=\s)`;

const DATED = new RegExp(String.raw`^(?:${CAPITALS})${REGION}?(${DATE})(?:\.?${AGENCY}\.?)?(?:${DASH})?\s`, 'u');
const SIGNED = new RegExp(String.raw`^(?:${NAME}${REGION}?)?${AGENCY}(?:${DASH})?\s`, 'u');
const DASHED = new RegExp(String.raw`^(${CAPITALS})${REGION}?${DASH}\s`, 'u');
const SIGNED_WITHIN = new RegExp(
  String.raw`(?<=\s)(?:${CAPITALS}${REGION}?|\p{Lu}[\p{L}-]+${REGION})(${DATE})?${AGENCY}${DASH}\s`,
  'u',
);
const DATED_WITHIN = new RegExp(String.raw`(?<=\s)${CAPITALS}${REGION}?(${DATE})(?:${DASH})?\s`, 'u');
const ALONE = new RegExp(String.raw`^(?:(${NAME}${REGION}?)\s?[,–—-]*\s?)?`, 'u');
const REPORT_OPENS = /^["“‘'(`]*\s?[\p{Lu}\p{N}$€£]/u;
const LONGEST = 160;
const LONGEST_HEADLINE_BEFORE = 400;

/** The dateline that words open with, or that a headline run into them is followed by. */
export function findDateline(words: string): Dateline | undefined {
  const opening = words.slice(0, LONGEST);
  const dated = DATED.exec(opening);
  if (dated !== null) return accepted(words, 0, dated[0].length, dateInWords(dated[1] ?? '')?.value, dated[2]);
  const signed = SIGNED.exec(opening);
  if (signed?.[1] !== undefined && isAgency(signed[1]))
    return accepted(words, 0, signed[0].length, undefined, signed[1]);
  const dashed = DASHED.exec(opening);
  if (dashed?.[1] !== undefined) return accepted(words, 0, dashed[0].length, undefined, agencyNamed(dashed[1]));
  const before = words.slice(0, LONGEST_HEADLINE_BEFORE);
  const signedWithin = SIGNED_WITHIN.exec(before);
  const within =
    signedWithin?.[2] !== undefined && isAgency(signedWithin[2]) ? signedWithin : DATED_WITHIN.exec(before);
  if (within === null) return undefined;
  const date = dateInWords(within[1] ?? before.slice(0, within.index))?.value;
  return accepted(words, within.index, within.index + within[0].length, date, within[2]);
}

/** A line that is a place and an agency, or an agency alone: `Washington CNN —`, `MOSCOW - Agence France- Presse`. */
export function agencyLine(line: string): string[] | undefined {
  if (line.length > 80) return undefined;
  const bare = line.replace(/\s*[—–-]+$/u, '');
  const whole = agencyNamed(bare);
  if (whole !== undefined) return [whole];
  for (const separator of [/\s+[—–-]+\s+/u, /\s+(?=CNN\b)/u, /,\s+/u]) {
    const [place, ...rest] = bare.split(separator);
    const agency = rest.length === 1 ? agencyNamed(rest[0] ?? '') : undefined;
    if (agency !== undefined && place !== undefined && ALONE.exec(place)?.[0] === place) return [agency];
  }
  return undefined;
}

function isAgency(words: string): boolean {
  return agencyNamed(words) !== undefined || /^\p{Lu}{2,6}$/u.test(words);
}

function accepted(
  words: string,
  start: number,
  end: number,
  date: string | undefined,
  agency: string | undefined,
): Dateline | undefined {
  if (!REPORT_OPENS.test(words.slice(end, end + 8))) return undefined;
  const name = agency === undefined ? undefined : (agencyNamed(agency) ?? agency);
  return { start, end, ...(date !== undefined && { date }), ...(name !== undefined && { agency: name }) };
}
