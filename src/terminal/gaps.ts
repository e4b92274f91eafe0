import { readGaps } from '../answer/question-log.js';
import { dayWords } from '../citation/date-words.js';
import { fileCause, UserError } from '../errors.js';
import { type Io, printable } from './io.js';

/**
 * Prints the questions that found nothing, and how to have them logged when they are not.
 *
 * @throws UserError when the log is there and cannot be read.
 */
export async function showGaps(io: Io, path: string, logging: boolean): Promise<void> {
  const gaps = await readGaps(path).catch((error: unknown) => {
    throw new UserError(`${path}: expected a file that can be read, found ${fileCause(error)}`);
  });
  for (const { question, times, lastAsked, reason } of gaps) {
    const asked = times === 1 ? 'asked once' : `asked ${times} times, last`;
    io.out(printable(`${question}\n  ${asked} on ${dayWords(lastAsked)}. ${reason}\n`));
  }
  if (gaps.length === 0) io.err(`No question without an answer is kept in ${path}.\n`);
  if (!logging) io.err('Questions are not logged. LOG_QUESTIONS=on in .env keeps them from now on.\n');
}
