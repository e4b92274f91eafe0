import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive } from './small-archive.js';

const askOf = (text: string, ...sentences: string[]): Answer =>
  answerQuestion(smallArchive({ source: 'Coast Wire', date: '2021-03-09', title: 'The harbour board', sentences }), {
    text,
    filter: {},
    limit: 3,
  });

describe('a question for an age', () => {
  it.each([
    'The board gave the 61-year-old Solheim another year.',
    'Ingrid Solheim, 61, has not said whether she will go.',
    'Ingrid Solheim (61) has not said whether she will go.',
    'On Friday Ingrid Solheim turned 61 in the port office.',
  ])('is answered by an age beside whose it is: %s', (told) => {
    const { status, sentences } = askOf(
      'how old is Solheim',
      'Solheim is old enough to know better, an old pilot said of Solheim.',
      'A 19-year-old deckhand waited for Solheim.',
      told,
    );
    expect(sentences[0]?.text).toBe(told);
    expect(status).toBe('answered');
  });

  it('is answered by the age that most sentences give', () => {
    const { sentences } = askOf(
      'how old is Solheim',
      'Nils Solheim, 3, is the youngest on the quay, and a Solheim like the other Solheim.',
      'The board gave the 61-year-old Solheim another year.',
      'Pilots want the 61-year-old Solheim to go.',
    );
    expect(sentences[0]?.text).toContain('61');
  });

  it('is not answered by the age of something else', () => {
    const answer = askOf('how old is Solheim', 'The 20-month-old strike against Solheim goes on, the union said.');
    expect(answer).toMatchObject({ status: 'abstained', confidence: 0 });
  });
});
