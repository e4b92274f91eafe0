import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive } from './small-archive.js';

const archive = smallArchive(
  {
    source: 'Harbour Gazette',
    date: '2021-03-05',
    title: 'Pilots stay in port',
    sentences: [
      'The harbour pilots of Skarholm stayed in port, and the pilots of the harbour were not sorry.',
      'Harbour pilots chief Ingrid Solheim asked the board for a second lamp.',
      'The fishermen’s union of Lower Vale said that the union would not strike in Lower Vale.',
      'The fisheries minister of Norway is expected to speak to the union today.',
    ],
  },
  {
    source: 'Coast Wire',
    date: '2021-03-09',
    title: 'Rye harvest fails',
    sentences: [
      'A minister of agriculture cannot make it rain, farmers said of the agriculture minister.',
      'Agriculture Minister Mattis Lund came to look at the rye.',
    ],
  },
);
const ask = (text: string): Answer => answerQuestion(archive, { text, filter: {}, limit: 3 });

describe('a question for the holder of an office', () => {
  it.each([
    ['who leads the harbour pilots', 'Ingrid Solheim'],
    ['Who heads the harbour pilots?', 'Ingrid Solheim'],
    ['who is the agriculture minister', 'Mattis Lund'],
    ['Who is the minister of agriculture?', 'Mattis Lund'],
  ])('%s: is answered by a sentence that gives the office beside a name', (text, name) => {
    const { status, sentences } = ask(text);
    expect(sentences[0]?.text).toContain(name);
    expect(status).toBe('answered');
  });

  it.each(['who leads the fishermen’s union of Lower Vale', 'who is the fisheries minister of Norway'])(
    '%s: is not answered where the best sentence tells of nobody who holds any',
    (text) => {
      expect(ask(text)).toMatchObject({ status: 'abstained', confidence: 0 });
    },
  );

  it('may be about anything', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('who leads ', 'who is the minister of ', 'who is the '),
        fc.string(),
        (asking, words) => {
          expect(ask(asking + words).status).toMatch(/^(?:answered|abstained)$/u);
        },
      ),
    );
  });
});
