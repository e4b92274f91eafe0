import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { fileCause, messageOf, UserError } from '../errors.js';
import { daysOf } from '../time/typed-days.js';

const lineSchema = v.object({
  id: v.optional(v.union([v.string(), v.pipe(v.number(), v.finite())])),
  q: v.string(),
  asked: v.optional(v.string()),
});

/** One line of a batch file: `{"id"?, "q", "asked"?}`. */
export interface BatchQuestion {
  readonly id?: string | number;
  readonly q: string;
  /** UTC day on which it was asked, `YYYY-MM-DD`. */
  readonly asked?: string;
}

function parseLine(place: string, line: string): BatchQuestion {
  const expected = `${place}: expected {"id"?, "q", "asked"?}`;
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw new UserError(`${expected}, found no JSON (${messageOf(error)})`);
  }
  const parsed = v.safeParse(lineSchema, json);
  if (!parsed.success) throw new UserError(`${expected}, found ${line.slice(0, 80)}`);
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
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UserError(`--batch ${path}: expected a file of questions, found ${fileCause(error)}`);
  }
  return text.split('\n').flatMap((line, i) => (line.trim() === '' ? [] : [parseLine(`${path}:${i + 1}`, line)]));
}
