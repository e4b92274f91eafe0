import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive } from './small-archive.js';

const spoken = 'Pilots refused the tender, and the tender was refused by all pilots at the harbour, pilots said.';
const ask = (told: string): Answer =>
  answerQuestion(
    smallArchive({ source: 'Coast Wire', date: '2021-03-09', title: 'Tender', sentences: [spoken, told] }),
    { text: 'why did the pilots refuse the tender', filter: {}, limit: 3 },
  );

describe('a question for a reason', () => {
  it.each([
    'The pilots refused the new tender because it rolled, the union said on Friday.',
    'The union’s pilots refused the tender on Friday, citing the way in which it rolled.',
  ])('is answered by a sentence that says all of it and why: %s', (told) => {
    const { status, sentences } = ask(told);
    expect(sentences[0]?.text).toBe(told);
    expect(status).toBe('answered');
  });

  it('prefers one that may say why', () => {
    const told = 'The union’s pilots refused the tender on Friday in an effort to get another.';
    expect(ask(told).sentences[0]?.text).toBe(told);
  });

  it('is not answered by the reason of something else', () => {
    expect(ask('The harbour stayed dark because the lamp broke.').sentences[0]?.text).toBe(spoken);
  });
});
