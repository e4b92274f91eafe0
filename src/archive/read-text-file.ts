import { open } from 'node:fs/promises';
import { messageOf } from '../errors.js';
import { articleEvent } from './build-article.js';
import { decodeText, isBinary } from './decode.js';
import type { SourceFile } from './files.js';
import { otherFormat } from './other-formats.js';
import { checkFields, type StatedProvenance } from './stated-fields.js';
import { LARGEST_ARTICLE, type ReadEvent, type ReadProblem } from './reading.js';

const FRONT_MATTER = /^---[^\S\n]*\r?\n([\s\S]*?)(?<=^|\n)---[^\S\n]*(?:\r?\n|$)/u;
const LONGEST_FRONT_MATTER = 64 * 1024;

/**
 * The article of a text or Markdown file, and what could not be used in it.
 *
 * @throws what the file system throws
 */
export async function readTextFile(file: SourceFile): Promise<ReadEvent[]> {
  const bytes = await readAtMost(file.path, LARGEST_ARTICLE);
  if (bytes === undefined) return [lost(file, `at most ${LARGEST_ARTICLE / 1024 ** 2} MB`, 'more')];
  if (isBinary(bytes)) return [lost(file, 'text', 'binary data')];
  const text = decodeText(bytes);
  if (text.trim() === '') return [lost(file, 'text', bytes.length === 0 ? 'an empty file' : 'only white space')];
  const format = otherFormat(text);
  if (format !== undefined) return [lost(file, 'plain text or Markdown', format)];
  const { body, stated, problems } = file.format === 'markdown' ? await partFrontMatter(file, text) : plain(text);
  const events = problems.map((problem): ReadEvent => ({ kind: 'problem', problem }));
  if (body.trim() === '') return [...events, lost(file, 'text', 'nothing after the front matter')];
  return [...events, articleEvent(file, body, stated)];
}

interface Parted {
  readonly body: string;
  readonly stated: StatedProvenance;
  readonly problems: readonly ReadProblem[];
}

const plain = (text: string): Parted => ({ body: text, stated: {}, problems: [] });

/** Text between two rules that is no list of fields is not front matter. */
async function partFrontMatter(file: SourceFile, text: string): Promise<Parted> {
  const match = FRONT_MATTER.exec(text.slice(0, LONGEST_FRONT_MATTER));
  if (match === null) return plain(text);
  const body = text.slice(match[0].length);
  const place = { path: file.path, line: 1, lost: 'detail' } as const;
  const lines = match[1] ?? '';
  if (isDeep(lines)) {
    return { body, stated: {}, problems: [{ ...place, expected: 'front matter in YAML', found: 'lists in lists' }] };
  }
  // A library large enough to be felt at the start, where no file has front matter.
  const { parse: parseYaml } = await import('yaml');
  let fields: unknown;
  try {
    fields = parseYaml(lines, { logLevel: 'error' }) ?? {};
  } catch (error) {
    const found = messageOf(error).split('\n', 1)[0]?.replace(/:$/u, '') ?? '';
    return { body, stated: {}, problems: [{ ...place, expected: 'front matter in YAML', found }] };
  }
  if (typeof fields !== 'object' || fields === null) return plain(text);
  const { stated, problems } = checkFields(fields);
  return { body, stated, problems: problems.map((problem) => ({ ...place, ...problem })) };
}

/** A list in a list, opened by a bracket each or by a mark each on one line. */
const DEEPEST = 100;
const MARKS_IN_A_ROW = new RegExp(String.raw`^[^\S\n]*(?:[-?:][^\S\n]+){${DEEPEST}}`, 'mu');

/**
 * Whether YAML nests more deeply than any list of fields. Its parser goes a call deeper with each list; where the stack
 * ends in one, V8 may end the process, which nothing catches.
 */
function isDeep(yaml: string): boolean {
  let depth = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/gu)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return MARKS_IN_A_ROW.test(yaml);
}

function lost(file: SourceFile, expected: string, found: string): ReadEvent {
  return { kind: 'problem', problem: { path: file.path, expected, found, lost: 'file' } };
}

/** Undefined where the file is larger. */
async function readAtMost(path: string, limit: number): Promise<Buffer | undefined> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    return size > limit ? undefined : await handle.readFile();
  } finally {
    await handle.close();
  }
}
