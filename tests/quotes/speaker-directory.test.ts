import { describe, expect, it } from 'vitest';
import type { SpeakerMerges } from '../../src/quotes/name-variants.js';
import type { Quote, SpeakerDirectory } from '../../src/quotes/quote.js';
import { openSpeakerDirectory } from '../../src/quotes/speaker-directory.js';
import { buildSpeakerTable } from '../../src/quotes/build-speaker-table.js';
import type { SpeakerTable } from '../../src/quotes/speaker-table.js';
import { SpeakerTallier } from '../../src/quotes/speaker-tally.js';

interface Said {
  readonly name: string;
  readonly role?: string;
  readonly times?: number;
}

function quotesBy({ name, role, times = 1 }: Said): Quote[] {
  const mention = { start: 0, end: 1 };
  const speaker = { mention, name, ...(role !== undefined && { role }) };
  return Array.from({ length: times }, () => ({ kind: 'direct', start: 0, end: 1, content: [mention], speaker }));
}

/** The table of articles with these quotes, in order. */
function tableOf(articles: readonly (readonly Quote[])[]): SpeakerTable {
  const tallier = new SpeakerTallier();
  articles.forEach((quotes, article) => {
    tallier.add(article, quotes);
  });
  return buildSpeakerTable(tallier.tally());
}

/** A directory of an archive with one article for each of these, a day apart from 1 March 2012. */
function directoryOf(said: readonly Said[], merges?: SpeakerMerges): SpeakerDirectory {
  const daysOf = (article: number) => {
    const day = `2012-03-${String(article + 1).padStart(2, '0')}`;
    return { from: day, to: day };
  };
  return openSpeakerDirectory([{ table: tableOf(said.map(quotesBy)), base: 0 }], daysOf, merges);
}

const names = (directory: SpeakerDirectory): string[] =>
  directory
    .suggest('', 100)
    .map(({ name }) => name)
    .sort();

describe('bringing the names of one speaker together', () => {
  it.each([
    ['transliterations', ['Sergei Petrenko', 'Sergey Petrenko']],
    ['capital and small articles', ['Karim al-Hashimi', 'Karim Al-Hashimi']],
    ['accents', ['José Gutiérrez', 'Jose Gutierrez']],
    ['a surname alone', ['Ivan Petrescu', 'Petrescu']],
    ['a middle name', ['Mary Ann Oduya', 'Mary Oduya']],
    ['an initial', ['Mary Oduya', 'M. Oduya']],
    ['a group of people that opened a sentence', ['officials', 'Officials']],
  ])('joins %s', (_, written) => {
    const directory = directoryOf(written.map((name) => ({ name })));
    expect(names(directory)).toHaveLength(1);
    expect(directory.suggest('', 5)[0]).toMatchObject({ quotes: written.length });
  });

  it.each([
    ['given names', ['Anna Mbeki', 'John Mbeki']],
    ['given names that sound alike but tell another gender', ['Mario Rossi', 'Maria Rossi']],
    ['given names a letter apart', ['Dan Lee', 'Don Lee']],
    ['middle initials', ['George W. Bassett', 'George H. Bassett']],
  ])('keeps %s apart', (_, written) => {
    expect(names(directoryOf(written.map((name) => ({ name }))))).toHaveLength(2);
  });

  it('joins a poll that opened a sentence, and keeps what somebody posts from a paper', () => {
    expect(directoryOf([{ name: 'poll' }, { name: 'Poll' }]).named('poll')).toHaveLength(1);
    expect(directoryOf([{ name: 'post' }, { name: 'Post' }]).named('post')).toHaveLength(2);
  });

  it.each([
    ['supporters of Mary Oduya', 'Oduya'],
    ['Aides to Oduya', 'Oduya'],
    ['e-mail shared with Curentul', 'Curentul'],
    ['Bank of Ruvania', 'Ruvania'],
  ])('takes %s for nobody’s full name', (description, name) => {
    const directory = directoryOf([{ name: description }, { name }]);
    expect(directory.named(name).map((speaker) => speaker.name)).toEqual([name]);
  });

  it('takes for a surname no name that is quoted far more than the full one', () => {
    const directory = directoryOf([{ name: 'Article Ruvania' }, { name: 'Ruvania', times: 9 }]);
    expect(names(directory)).toEqual(['Article Ruvania', 'Ruvania']);
  });

  it('leaves a surname that two people share to neither', () => {
    const directory = directoryOf([{ name: 'Anna Mbeki' }, { name: 'John Mbeki' }, { name: 'Mbeki' }]);
    expect(names(directory)).toEqual(['Anna Mbeki', 'John Mbeki', 'Mbeki']);
  });

  it('shows the most usual of the full names', () => {
    const directory = directoryOf([
      { name: 'Petrescu', times: 9 },
      { name: 'Ivan Petrescu', times: 2 },
      { name: 'Ivan Petresçu' },
    ]);
    expect(directory.suggest('', 1)[0]).toMatchObject({ name: 'Ivan Petrescu', quotes: 12 });
  });

  it('leaves out pronouns, and the article before a description', () => {
    expect(names(directoryOf([{ name: 'he' }, { name: 'We' }, { name: 'the rebels' }]))).toEqual(['rebels']);
  });
});

