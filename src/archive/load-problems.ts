import { UserError } from '../errors.js';
import type { FileListing } from './files.js';
import { quoted } from './quoted.js';
import { problemLine, type ReadProblem } from './reading.js';

/** Why there is no file to read, where one problem says it all; undefined otherwise. */
export function nothingToRead({ files, problems }: FileListing): UserError | undefined {
  const [problem, ...others] = problems;
  if (files.length > 0 || problem === undefined || others.length > 0) return undefined;
  return new UserError(problemLine(problem));
}

/** The problem of a second article with one id; `path` may end in a line number. */
export function duplicateId(path: string, id: string, firstPath: string): ReadProblem {
  return { path, expected: 'an id of its own', found: `${quoted(id)}, which is that of ${firstPath}`, lost: 'article' };
}
