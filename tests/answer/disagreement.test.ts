import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { smallArchive, type Report } from './small-archive.js';

const report = (date: string, sentence: string): Report => ({
  source: `Paper of ${date}`,
  date,
  title: 'Quarry collapse at Brennick',
  sentences: [sentence],
});
const archive = smallArchive(
  report('2021-04-01', 'The quarry collapse at Brennick killed 12 workers, police said.'),
  report('2021-04-03', 'The quarry collapse at Brennick killed 19 workers, the ministry said.'),
  report('2021-04-02', 'The quarry collapse at Brennick killed 12 workers, according to the mayor.'),
);

it('lists the figures on which sentences disagree, each with its source, newest first', () => {
  const { disagreement } = answerQuestion(
    archive,
    { text: 'How many workers did the quarry collapse at Brennick kill?', filter: {}, limit: 1 },
    0,
  );
  expect(disagreement?.map(({ figure, article }) => [figure, article.source])).toEqual([
    ['19', 'Paper of 2021-04-03'],
    ['12', expect.stringMatching(/2021-04-0[12]/u)],
  ]);
});

it('lists none where all agree, or where no figure was asked for', () => {
  const ask = (text: string, filter = {}) => answerQuestion(archive, { text, filter, limit: 1 }, 0);
  const question = 'How many workers did the quarry collapse at Brennick kill?';
  expect(ask(question, { to: '2021-04-02' }).disagreement).toBeUndefined();
  expect(ask('Where did the quarry collapse?').disagreement).toBeUndefined();
});

it('takes no figure for something else as disagreement', () => {
  const other = smallArchive(
    report('2021-04-01', 'The quarry collapse at Brennick killed 12 workers, police said.'),
    report('2021-04-02', 'A ferry that sank off Oster killed 40 workers, police said.'),
  );
  const question = 'How many workers did the quarry collapse at Brennick kill?';
  expect(answerQuestion(other, { text: question, filter: {}, limit: 2 }, 0).disagreement).toBeUndefined();
});