describe('what the directory tells', () => {
  const directory = directoryOf([
    { name: 'Ivan Petrescu', role: 'Foreign Minister' },
    { name: 'Ivan Petrescu', role: 'Prime Minister' },
    { name: 'Petrescu', role: 'Foreign Minister' },
    { name: 'Curentul', times: 2 },
  ]);

  it('roles with the days on which they were given', () => {
    expect(directory.named('Petrescu')[0]?.roles).toEqual([
      { role: 'Foreign Minister', from: '2012-03-01', to: '2012-03-03' },
      { role: 'Prime Minister', from: '2012-03-02', to: '2012-03-02' },
    ]);
  });

  it('where each quote stands', () => {
    const [petrescu] = directory.named('ivan petrescu');
    expect(petrescu && directory.quotesOf(petrescu)).toEqual([
      { article: 0, quote: 0 },
      { article: 1, quote: 0 },
      { article: 2, quote: 0 },
    ]);
  });

  it('nobody for a name it does not know', () => {
    expect(directory.named('Nobody Atall')).toEqual([]);
  });
});

describe('suggesting speakers', () => {
  const directory = directoryOf([
    { name: 'Sergei Lavrentov', times: 5 },
    { name: 'Anna Lavrova', times: 2 },
    { name: 'Elena Gutiérrez' },
    { name: 'Lars Ek' },
  ]);
  const suggested = (typed: string): string[] => directory.suggest(typed, 5).map(({ name }) => name);

  it('finds any part of a name by its beginning, the most quoted first', () => {
    expect(suggested('lavr')).toEqual(['Sergei Lavrentov', 'Anna Lavrova']);
  });

  it('forgives a slip and a missing accent', () => {
    expect(suggested('lavrentof')).toEqual(['Sergei Lavrentov']);
    expect(suggested('gutierez')).toEqual(['Elena Gutiérrez']);
  });

  it('takes a letter or a small word for the beginning of a name, not for a word of one', () => {
    const directory = directoryOf([
      { name: 'a member of a crew' },
      { name: 'an officer in a patrol car' },
      { name: 'Ingrid Solheim', times: 3 },
      { name: 'Anna Lavrova', times: 2 },
    ]);
    expect(directory.suggest('a', 1)[0]?.name).toBe('Anna Lavrova');
    expect(directory.suggest('in', 1)[0]?.name).toBe('Ingrid Solheim');
  });

  it('wants every word that was typed', () => {
    expect(suggested('anna lavr')).toEqual(['Anna Lavrova']);
  });

  it('suggests the most quoted before anything is typed', () => {
    expect(suggested('').slice(0, 2)).toEqual(['Sergei Lavrentov', 'Anna Lavrova']);
  });

  it('suggests nobody who is another in each article', () => {
    const directory = directoryOf(
      ['witness', 'senior official', 'report', '2 men', 'One resident', 'menu section with a description'].map(
        (name) => ({
          name,
        }),
      ),
    );
    expect(directory.suggest('', 9)).toEqual([]);
    expect(directory.suggest('report', 9)).toEqual([]);
    expect(directory.named('witness')).toHaveLength(1);
  });

  it('suggests groups, and descriptions in which a name stands', () => {
    const directory = directoryOf(
      ['residents', 'Health Ministry spokesman', 'police', '习近平'].map((name) => ({ name })),
    );
    expect(names(directory)).toHaveLength(4);
  });

  it('suggests nobody for what is nobody’s name', () => {
    expect(suggested('qqqqqq')).toEqual([]);
  });
});

describe('what the operator wants', () => {
  it('merges names that nothing else would, under the first', () => {
    const merges = { together: [['Abu Tarek', 'Yusuf Haddad']], apart: [] };
    const directory = directoryOf([{ name: 'Yusuf Haddad', times: 3 }, { name: 'Abu Tarek' }], merges);
    expect(directory.suggest('', 5)).toMatchObject([{ name: 'Abu Tarek', aliases: ['Yusuf Haddad'], quotes: 4 }]);
  });

  it('parts names that would be merged', () => {
    const merges = { together: [], apart: [['Sergei Petrenko', 'Sergey Petrenko']] };
    expect(names(directoryOf([{ name: 'Sergei Petrenko' }, { name: 'Sergey Petrenko' }], merges))).toHaveLength(2);
  });
});

describe('a table of which some articles are no longer there', () => {
  it('counts for the others, which are numbered on', () => {
    const table = tableOf([0, 1].map(() => quotesBy({ name: 'Lars Ek' })));
    const directory = openSpeakerDirectory([{ table, base: 10, isThere: (article) => article === 1 }], () => ({}));
    expect(directory.named('Lars Ek').map((one) => directory.quotesOf(one))).toEqual([[{ article: 11, quote: 0 }]]);
  });
});
