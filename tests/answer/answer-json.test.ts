import { expect, it } from 'vitest';
import { answerJson } from '../../src/answer/answer-json.js';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { smallArchive } from './small-archive.js';

it('prints an answer as other programs read it', () => {
  const archive = smallArchive({
    source: 'Town Crier',
    date: '2021-02-11',
    title: 'Bread prices rise',
    sentences: ['Bakers in Lower Vale put up the price of a rye loaf to 3.20 crowns.'],
  });
  const answer = answerQuestion(archive, { text: 'What is the price of a rye loaf?', filter: {}, limit: 3 });
  expect(answerJson(answer, 'q7')).toEqual({
    id: 'q7',
    question: 'What is the price of a rye loaf?',
    status: 'answered',
    confidence: expect.closeTo(answer.confidence, 3) as number,
    searched: { articles: 1, from: '2021-02-11', to: '2021-02-11' },
    answers: [
      {
        text: 'Bakers in Lower Vale put up the price of a rye loaf to 3.20 crowns.',
        start: 0,
        end: 67,
        score: expect.any(Number) as number,
        article: {
          id: 'report-0',
          title: 'Bread prices rise',
          source: 'Town Crier',
          date: '2021-02-11',
          dateBasis: 'stated',
          path: 'reports.jsonl:1',
        },
      },
    ],
  });
});
