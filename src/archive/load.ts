import { codeOf, fileCause, UserError } from '../errors.js';
import { EXTENSIONS, listFiles, type SourceFile } from './files.js';
import { withFirstProblems } from './first-problems.js';
import { duplicateId, nothingToRead } from './load-problems.js';
import { readJsonl } from './read-jsonl.js';
import { readTextFile } from './read-text-file.js';
import { type ReadEvent, type ReadProblem, type ReadProgress } from './reading.js';

export interface ReadOptions {
  /** Called while a JSONL file is read and at the end of each file. */
  readonly onProgress?: (progress: ReadProgress) => void;
}

/**
 * Every article of the files and folders given, in order, and every problem met. An article whose id was
 * met before is passed over.
 *
 * @throws UserError after the last problem where no article could be read at all
 */
export async function* readArchive(paths: readonly string[], options: ReadOptions = {}): AsyncGenerator<ReadEvent> {
  const listing = await listFiles(paths);
  const nothing = nothingToRead(listing);
  if (nothing !== undefined) throw nothing;
  const { files, problems } = listing;
  for (const problem of problems) yield { kind: 'problem', problem };
  const bytesTotal = files.reduce((sum, file) => sum + file.bytes, 0);
  const firstPaths = new Map<string, string>();
  let bytesBefore = 0;
  const report = (bytes: number): void =>
    options.onProgress?.({ bytesRead: bytesBefore + bytes, bytesTotal, articles: firstPaths.size });
  for (const file of files) {
    yield* withFirstProblems(file.path, distinctArticles(readEvents(file, report), firstPaths));
    bytesBefore += file.bytes;
    report(0);
  }
  if (firstPaths.size === 0) {
    const seen = files.length === 0 ? '' : ` in ${files.length} ${files.length === 1 ? 'file' : 'files'}`;
    throw new UserError(
      `${paths.join(', ')}: expected an article in a file ending in ${EXTENSIONS}, found none${seen}`,
    );
  }
}

/**
 * The articles of one file, and what could not be read in it, the first problems one by one; an unreadable
 * file is a problem like any other. `onBytes` hears how much of the file was read.
 */
export function readArticles(file: SourceFile, onBytes?: (bytes: number) => void): AsyncGenerator<ReadEvent> {
  return withFirstProblems(file.path, readEvents(file, onBytes));
}

async function* distinctArticles(
  events: AsyncIterable<ReadEvent>,
  firstPaths: Map<string, string>,
): AsyncGenerator<ReadEvent> {
  for await (const event of events) {
    const first = event.kind === 'article' ? firstPaths.get(event.article.id) : undefined;
    if (event.kind === 'problem') yield event;
    else if (first !== undefined)
      yield { kind: 'problem', problem: duplicateId(event.article.path, event.article.id, first) };
    else {
      firstPaths.set(event.article.id, event.article.path);
      yield event;
    }
  }
}

async function* readEvents(file: SourceFile, onBytes?: (bytes: number) => void): AsyncGenerator<ReadEvent> {
  try {
    if (file.format === 'jsonl') yield* readJsonl(file, onBytes);
    else yield* await readTextFile(file);
  } catch (error) {
    if (codeOf(error) === undefined) throw error;
    const problem: ReadProblem = {
      path: file.path,
      expected: 'a file that can be read',
      found: fileCause(error),
      lost: 'file',
      unseen: true,
    };
    yield { kind: 'problem', problem };
  }
}
