import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { isPapersWording } from '../../src/answer/speech.js';
import { smallArchive } from './small-archive.js';

const archive = smallArchive(
  {
    source: 'Harbour Gazette',
    date: '2021-03-05',
    title: 'Harbour master and pilots quarrel over light',
    sentences: [
      'The light on the Skarholm pier was dark for three nights, and the pier light must be mended, the pilots wrote.',
      '"The pier light was never my business," said harbour master Ingrid Solheim.',
      '"Solheim knew that the pier light was dark," pilot Jonas Ferrer said on Friday.',
      'Ferrer has guided ships into Skarholm since 2004.',
    ],
  },
  {
    source: 'Coast Wire',
    date: '2021-03-09',
    title: 'Solheim to leave',
    sentences: [
      'Harbour master Ingrid Solheim will leave at the end of the month.',
      '"I am tired," Solheim told Coast Wire.',
    ],
  },
);
const ask = (text: string, speaker?: string) =>
  answerQuestion(archive, { text, filter: speaker === undefined ? {} : { speaker }, limit: 5 }, 0);

describe('a question about what somebody said', () => {
  it("puts the speaker's own words first and says whose they are", () => {
    const [first] = ask('What did Ingrid Solheim say about the pier light?').sentences;
    expect(first?.text).toBe('"The pier light was never my business," said harbour master Ingrid Solheim.');
    expect(first?.speaker?.name).toBe('Ingrid Solheim');
  });

  it("never offers somebody else's words for theirs", () => {
    const texts = ask('What did Ingrid Solheim say about the pier light?').sentences.map(({ text }) => text);
    expect(texts.filter((text) => text.includes('knew that'))).toEqual([]);
  });

  it('does the same where the speaker is given as a filter', () => {
    const { sentences } = ask('pier light', 'Jonas Ferrer');
    expect(sentences[0]).toMatchObject({ speaker: { name: 'Jonas Ferrer' } });
    expect(sentences.filter(({ speaker }) => speaker !== undefined && speaker.name !== 'Jonas Ferrer')).toEqual([]);
  });
});

describe('a headline that reports what somebody said', () => {
  it.each([
    ['headline', 'theirs', true],
    ['caption', 'only', true],
    ['headline', 'first', false],
    ['prose', 'theirs', false],
  ] as const)('a %s, where %s are wanted, is the wording of the paper: %s', (kind, wanted, expected) => {
    expect(isPapersWording([{ sentence: { candidate: { kind } } }], { wanted })).toBe(expected);
  });

  it('comes after the sentences that do', () => {
    const council = smallArchive({
      source: 'Coast Wire',
      date: '2021-04-12',
      title: 'Solheim says pier light contract was wasteful',
      sentences: [
        'Solheim says pier light contract was wasteful',
        'The council met on Monday in Skarholm and heard the harbour master for an hour.',
        'Ingrid Solheim, the harbour master, told the council that the contract had been too dear for what it lit.',
      ],
      kinds: ['headline', 'prose', 'prose'],
    });
    const question = { text: 'What did Solheim say about the contract for the pier light?', filter: {}, limit: 3 };
    const [first] = answerQuestion(council, question, 0).sentences;
    expect(first?.text).toContain('told the council that the contract had been too dear');
  });
});

describe('a question about what a country said', () => {
  const talks = smallArchive(
    {
      source: 'Coast Wire',
      date: '2021-04-02',
      title: 'Fishing talks resume',
      sentences: [
        'Norwegian Fisheries Minister Ingrid Solheim said the cod quota was fair.',
        '"The quota will not be raised," Solheim told reporters in Bergen.',
        'Icelandic skippers called the quota a joke.',
        'Norway raised the quota four years ago, and the cod quota has been quarrelled over since.',
      ],
    },
    {
      source: 'Harbour Gazette',
      date: '2021-04-03',
      title: 'Boats stay in port',
      sentences: [
        'Minister Ingrid Solheim declined to meet the skippers.',
        '"The cod quota is the least that science allows," Solheim said.',
      ],
    },
  );

  it('puts first what those say who hold an office of it, though one report gives the office without the country', () => {
    const { sentences } = answerQuestion(
      talks,
      { text: 'What did Norway say about the cod quota?', filter: {}, limit: 3 },
      0,
    );
    expect(sentences.map(({ text }) => text)).toEqual([
      'Norwegian Fisheries Minister Ingrid Solheim said the cod quota was fair.',
      '"The quota will not be raised," Solheim told reporters in Bergen.',
      '"The cod quota is the least that science allows," Solheim said.',
    ]);
  });

  it('is a question about what its government said, where its capital is named', () => {
    const [first] = answerQuestion(
      talks,
      { text: 'how did Oslo react to the cod quota', filter: {}, limit: 3 },
      0,
    ).sentences;
    expect(first?.text).toBe('Norwegian Fisheries Minister Ingrid Solheim said the cod quota was fair.');
  });
});

