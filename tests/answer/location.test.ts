import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive } from './small-archive.js';

const spoken = 'The Alma is what they speak of in Oslo, and the board spoke of the Alma for an hour.';
const ask = (text: string, ...sentences: string[]): Answer =>
  answerQuestion(smallArchive({ source: 'Coast Wire', date: '2021-03-09', title: 'Ferries', sentences }), {
    text,
    filter: {},
    limit: 3,
  });

describe('a question for where something is', () => {
  it.each([
    'Divers found that the Alma lies in the mud off Skarholm after all.',
    'The wreck of the Alma, near Skarholm, will be raised.',
    'Oslo’s old ferry Alma will be raised.',
  ])('is answered by a sentence that says so right beside its name: %s', (told) => {
    expect(ask('where is the alma', spoken, told).sentences[0]?.text).toBe(told);
  });

  it('is not answered by a sentence that names a place elsewhere', () => {
    expect(ask('Where is the Alma?', spoken)).toMatchObject({ status: 'abstained', confidence: 0 });
  });

  it('is another question where something is done there', () => {
    expect(ask('Where is the Alma being mended?', spoken).confidence).toBeGreaterThan(0);
  });
});
