import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { decodeText } from '../archive/decode.js';
import { quoted } from '../archive/quoted.js';
import { fileCause, UserError } from '../errors.js';
import { daysOf } from '../time/typed-days.js';

const lineSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    id: v.optional(v.union([v.string(), v.pipe(v.number(), v.finite())])),
    q: v.string(),
    asked: v.optional(v.string()),
  }),
);

/** One line of a batch file: `{"id"?, "q", "asked"?}`. */
export interface BatchQuestion {
  readonly id?: string | number;
  readonly q: string;
  /** UTC day on which it was asked, `YYYY-MM-DD`. */
  readonly asked?: string;
}

function parseLine(place: string, line: string): BatchQuestion {
  const parsed = v.safeParse(lineSchema, line);
  if (!parsed.success) throw new UserError(`${place}: expected {"id"?, "q", "asked"?} as JSON, found ${quoted(line)}`);
  const { id, q, asked } = parsed.output;
  return {
    q,
    ...(id !== undefined && { id }),
    ...(asked !== undefined && { asked: daysOf(`${place}: asked`, asked).to }),
  };
}

/**
 * The questions of a batch file, in order.
 *
 * @throws UserError for a file that cannot be read and for a line that is no question, with its number.
 */
export async function readBatch(path: string): Promise<BatchQuestion[]> {
  let text: string;
  try {
    text = decodeText(await readFile(path));
  } catch (error) {
    throw new UserError(`--batch ${path}: expected a file of questions, found ${fileCause(error)}`);
  }
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(`${path}:${i + 1}`, line)]));
}
