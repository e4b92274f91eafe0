import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import * as v from 'valibot';
import { articleEvent } from './build-article.js';
import { readLines } from './byte-lines.js';
import { decodeText, isBinary } from './decode.js';
import { codeOf, fileCause } from '../errors.js';
import type { SourceFile } from './files.js';
import { quoted } from './quoted.js';
import { checkFields } from './stated-fields.js';
import { LARGEST_ARTICLE, type ReadEvent, type ReadProblem } from './reading.js';

const lineSchema = v.looseObject({ text: v.string() });

/**
 * The articles of a JSONL file, gzipped or not, a line at a time, and what could not be read in it.
 *
 * @throws what the file system throws
 */
export async function* readJsonl(file: SourceFile, onBytes?: (bytes: number) => void): AsyncGenerator<ReadEvent> {
  const raw = createReadStream(file.path);
  const stream = file.gzipped ? raw.pipe(createGunzip()) : raw;
  raw.once('error', (error) => stream.destroy(error));
  let lines = 0;
  let articles = 0;
  try {
    for await (const batch of readLines(stream as AsyncIterable<Buffer>, LARGEST_ARTICLE)) {
      for (const { number, bytes } of batch) {
        if (articles === 0 && bytes !== undefined && isBinary(bytes)) {
          yield problemIn(file, { expected: 'JSON lines', found: 'binary data', lost: 'file' });
          return;
        }
        lines = number;
        for (const event of readLine(file, number, bytes)) {
          if (event.kind === 'article') articles += 1;
          yield event;
        }
      }
      onBytes?.(raw.bytesRead);
    }
    if (lines === 0) yield problemIn(file, { expected: 'JSON lines', found: 'an empty file', lost: 'file' });
  } catch (error) {
    if (!isZlibError(error)) throw error;
    const found = fileCause(error);
    yield problemIn(file, { line: lines + 1, expected: 'a whole gzip file', found, lost: 'file', unseen: true });
  } finally {
    raw.destroy();
  }
}

function* readLine(file: SourceFile, line: number, bytes: Buffer | undefined): Generator<ReadEvent> {
  const lost = (expected: string, found: string): ReadEvent =>
    problemIn(file, { line, expected, found, lost: 'article' });
  if (bytes === undefined) {
    yield lost(`at most ${LARGEST_ARTICLE / 1024 ** 2} MB a line`, 'more');
    return;
  }
  const json = decodeText(bytes).trim();
  if (json === '') return;
  const value = parseJson(json);
  if (value === undefined) {
    yield lost('a JSON object', quoted(json));
    return;
  }
  const { success, output } = v.safeParse(lineSchema, value);
  if (!success || output.text.trim() === '') {
    yield lost('an object with words in "text"', quoted(json));
    return;
  }
  const { stated, problems } = checkFields(output);
  for (const problem of problems) yield problemIn(file, { line, ...problem, lost: 'detail' });
  yield articleEvent({ id: `${file.id}:${line}`, path: `${file.path}:${line}` }, output.text, stated);
}

function problemIn(file: SourceFile, problem: Omit<ReadProblem, 'path'>): ReadEvent {
  return { kind: 'problem', problem: { path: file.path, ...problem } };
}

/** Undefined where it is not JSON. */
function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isZlibError(error: unknown): boolean {
  return codeOf(error)?.startsWith('Z_') === true;
}
