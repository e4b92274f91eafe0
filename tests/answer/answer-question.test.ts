import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownText } from '../../src/archive/shown-text.js';
import { answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { smallArchive, type Report } from './small-archive.js';

const ferry: Report = {
  source: 'Harbour Gazette',
  date: '2021-03-04',
  title: 'Ferry runs aground off Skarholm',
  sentences: [
    'The ferry Alma ran aground off Skarholm on Thursday with 214 passengers aboard.',
    'All of them were taken off by lifeboats before dark, the coast guard said.',
    '"The captain mistook one light for another," said harbour master Ingrid Solheim.',
    'Divers will inspect the hull on Friday.',
  ],
};
const ferryByAgency: Report = {
  source: 'Coast Wire',
  date: '2021-03-05',
  title: 'Passengers safe after grounding',
  sentences: [
    'The ferry Alma ran aground off Skarholm on Thursday with 214 passengers aboard.',
    'The shipping line has suspended its night crossings.',
  ],
};
const bakery: Report = {
  source: 'Town Crier',
  date: '2021-02-11',
  title: 'Bread prices rise',
  sentences: ['Bakers in Lower Vale put up the price of a rye loaf to 3.20 crowns.', 'They blamed dearer grain.'],
};

const archive = smallArchive(ferry, ferryByAgency, bakery);
const ask = (text: string, limit = 3): Answer => answerQuestion(archive, { text, filter: {}, limit });

describe('answering a question', () => {
  it('puts the sentence that holds the words of the question first', () => {
    expect(ask('How many passengers were aboard the Alma?').sentences[0]?.text).toContain('214 passengers');
  });

  it('lists the same words of two outlets once, with both citations', () => {
    const [first, ...others] = ask('Where did the ferry Alma run aground?', 10).sentences;
    expect([first?.article.source, ...(first?.alsoIn ?? []).map(({ article }) => article.source)].sort()).toEqual([
      'Coast Wire',
      'Harbour Gazette',
    ]);
    expect(others.map(({ text }) => text)).not.toContain(first?.text);
  });

  it('holds a question to the month that it names, whatever repeats the words of the month', () => {
    const march: Report = {
      source: 'Coast Wire',
      date: '2021-06-20',
      title: 'Looking back',
      sentences: ['In March 2021 the harbour was quiet.', 'Nothing else happened in March 2021.'],
    };
    const dated = smallArchive(ferry, march);
    const { sentences } = answerQuestion(dated, {
      text: 'What happened off Skarholm in March 2021?',
      filter: {},
      limit: 1,
    });
    expect(sentences[0]?.article.date).toMatchObject({ value: '2021-03-04' });
  });

  it('marks the words that match', () => {
    const [first] = ask('How many passengers were aboard the Alma?').sentences;
    expect(first?.matches.map(({ start, end }) => first.text.slice(start, end))).toEqual([
      'Alma',
      'passengers',
      'aboard',
    ]);
  });

  it('abstains where the words of the question are not in the archive, and still shows the nearest sentences', () => {
    const answer = ask('Who won the chess tournament in the ferry terminal of Marrakesh?');
    expect(answer.status).toBe('abstained');
    expect(answer.reason).toBeTruthy();
    expect(answer.sentences.length).toBeGreaterThan(0);
  });

  it('abstains where no article passes the filter', () => {
    const answer = answerQuestion(archive, { text: 'Where is the Alma?', filter: { from: '2030-01-01' }, limit: 3 });
    expect(answer).toMatchObject({ status: 'abstained', searched: { articles: 0 }, sentences: [] });
  });

  it('returns at most as many sentences as asked for, each a span of its article', () => {
    const word = fc.constantFrom(
      'Who',
      'how many',
      'Alma',
      'ferry',
      'bakers',
      'said',
      '?',
      '"',
      'price',
      '東京',
      '\u0000',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((all) => all.join(' ')),
        ),
        fc.integer({ min: 1, max: 5 }),
        (text, limit) => {
          const { sentences } = ask(text, limit);
          expect(sentences.length).toBeLessThanOrEqual(limit);
          for (const sentence of sentences) {
            expect(shownText(archive.article(sentence.number), sentence)).toBe(sentence.text);
          }
        },
      ),
    );
  });
});
