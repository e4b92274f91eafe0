import { agencyNamed } from './agencies.js';

/** Who wrote a report, as its words say. */
export interface Byline {
  /** How many characters of the words the byline takes. */
  readonly length: number;
  readonly author?: string;
  readonly agency?: string;
}

const PART = String.raw`(?:\p{Lu}[\p{L}’'.-]*|al-\p{Lu}[\p{L}’'-]*|de|del|der|van|von|bin|la|le)`;
const NAME = String.raw`\p{Lu}[\p{L}’'.-]*(?:\s${PART}){0,4}`;
const NAMES = String.raw`${NAME}(?:(?:\s?,\s(?:and\s)?|\s(?:and|&|with)\s)${NAME}){0,6}`;
const BY = new RegExp(
  String.raw`^[*_]{0,2}(?:(?:Written|Reported|Text|Story|Posted|Words)\s)?(?:By|BY|by)\s?:?\s((?:the\s|our\s|a\s)?${NAMES})`,
  'u',
);
const ENDS_LINE =
  /^[*_.]{0,2}\s*(?:$|[|•·(/–—-]|\d|(?:published|updated|posted|staff|special|in|for|at|of|on)\s\S[^.!?]{0,60}$)/iu;
const OPENS_DATELINE = /^\s\p{Lu}{3}[\p{Lu}\s,.]*[,(–—-]/u;
const CALENDAR =
  /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const NAMES_ONLY = new RegExp(`^${NAMES}$`, 'u');
const DASHED_NAME = new RegExp(String.raw`^(?:--?|[–—])\s?${NAMES}$`, 'u');
const SIGN_OFF =
  /^[([*_–—\s-]*(?:LRB-\s)?(?:additional |further )?(?:reporting|writing|editing|compiled|edited|translated|contributing|with (?:reporting|files|contributions))\b(?:[^.:]{0,20}?\s(?:by|from)\b\s|:\s)/iu;
const BY_AT_END = new RegExp(String.raw`(?<=\s)By\s${NAMES}$`, 'u');
const CONTRIBUTED = /\bcontributed (?:to this|to the|reporting)\b.{0,60}$/iu;
const LONGEST = 200;
const LONGEST_REST = 80;
const LONGEST_SIGN_OFF = 400;

/** The byline that words open with: `By Ann Tide`, alone or before a dateline on the same line. */
export function findByline(words: string): Byline | undefined {
  const match = BY.exec(words.slice(0, LONGEST));
  if (match?.[1] === undefined || CALENDAR.test(match[1])) return undefined;
  const label = match[0].length - match[1].length;
  const names = lengthBeforeDateline(words, match[0]);
  if (names !== undefined) return { length: names, ...credited(words.slice(label, names)) };
  const rest = words.slice(match[0].length);
  if (rest.length > LONGEST_REST || !ENDS_LINE.test(rest)) return undefined;
  return { length: words.length, ...credited(match[1]) };
}

/** Where the byline begins that words end with, as before a dateline: `Ministry silent By Ann Tide`. */
export function bylineAtEnd(words: string): number | undefined {
  const from = Math.max(0, words.length - LONGEST);
  const at = BY_AT_END.exec(words.slice(from))?.index;
  return at === undefined ? undefined : from + at;
}

/**
 * Whether a line is the end note of those who worked on a report: `Reporting by …; Editing by …`,
 * `X contributed to this report`.
 */
export function isSignOff(line: string): boolean {
  if (line.length > LONGEST_SIGN_OFF) return false;
  return SIGN_OFF.test(line) || DASHED_NAME.test(line) || (line.includes('contributed') && CONTRIBUTED.test(line));
}

/** Whether a line is nothing but names, as `Nathan Bomey and John Gallagher` above a report. */
export function isNames(line: string): boolean {
  return line.length <= 100 && /\s/u.test(line) && !line.endsWith('.') && NAMES_ONLY.test(line);
}

/** Names run on into the capitals of a dateline: `By Ann Tide MOSCOW, Dec 11 …` */
function lengthBeforeDateline(words: string, matched: string): number | undefined {
  for (const space of matched.matchAll(/\s(?=\p{Lu}{3})/gu)) {
    const rest = words.slice(space.index, space.index + LONGEST);
    if (space.index > 5 && OPENS_DATELINE.test(rest)) return space.index;
  }
  return undefined;
}

/** The authors and the agency of a byline's names; a place after the agency is neither: `Ann Tide BBC News, Oslo`. */
function credited(names: string): { author?: string; agency?: string } {
  const parts = names.split(/\s?,\s/u).map(partAgency);
  const at = parts.findIndex(({ agency }) => agency !== undefined);
  const agency = parts[at]?.agency;
  const author = parts
    .slice(0, parts[at]?.name === '' || at < 0 ? undefined : at + 1)
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join(', ');
  return { ...(author !== '' && { author }), ...(agency !== undefined && { agency }) };
}

/** A name and the agency written after it, either of which may be missing: `Ann Tide BBC News`, `Reuters`. */
function partAgency(words: string): { readonly name: string; readonly agency?: string } {
  const parts = words.trim().split(/\s+/u);
  for (let length = Math.min(3, parts.length); length > 0; length -= 1) {
    const agency = agencyNamed(parts.slice(-length).join(' '));
    if (agency !== undefined) return { name: parts.slice(0, -length).join(' '), agency };
  }
  return { name: words.trim() };
}
