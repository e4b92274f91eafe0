import { createInterface } from 'node:readline';
import type { Answer, Question } from '../answer/answer.js';
import { answerJson } from '../answer/answer-json.js';
import { UserError } from '../errors.js';
import { answerText } from './answer-text.js';
import { readBatch } from './batch.js';
import { type Io, printable } from './io.js';

/** What `verbatim ask` needs: a way to answer, and what every question of this run has in common. */
export interface Asking {
  readonly answer: (question: Question) => Answer | Promise<Answer>;
  readonly question: Omit<Question, 'text'>;
  readonly json: boolean;
}

function shown(io: Io, asking: Asking, answer: Answer): string {
  return asking.json ? `${JSON.stringify(answerJson(answer))}\n` : answerText(io, answer);
}

/** Answers one question. */
export async function askOnce(io: Io, asking: Asking, text: string): Promise<void> {
  io.out(shown(io, asking, await asking.answer({ ...asking.question, text })));
}

/** Answers each line of a batch file, one line of JSON or one block of text each. */
export async function askBatch(io: Io, asking: Asking, path: string): Promise<void> {
  for (const { id, q, asked } of await readBatch(path)) {
    const answer = await asking.answer({ ...asking.question, text: q, ...(asked !== undefined && { asOf: asked }) });
    if (asking.json) io.out(`${JSON.stringify(answerJson(answer, id))}\n`);
    else io.out(`${printable(q)}\n\n${answerText(io, answer)}\n`);
  }
}

/**
 * Answers line after line until the end of input; a person at a terminal is asked for each.
 *
 * @throws UserError where the input is no terminal and holds no question.
 */
export async function askUntilEnd(
  io: Io,
  asking: Asking,
  input: NodeJS.ReadableStream & { readonly isTTY?: boolean },
): Promise<void> {
  const isTerminal = input.isTTY === true;
  const prompt = isTerminal ? 'Ask: ' : '';
  let isAsked = isTerminal;
  io.err(prompt);
  for await (const line of createInterface({ input, terminal: false })) {
    if (line.trim() !== '') {
      isAsked = true;
      const answer = shown(io, asking, await asking.answer({ ...asking.question, text: line }));
      io.out(asking.json ? answer : `\n${answer}\n`);
    }
    io.err(prompt);
  }
  if (isTerminal) io.err('\n');
  if (!isAsked) throw new UserError('ask: expected a question, --batch FILE or questions to read, found none');
}
