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

  const capital = smallArchive({
    source: 'Coast Wire',
    date: '2021-05-02',
    title: 'Cod talks in Oslo',
    sentences: [
      'Swedish Fisheries Minister Nils Ek praised the fisheries minister of Norway at the talks.',
      'Ingrid Solheim, the Norwegian fisheries minister, left early.',
      'Deputy Pilots Association chairman Mattis Lund waited, and the Pilots Association had a seat.',
      'The Pilots Association was founded by skippers and is led by Captain Jonas Ferrer.',
      'The League of Ports Secretary-General Berit Moe wrote to the Cod Council.',
      'C.C. Secretary-General Tor Vik did not write back, and his Swedish counterpart Eva Lind had not been asked.',
      'U.S. Ambassador to Norway Ann Reed listened, and so did Kari Dahl, the Norwegian ambassador to the U.S.',
    ],
  });
  const named = (text: string): string | undefined =>
    answerQuestion(capital, { text, filter: {}, limit: 3 }).sentences[0]?.text;

  it.each([
    ['who is the fisheries minister of norway', 'Ingrid Solheim', 'of the country asked for, not of another'],
    ['who leads the pilots association', 'Jonas Ferrer', 'who leads it, not a deputy'],
    ['who is the chairman of the pilots association', 'Jonas Ferrer', 'who leads it by whatever title'],
    ['who is the secretary general of the cod council', 'Tor Vik', 'whose owner is called by its initials'],
    ['who is the us ambassador to norway', 'Ann Reed', 'whose name follows the place'],
  ])('%s: names %s, %s', (text, name) => {
    expect(named(text)).toContain(name);
  });

  it('is answered by whose office stands before it, not by a member of what they lead', () => {
    const harvest = smallArchive({
      source: 'Coast Wire',
      date: '2021-06-02',
      title: 'Herring talks',
      sentences: [
        'Sweden’s trade minister held talks on herring with the Icelandic trade union of President Nils Ek.',
        'Kari Dahl, a member of the executive of the Herring League, said the Herring League of Iceland was tired.',
        'Iceland’s Trade Minister Birna Vik did not come.',
        'Jonas Ferrer, head of the Herring League, came late.',
      ],
    });
    const first = (text: string) => answerQuestion(harvest, { text, filter: {}, limit: 3 }).sentences[0]?.text;
    expect(first('who is the icelandic trade minister')).toContain('Birna Vik');
    expect(first('who leads the herring league')).toContain('Jonas Ferrer');
  });

  it('is not answered where its owner has no words to search for', () => {
    const health = smallArchive({
      source: 'Coast Wire',
      date: '2021-06-03',
      title: 'Flu',
      sentences: ['The head of the WHO is worried, and so is the head of the pilots, Ingrid Solheim.'],
    });
    const question = { text: 'who is the head of the WHO', filter: {}, limit: 3 };
    expect(answerQuestion(health, question)).toMatchObject({ status: 'abstained', confidence: 0 });
  });

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
