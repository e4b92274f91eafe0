import * as v from 'valibot';
import { isWebAddress } from './clues.js';
import { parseDateField } from './edtf.js';
import { onOneLine } from '../text/on-one-line.js';
import { quoted } from './quoted.js';

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

const identifier = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.finite())]),
  v.transform((value) => String(value).trim()),
);
const words = v.pipe(identifier, v.transform(onOneLine));
const names = v.union([
  words,
  v.pipe(
    v.array(v.string()),
    v.transform((list) => list.map(onOneLine).filter(Boolean).join(', ')),
  ),
]);
const date = v.pipe(
  words,
  v.transform((value) => (value === '' ? '' : parseDateField(value))),
  v.string(),
);
const url = v.pipe(
  words,
  v.check((value) => value === '' || isWebAddress(value)),
);

const FIELDS = {
  id: { schema: identifier, expected: '"id" to be a word or a number' },
  url: { schema: url, expected: '"url" to be an http or https address' },
  source: { schema: words, expected: '"source" to be words' },
  title: { schema: words, expected: '"title" to be words' },
  author: { schema: names, expected: '"author" to be a name or a list of names' },
  authors: { schema: names, expected: '"authors" to be a name or a list of names' },
  note: { schema: words, expected: '"note" to be words' },
  date: { schema: date, expected: 'a date such as 2012-12-11' },
} as const;

/**
 * Checks the fields that front matter and JSON lines share. One that cannot be used is left out and
 * reported; others are let be.
 */
export function checkFields(fields: object): { stated: StatedProvenance; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const checked: Record<string, string> = {};
  for (const [name, { schema, expected }] of Object.entries(FIELDS)) {
    const value: unknown = Object.hasOwn(fields, name) ? Reflect.get(fields, name) : undefined;
    if (value === undefined || value === null) continue;
    const result = v.safeParse(schema, value);
    if (!result.success) problems.push({ expected, found: written(value) });
    else if (result.output !== '') checked[name] = result.output;
  }
  const { authors, author = authors, ...stated } = checked;
  return { stated: author === undefined ? stated : { ...stated, author }, problems };
}

/** A value for a message. A list may hold itself, by an alias of YAML, or more lists in each other than can be written. */
function written(value: unknown): string {
  try {
    return quoted(typeof value === 'string' ? value : JSON.stringify(value));
  } catch {
    return 'lists in lists';
  }
}