describe('a question for the words of whom nobody of that name is quoted', () => {
  const quarrel = smallArchive(
    {
      source: 'Coast Wire',
      date: '2021-04-02',
      title: 'Ferry strike goes on',
      sentences: [
        '"The ferry strike hurts Norway," Norwegian opposition leader Nils Ek said of the ferry strike in Norway.',
        'Fisheries Minister Ingrid Solheim of Norway said the ferry strike was a matter for the owners.',
        'Seamen’s Union chairman Jonas Ferrer said the ferry strike would last until the owners paid.',
        'Ferrer spoke before talks with Mattis Lund, and said that Lund knew what the ferry strike cost.',
        'Mattis Lund came to the ferry talks with a new offer to end the strike.',
        'Its captains called the ferry strike a shame, Berit Moe added.',
      ],
    },
    {
      source: 'Harbour Gazette',
      date: '2021-04-04',
      title: 'Solheim praised',
      sentences: ['Norwegian Fisheries Minister Ingrid Solheim was praised.', '"Thank you," Solheim said.'],
    },
  );
  const answered = (text: string) => answerQuestion(quarrel, { text, filter: {}, limit: 3 });

  it('shows those of who holds an office of theirs', () => {
    expect(answered('what did the seamen’s union say about the ferry strike').sentences[0]?.text).toContain(
      'until the owners paid',
    );
    expect(answered('what is norways view on the ferry strike').sentences[0]?.text).toContain(
      'a matter for the owners',
    );
  });

  it('shows what is told of them, never the words of another', () => {
    const [first, ...others] = answered('what did Mattis Lund say about the ferry strike').sentences;
    expect(first?.text).toBe('Mattis Lund came to the ferry talks with a new offer to end the strike.');
    expect(others.some(({ text }) => text.includes('Ferrer'))).toBe(false);
  });

  it('does not answer with a sentence that does not name them', () => {
    expect(answered('what did Berit Vang say about the ferry owners')).toMatchObject({
      status: 'abstained',
      confidence: 0,
    });
  });
});

describe('a question about the words of whom it calls by what they are', () => {
  const port = smallArchive({
    source: 'Coast Wire',
    date: '2021-05-02',
    title: 'Ferry tax',
    sentences: [
      '"The ferry tax is a shame," said Nick Pilot, a baker in Skarholm.',
      'The ferry tax had cost him a fortune, Pilot said.',
      'The pilot of the ferry Alma said the ferry tax would sink her.',
    ],
  });
  const asked = (text: string) => answerQuestion(port, { text, filter: {}, limit: 3 }, 0).sentences[0]?.text;

  it('is not answered by the words of one whose family name is the same', () => {
    expect(asked('what did the pilot say about the ferry tax')).toContain('would sink her');
    expect(asked('what did pilot say about the ferry tax')).toContain('a baker');
  });
});

it('is the surer of a reaction the more of what is reacted to stands in the report', () => {
  const collision = smallArchive({
    source: 'Coast Wire',
    date: '2021-05-01',
    title: 'Collision off Skarholm',
    sentences: [
      'Two trawlers sank in a collision off Skarholm on Friday.',
      '"This must never happen again," harbour master Ingrid Solheim said.',
      'The collision off Skarholm was seen from the pier.',
    ],
  });
  const confidenceIn = (text: string): number => answerQuestion(collision, { text, filter: {}, limit: 1 }).confidence;
  const reaction = confidenceIn('how did Solheim react to the collision off Skarholm');
  expect(reaction).toBeGreaterThan(confidenceIn('what did Solheim say about the collision off Skarholm'));
  expect(reaction).toBeGreaterThan(confidenceIn('how did Solheim react to the strike of the pilots'));
});

describe('words that one speaker says another said', () => {
  const nested = smallArchive({
    source: 'Coast Wire',
    date: '2021-04-05',
    title: 'Paper tells of a quarrel',
    sentences: ['Ingrid Solheim said the cod quota would not be raised, the Harbour Gazette reported.'],
  });

  it('are labelled with the one who was asked for', () => {
    const labelled = (speaker: string) =>
      answerQuestion(nested, { text: 'cod quota', filter: { speaker }, limit: 1 }, 0).sentences[0]?.speaker?.name;
    expect([labelled('Ingrid Solheim'), labelled('Harbour Gazette')]).toEqual(['Ingrid Solheim', 'Harbour Gazette']);
  });
});
