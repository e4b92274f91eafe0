import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive } from './small-archive.js';

const archive = smallArchive(
  {
    source: 'Harbour Gazette',
    date: '2021-03-05',
    title: 'Flood in the Lower Vale',
    sentences: [
      'The Lower Vale has not seen such a flood since records began.',
      'At least 41 were killed when the dam broke, the fire brigade said.',
      'The people of the Lower Vale are sleeping in two schools.',
      'Up to 300 people could die if the second dam of the Lower Vale breaks.',
    ],
  },
  {
    source: 'Coast Wire',
    date: '2021-03-09',
    title: 'Storms of the year',
    sentences: [
      'Storms have killed 2,100 people in Norway this year, and people died of cold.',
      'In Sweden 12 people died in storms, and people are still missing.',
    ],
  },
);
const ask = (text: string): Answer => answerQuestion(archive, { text, filter: {}, limit: 3 });

describe('a question for how many died', () => {
  it.each([
    'how many people died in the Lower Vale',
    'How many were killed in the Lower Vale flood?',
    'lower vale death toll',
  ])('%s: is answered by a figure beside any word of dying, in a report of what is asked about', (text) => {
    const { status, sentences } = ask(text);
    expect(sentences[0]?.text).toContain('41 were killed');
    expect(status).toBe('answered');
  });

  it('is answered for the country asked for', () => {
    expect(ask('how many people died in storms in Sweden').sentences[0]?.text).toContain('12 people');
    expect(ask('how many people died in norwegian storms').sentences[0]?.text).toContain('2,100');
  });

  it.each([
    'Up to 300 people could die in the Lower Vale if the second dam breaks.',
    'Predictions of 900 people dead in the Lower Vale are unlikely to come true.',
  ])('is not answered by deaths that are expected or denied: %s', (text) => {
    const report = { source: 'Coast Wire', date: '2021-03-09', title: 'Flood in the Lower Vale', sentences: [text] };
    const question = { text: 'how many people died in the Lower Vale', filter: {}, limit: 3 };
    expect(answerQuestion(smallArchive(report), question)).toMatchObject({ status: 'abstained', confidence: 0 });
  });

  it('is answered of a place by what names it, not by the toll of months in a report that has it in its title', () => {
    const war = smallArchive(
      {
        source: 'Coast Wire',
        date: '2021-07-02',
        title: 'League to meet on Skarholm',
        sentences: [
          'More than 5,400 people have been killed in 11 months, the league says.',
          'The league will meet again.',
        ],
      },
      {
        source: 'Harbour Gazette',
        date: '2021-07-03',
        title: 'League to meet',
        sentences: ['At least 50 people died in the shelling of Skarholm on Friday, nurses said.'],
      },
    );
    const question = { text: 'how many people have been killed in Skarholm', filter: {}, limit: 3 };
    expect(answerQuestion(war, question).sentences[0]?.text).toContain('At least 50 people died');
  });

  it('is not answered by the toll of something else', () => {
    expect(ask('how many people died in the Skarholm collision')).toMatchObject({ status: 'abstained', confidence: 0 });
  });

  it.each([
    'why did the death toll in the Lower Vale rise',
    'how many boats came to the dam where people were sleeping and 41 were killed',
  ])('%s: is another question', (text) => {
    expect(ask(text).confidence).toBeGreaterThan(0);
  });

  it('may be about anything', () => {
    fc.assert(
      fc.property(fc.constantFrom('how many died in ', 'death toll of '), fc.string(), (asking, words) => {
        expect(ask(asking + words).status).toMatch(/^(?:answered|abstained)$/u);
      }),
    );
  });
});
