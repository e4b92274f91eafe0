import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loggedAnswers } from '../../src/answer/logged-answers.js';
import { readGaps } from '../../src/answer/question-log.js';
import { emptyFolder } from '../store/folder.js';
import { smallArchive } from './small-archive.js';

const snapshot = smallArchive({
  source: 'Coast News',
  date: '2012-02-08',
  title: 'Ferry Stops',
  sentences: ['The ferry stopped at noon.'],
});
const archive = { snapshot, close: () => Promise.resolve() };
const question = { text: 'who raised the tax on windows', filter: {}, limit: 1 };

function answering(log: string | undefined) {
  const unkept: string[] = [];
  const answer = loggedAnswers({ archive, abstainBelow: undefined, log, onUnkept: (line) => unkept.push(line) });
  return { answer, unkept };
}

describe('answers where questions are kept', () => {
  it('leave the question in the log', async () => {
    const log = join(await emptyFolder(), 'data', 'questions.jsonl');
    const { answer, unkept } = answering(log);
    expect((await answer(question)).status).toBe('abstained');
    expect(await readGaps(log)).toMatchObject([{ question: question.text, times: 1 }]);
    expect(unkept).toEqual([]);
  });

  it('are given though the question cannot be kept, and that is told in one line', async () => {
    const file = join(await emptyFolder(), 'data');
    await writeFile(file, '');
    const log = join(file, 'questions.jsonl');
    const { answer, unkept } = answering(log);
    expect((await answer(question)).question).toBe(question.text);
    expect(unkept).toEqual([
      `${log}: expected a file that can be written, found a file in its place; the question is not kept`,
    ]);
  });

  it('are given the same where no log is wanted', async () => {
    const { answer, unkept } = answering(undefined);
    expect((await answer(question)).status).toBe('abstained');
    expect(unkept).toEqual([]);
  });
});
