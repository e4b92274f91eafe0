import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive } from './small-archive.js';

const archive = smallArchive(
  {
    source: 'Harbour Gazette',
    date: '2021-03-05',
    title: 'Solheim wants bow thrusters on every ferry',
    sentences: [
      'Solheim spoke for an hour about ferries, and Solheim did not smile once.',
      'The council listened to Ingrid Solheim without a word.',
      'Every ferry should have a bow thruster, according to Ingrid Solheim, the harbour master of Skarholm.',
      'A bow thruster is a propeller that moves the bow of a ship sideways.',
      'The oldest ferry has no bow thruster, and its bow thruster money was spent on paint.',
    ],
  },
  {
    source: 'Coast Wire',
    date: '2021-03-09',
    title: 'Rye harvest fails',
    sentences: ['Frost killed a third of the rye in Lower Vale.', 'Mattis Lund came to look at the rye.'],
  },
);
const ask = (text: string): Answer => answerQuestion(archive, { text, filter: {}, limit: 3 });

describe('a question for who or what something is', () => {
  it('is answered by a sentence that gives the role of the one named', () => {
    const { status, sentences } = ask('Who is Ingrid Solheim?');
    expect(status).toBe('answered');
    expect(sentences[0]?.text).toContain('the harbour master of Skarholm');
    expect(ask('who is solheim').sentences[0]?.text).toContain('the harbour master of Skarholm');
  });

  it('is answered by a sentence that says what the thing is', () => {
    const { status, sentences } = ask('What is a bow thruster?');
    expect(status).toBe('answered');
    expect(sentences[0]?.text).toBe('A bow thruster is a propeller that moves the bow of a ship sideways.');
  });

  it('may name it in any letters, with any marks', () => {
    const name = fc.stringMatching(/^[aZéØж9.(+*\\’ -]{1,12}$/u);
    fc.assert(
      fc.property(fc.constantFrom('Who is A', 'What is a ', 'What is the U'), name, (asking, words) => {
        expect(ask(`${asking}${words}?`).status).toMatch(/^(?:answered|abstained)$/u);
      }),
    );
  });

  it('is not made surer where no sentence says it', () => {
    expect(ask('Who is Mattis Lund?').sentences[0]?.text).toBe('Mattis Lund came to look at the rye.');
  });
});
