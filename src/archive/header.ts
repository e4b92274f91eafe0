import type { Clues } from './clues.js';
import { parseDateField } from './edtf.js';
import type { CleaningNote } from './reading.js';
import type { TextLine } from './text-lines.js';

/** The labelled lines at the top of a text file, and the lines that remain. */
export interface Header {
  readonly lines: readonly TextLine[];
  readonly clues: Partial<Clues>;
  readonly notes: readonly CleaningNote[];
}

const FIELD =
  /^(title|headline|source|publication|publisher|date|published|author|url|link|subject|from|to|cc|sent)\s*[:=]\s*(?=\S)/iu;
const SUBJECT = /^subject\s*:/iu;
/** A message's fields (RFC 5322) that tell nothing of the report in it. */
const OF_THE_MESSAGE: ReadonlySet<string> = new Set(['from', 'to', 'cc']);
const FORWARDED = /^(?:(?:fwd?|re)\s*:\s*)+/iu;
const LONGEST_MESSAGE_HEADER = 8;
const BARE_DATE = /^date\s+(?=\d{4}-\d{2}-\d{2}\b)/iu;
const DAY = /^\d{4}-\d{2}-\d{2}(?:T[\d:.Z+-]*)?/u;
const LONGEST_VALUE = 300;
/** A source or an author: a longer line is words of the report that happen to begin so. */
const LONGEST_NAME = 100;

/** Reads `date 2012-12-11`, `Source: Reuters` and the like from the first lines. A title's own words stay. */
export function readHeader(text: string, lines: readonly TextLine[]): Header {
  const remaining: TextLine[] = [];
  const notes: CleaningNote[] = [];
  const mailed = lines
    .slice(0, LONGEST_MESSAGE_HEADER)
    .some(({ start }) => SUBJECT.test(text.slice(start, start + 20)));
  let clues: Partial<Clues> = {};
  let index = 0;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const words = text.slice(line.start, Math.min(line.end, line.start + LONGEST_VALUE));
    const label = FIELD.exec(words) ?? BARE_DATE.exec(words);
    const name = (label?.[1] ?? 'date').toLowerCase();
    if (label === null) break;
    const valueStart = line.start + label[0].length;
    const day = DAY.exec(text.slice(valueStart, line.end))?.[0];
    const valueEnd = name === 'date' && day !== undefined ? valueStart + day.length : line.end;
    const found = clueOf(name, text.slice(valueStart, valueEnd).trim(), mailed);
    if (found === undefined) break;
    clues = { ...clues, ...found };
    const keepsValue = found.title !== undefined;
    const end = keepsValue ? line.end - found.title.length : valueEnd;
    notes.push({ start: line.start, end, kind: 'dropped', reason: 'header' });
    const rest = line.start + text.slice(line.start, line.end).length - text.slice(end, line.end).trimStart().length;
    if (rest < line.end) remaining.push({ ...line, start: rest });
    if (rest < line.end && !keepsValue) {
      index += 1;
      break;
    }
  }
  return { lines: [...remaining, ...lines.slice(index)], clues, notes };
}

function clueOf(name: string, value: string, mailed: boolean): Partial<Clues> | undefined {
  if (OF_THE_MESSAGE.has(name)) return mailed ? {} : undefined;
  switch (name) {
    case 'subject': {
      const title = value.replace(FORWARDED, '');
      return title === '' ? {} : { title };
    }
    case 'title':
    case 'headline':
      return { title: value };
    case 'author':
      return value.length > LONGEST_NAME ? undefined : { author: value };
    case 'url':
    case 'link':
      return /^https?:\/\/\S+$/iu.test(value) ? { url: value } : undefined;
    case 'date':
    case 'sent':
    case 'published': {
      const date = parseDateField(value);
      return date === undefined ? undefined : { dates: [{ basis: 'stated', value: date }] };
    }
    default:
      return value.length > LONGEST_NAME ? undefined : { source: value };
  }
}
