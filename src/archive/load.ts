import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { messageOf, UserError } from '../errors.js';
import { buildArticle } from './build-article.js';
import { decodeText, isBinary } from './decode.js';
import { causeOf, listFiles, type SourceFile } from './files.js';
import { readLines } from './byte-lines.js';
import { fieldsSchema, quoted, statedProvenance, type Fields } from './provenance.js';
import type { ReadEvent, ReadProblem, ReadProgress } from './reading.js';

/** Bytes of a text file, or of one line of a JSONL file, that are read at most. */
const MAX_ARTICLE_BYTES = 64 * 1024 * 1024;
const FRONT_MATTER = /^---[^\S\n]*\r?\n([\s\S]*?)(?:^|\n)---[^\S\n]*(?:\r?\n|$)/u;
const lineSchema = fieldsSchema.extend({ text: z.string() });

export interface ReadOptions {
  /** Called after each article and at each end of a file. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * Every article of the files and folders given, in order, and every problem met. An article whose id was met before is passed over.
 * Throws a {@link UserError} after the last problem where no article could be read at all.
 */
export async function* readArchive(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadEvent> {
  const { files, problems } = await listFiles(paths);
  for (const problem of problems) yield { kind: 'problem', problem };
  const bytesTotal = files.reduce((sum, file) => sum + file.bytes, 0);
  const firstPaths = new Map<string, string>();
  let bytesBefore = 0;
  let articles = 0;
  for (const file of files) {
    const report = (bytes: number): void =>
      options.onProgress?.({ bytesRead: bytesBefore + bytes, bytesTotal, articles });
    for await (const event of readArticles(file, report)) {
      if (event.kind === 'problem') {
        yield event;
        continue;
      }
      const { id, path } = event.article;
      const first = firstPaths.get(id);
      if (first !== undefined) {
        yield { kind: 'problem', problem: duplicateId(path, id, first) };
        continue;
      }
      firstPaths.set(id, path);
      articles += 1;
      yield event;
    }
    bytesBefore += file.bytes;
    report(0);
  }
  if (articles === 0) throw new UserError(`${paths.join(', ')}: expected articles, found none`);
}

/** The problem of a second article with one id; `path` may end in a line number. */
export function duplicateId(path: string, id: string, firstPath: string): ReadProblem {
  return { path, expected: 'an id of its own', found: `${quoted(id)}, which is that of ${firstPath}`, lost: 'article' };
}

/** The articles of one file, and what could not be read in it. Never throws. `onBytes` hears how much of the file was read. */
export async function* readArticles(file: SourceFile, onBytes?: (bytes: number) => void): AsyncGenerator<ReadEvent> {
  try {
    if (file.format === 'jsonl') yield* readJsonl(file, onBytes);
    else yield* await readText(file);
  } catch (error) {
    yield problem({
      path: file.path,
      expected: 'a file that can be read',
      found: causeOf(error),
      lost: 'file',
      unseen: true,
    });
  }
}

async function readText(file: SourceFile): Promise<ReadEvent[]> {
  const bytes = await readAtMost(file.path, MAX_ARTICLE_BYTES);
  const lost = (expected: string, found: string): ReadEvent[] => [
    problem({ path: file.path, expected, found, lost: 'file' }),
  ];
  if (bytes === undefined) return lost(`at most ${MAX_ARTICLE_BYTES / 1024 ** 2} MB of text`, 'more');
  if (isBinary(bytes)) return lost('text', 'binary data');
  const whole = decodeText(bytes);
  if (whole.trim() === '') return lost('text', bytes.length === 0 ? 'an empty file' : 'only white space');
  if (file.format === 'text') return [made(file.id, file.path, whole, {})];
  return readMarkdown(file, whole);
}

function readMarkdown(file: SourceFile, whole: string): ReadEvent[] {
  const match = FRONT_MATTER.exec(whole);
  if (match === null) return [made(file.id, file.path, whole, {})];
  const events: ReadEvent[] = [];
  let fields: Fields | undefined;
  try {
    const parsed = fieldsSchema.safeParse(parseYaml(match[1] ?? '') ?? {});
    if (parsed.success) fields = parsed.data;
    else events.push(problem({ path: file.path, line: 1, ...unexpected(parsed.error), lost: 'detail' }));
  } catch (error) {
    const found = messageOf(error).split('\n', 1)[0] ?? '';
    events.push(problem({ path: file.path, line: 1, expected: 'front matter in YAML', found, lost: 'detail' }));
  }
  const { stated, problems } = statedProvenance(fields ?? emptyFields());
  for (const found of problems) events.push(problem({ path: file.path, line: 1, ...found, lost: 'detail' }));
  const body = whole.slice(match[0].length);
  if (body.trim() === '') {
    return [
      ...events,
      problem({ path: file.path, expected: 'text', found: 'nothing after the front matter', lost: 'file' }),
    ];
  }
  return [...events, made(file.id, file.path, body, stated)];
}

async function* readJsonl(file: SourceFile, onBytes?: (bytes: number) => void): AsyncGenerator<ReadEvent> {
  const raw = createReadStream(file.path);
  const stream = file.gzipped ? raw.pipe(createGunzip()) : raw;
  raw.once('error', (error) => stream.destroy(error));
  let lines = 0;
  try {
    for await (const batch of readLines(stream as AsyncIterable<Buffer>, MAX_ARTICLE_BYTES)) {
      for (const line of batch) {
        lines = line.number;
        yield* readJsonLine(file, line.number, line.bytes);
      }
      onBytes?.(raw.bytesRead);
    }
    if (lines === 0) yield problem({ path: file.path, expected: 'JSON lines', found: 'an empty file', lost: 'file' });
  } catch (error) {
    if (!file.gzipped) throw error;
    yield problem({
      path: file.path,
      line: lines + 1,
      expected: 'a whole gzip file',
      found: causeOf(error),
      lost: 'file',
      unseen: true,
    });
  } finally {
    raw.destroy();
  }
}

function* readJsonLine(file: SourceFile, line: number, bytes: Buffer | undefined): Generator<ReadEvent> {
  const lost = (expected: string, found: string): ReadEvent =>
    problem({ path: file.path, line, expected, found, lost: 'article' });
  if (bytes === undefined) {
    yield lost(`at most ${MAX_ARTICLE_BYTES / 1024 ** 2} MB a line`, 'more');
    return;
  }
  const json = decodeText(bytes).trim();
  if (json === '') return;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    yield lost('a JSON object', quoted(json));
    return;
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const { expected, found } = unexpected(parsed.error);
    yield lost(expected, found);
    return;
  }
  if (parsed.data.text.trim() === '') {
    yield lost('words in "text"', 'none');
    return;
  }
  const { stated, problems } = statedProvenance(parsed.data);
  for (const found of problems) yield problem({ path: file.path, line, ...found, lost: 'detail' });
  yield made(`${file.id}:${line}`, `${file.path}:${line}`, parsed.data.text, stated);
}

function made(
  id: string,
  path: string,
  text: string,
  stated: ReturnType<typeof statedProvenance>['stated'],
): ReadEvent {
  return { kind: 'article', ...buildArticle({ id, path }, text, stated) };
}

const problem = (found: ReadProblem): ReadEvent => ({ kind: 'problem', problem: found });

const emptyFields = (): Fields => fieldsSchema.parse({});

function unexpected(error: z.ZodError): { expected: string; found: string } {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return {
    expected: field === '' ? 'an object with "text"' : `a usable "${field}"`,
    found: issue?.message ?? 'something else',
  };
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
