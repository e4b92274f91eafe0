import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive } from './small-archive.js';

const archive = smallArchive(
  {
    source: 'Harbour Gazette',
    date: '2021-03-05',
    title: 'Who paid for the lighthouse?',
    sentences: [
      'By Ingrid Solheim',
      'The Skarholm lighthouse was paid for by fishermen, ledgers found in its cellar show.',
      'Jonas Ferrer wrote a novel about the lighthouse in 1988.',
    ],
    kinds: ['byline', 'prose', 'prose'],
  },
  {
    source: 'Coast Wire',
    date: '2021-03-09',
    title: 'Rye harvest fails',
    sentences: ['By Mattis Lund', 'Frost killed a third of the rye in Lower Vale.'],
    kinds: ['byline', 'prose'],
  },
);
const ask = (text: string): Answer => answerQuestion(archive, { text, filter: {}, limit: 3 });

describe('a question for the author of an article', () => {
  it('is answered by the byline of the article it means', () => {
    expect(ask('Who wrote the article about the Skarholm lighthouse?')).toMatchObject({
      status: 'answered',
      sentences: [{ text: 'By Ingrid Solheim' }, {}, {}],
    });
    expect(ask('who wrote about the rye').sentences[0]?.text).toBe('By Mattis Lund');
  });

  it('is not answered by the byline of an article about something else', () => {
    expect(ask('Who wrote the report on the earthquake in Lower Vale?').status).toBe('abstained');
  });

  it('is told from one for the author of a book', () => {
    expect(ask('Who wrote the novel about the lighthouse?').sentences[0]?.text).toContain('Jonas Ferrer');
  });
});
