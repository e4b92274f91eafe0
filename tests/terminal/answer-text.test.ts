import { describe, expect, it } from 'vitest';
import type { Answer, AnswerSentence } from '../../src/answer/answer.js';
import { answerText } from '../../src/terminal/answer-text.js';
import type { Io } from '../../src/terminal/io.js';

const io = (styled: boolean): Io => ({ out: () => undefined, err: () => undefined, styled, errIsTerminal: false });

const sentence: AnswerSentence = {
  text: 'The ferry will run again from Monday, the harbour master said.',
  start: 0,
  end: 62,
  score: 1,
  matches: [{ start: 4, end: 9 }],
  alsoIn: [],
  number: 0,
  article: {
    id: 'ferry',
    path: 'articles/ferry.md',
    source: 'Harbour Gazette',
    title: 'Ferry to run again',
    url: 'https://example.com/2019/03/02/ferry',
    date: { basis: 'stated', value: '2019-03-02', from: '2019-03-02', to: '2019-03-02' },
  },
};

const answered: Answer = {
  question: 'when will the ferry run',
  status: 'answered',
  confidence: 0.8,
  searched: { articles: 2, passages: 4, from: '2019-03-01', to: '2019-03-02' },
  sentences: [sentence],
};

describe('an answer at the prompt', () => {
  it('is the sentence, quoted, its citation and a link that opens at it', () => {
    const [text, citation, link] = answerText(io(false), answered).split('\n');
    expect(text).toBe('> The ferry will run again from Monday, the harbour master said.');
    expect(citation).toBe('  — Harbour Gazette, 2 March 2019 · Ferry to run again');
    expect(link).toMatch(/^ {2}https:\/\/example\.com\/2019\/03\/02\/ferry#:~:text=The%20ferry/);
  });

  it('emphasises the matching words where the terminal can', () => {
    expect(answerText(io(true), answered)).toContain('The \u001b[1mferry\u001b[22m will run');
  });

  it('says who said it, and how sure it is', () => {
    const said = { ...sentence, speaker: { name: 'Ines Brandt', role: 'Port Director' } };
    const lines = answerText(io(false), { ...answered, sentences: [said] }).split('\n');
    expect(lines[1]).toBe('  Said by Ines Brandt, Port Director');
    expect(lines.at(-2)).toBe('Confidence: high. Searched: 2 articles, 1 March 2019 to 2 March 2019.');
    expect(answerText(io(false), { ...answered, confidence: 0.3 })).toMatch(/^The nearest I have:\n\n> The ferry/u);
  });

  it('lists the figures on which reports differ, with the sentences that give them first', () => {
    const older = { ...sentence, start: 100, end: 130, text: 'The storm sank 12 boats.', figure: '12' };
    const newer = { ...sentence, number: 1, text: 'The storm sank 19 boats.', figure: '19' };
    const shown = answerText(io(false), { ...answered, sentences: [sentence, older], disagreement: [newer, older] });
    expect(shown.split('\n').filter((line) => /^(?:>|Reports)/u.test(line))).toEqual([
      'Reports differ, newest first: 19, 12.',
      '> The storm sank 19 boats.',
      '> The storm sank 12 boats.',
    ]);
  });

  it('names the other sources that say the same', () => {
    const other = { ...sentence, article: { ...sentence.article, source: 'Coast Radio' } };
    const text = answerText(io(false), { ...answered, sentences: [{ ...sentence, alsoIn: [other] }] });
    expect(text).toContain('The same in: Coast Radio, 2 March 2019');
  });

  it('gives the file where an article has no address', () => {
    const { id, path, date } = sentence.article;
    const article = { id, path, date };
    expect(answerText(io(false), { ...answered, sentences: [{ ...sentence, article }] })).toContain(
      '\n  articles/ferry.md\n',
    );
  });

  it('lets no escape sequence of an article or a title reach the terminal', () => {
    const hostile = '\u001b]0;owned\u0007The ferry\u202e sank.\u009b31m';
    const article = { ...sentence.article, title: hostile, path: hostile, source: hostile };
    const text = answerText(io(false), {
      ...answered,
      sentences: [{ ...sentence, text: hostile, matches: [], article }],
    });
    expect(text).not.toMatch(/[\u001b\u0007\u009b\u202e]/u); // eslint-disable-line no-control-regex
  });

  it('says why it abstains, what it searched, and shows the nearest as such', () => {
    const text = answerText(io(false), { ...answered, status: 'abstained', reason: 'Nothing about that subject.' });
    expect(text).toMatch(
      /^Nothing about that subject\. Searched: 2 articles, 1 March 2019 to 2 March 2019\.\n\nThe nearest it holds:\n\n> The ferry/,
    );
  });
});
