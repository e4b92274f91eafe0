import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/answer/find-quotes.js';
import type { QuoteSearch } from '../../src/answer/found-quotes.js';
import type { KnownSpeaker, Quote, QuoteKind, QuoteRef, SpeakerDirectory } from '../../src/quotes/quote.js';
import { smallArchive } from './small-archive.js';

const reports = smallArchive(
  {
    source: 'The Harbour Gazette',
    date: '2012-02-08',
    title: 'Dockers Walk Out',
    sentences: [
      'Ines Brandt spoke at the gate.',
      '"It is over when the contract is signed," she said.',
      'She warned that the ferries would stop next.',
    ],
  },
  {
    source: 'Coast News',
    date: '2012-02-20',
    title: 'Port Reopens',
    sentences: ['"The contract is a good one," Brandt said.', '"We shall see," said Jonas Keller.'],
  },
);

const speaker = { name: 'Ines Brandt', role: 'union leader' };

function quote(article: number, words: string, kind: QuoteKind, of: string = speaker.name): Quote {
  const { text } = reports.article(article);
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const role = of === speaker.name ? { role: speaker.role } : {};
  return { ...span, kind, content: [span], speaker: { mention: span, name: of, ...role } };
}

const quotes: readonly (readonly Quote[])[] = [
  [
    quote(0, '"It is over when the contract is signed,"', 'direct'),
    quote(0, 'the ferries would stop next', 'indirect'),
  ],
  [quote(1, '"The contract is a good one,"', 'direct'), quote(1, '"We shall see,"', 'direct', 'Jonas Keller')],
];

const brandt: KnownSpeaker = { name: 'Ines Brandt', aliases: ['Brandt'], quotes: 3, roles: [] };
const refs: QuoteRef[] = [
  { article: 0, quote: 0 },
  { article: 0, quote: 1 },
  { article: 1, quote: 0 },
];
const speakers: SpeakerDirectory = {
  suggest: () => [brandt],
  named: (name) => (['Ines Brandt', 'Brandt'].includes(name) ? [brandt] : []),
  quotesOf: () => refs,
};

const archive = new Proxy(reports, {
  get: (of, property) => {
    if (property === 'speakers') return speakers;
    if (property === 'quotes') return (article: number) => quotes[article] ?? [];
    const value: unknown = Reflect.get(of, property);
    return typeof value === 'function' ? (value.bind(of) as unknown) : value;
  },
});

const find = (search: Partial<QuoteSearch>) =>
  findQuotes(archive, { speaker: 'Brandt', filter: {}, said: 'any', offset: 0, limit: 10, ...search });
const texts = (search: Partial<QuoteSearch>) => find(search).quotes.map(({ text }) => text);

describe('findQuotes', () => {
  it('gives a speaker’s quotes newest first, with the sentences that carry them', () => {
    expect(texts({})).toEqual([
      '"The contract is a good one," Brandt said.',
      '"It is over when the contract is signed," she said.',
      'She warned that the ferries would stop next.',
    ]);
  });

  it('tells kind, speaker and role, and the sentence before one that points back', () => {
    expect(find({}).quotes[1]).toMatchObject({
      kind: 'direct',
      speaker: { name: 'Ines Brandt', role: 'union leader' },
      before: 'Ines Brandt spoke at the gate.',
    });
    expect(find({}).quotes[0]?.before).toBeUndefined();
  });

  it('gives those about a subject, the words that match marked', () => {
    const [newest, ...rest] = find({ about: 'contracts' }).quotes;
    expect(rest).toHaveLength(1);
    expect(newest?.matches.map(({ start, end }) => newest.text.slice(start, end))).toEqual(['contract']);
  });

  it('tells in-marks from reported words', () => {
    expect(texts({ said: 'reported' })).toEqual(['She warned that the ferries would stop next.']);
    expect(texts({ said: 'direct' })).toHaveLength(2);
  });

  it('holds to days and source', () => {
    expect(texts({ filter: { to: '2012-02-10' } })).toHaveLength(2);
    expect(find({ filter: { source: 'coast news' } })).toMatchObject({ total: 1, searched: { articles: 1 } });
  });

  it('gives a page of them, and how many there are', () => {
    expect(find({ offset: 1, limit: 1 })).toMatchObject({ total: 3, quotes: [{ number: 0 }] });
  });

  it('gives anybody’s quotes about a subject where no speaker is named', () => {
    const found = findQuotes(archive, { about: 'good contract', filter: {}, said: 'any', offset: 0, limit: 10 });
    expect(found.quotes[0]?.text).toBe('"The contract is a good one," Brandt said.');
  });

  it('gives the quotes of all who share a surname, but of one alone by the full name', () => {
    const keller: KnownSpeaker = { name: 'Jonas Keller', aliases: [], quotes: 1, roles: [] };
    const known = new Map<string, readonly KnownSpeaker[]>([
      ['Brandt', [brandt, { ...keller, name: 'Paul Brandt' }]],
      ['Ines Brandt', [brandt]],
    ]);
    const sharing: SpeakerDirectory = {
      ...speakers,
      named: (name) => known.get(name) ?? [],
      quotesOf: ({ name }) => (name === 'Paul Brandt' ? [{ article: 1, quote: 1 }] : refs),
    };
    const shared = new Proxy(archive, {
      get: (of, property) => (property === 'speakers' ? sharing : (Reflect.get(of, property) as unknown)),
    });
    const total = (name: string) =>
      findQuotes(shared, { speaker: name, filter: {}, said: 'any', offset: 0, limit: 10 }).total;
    expect(total('Brandt')).toBe(4);
    expect(total('Ines Brandt')).toBe(3);
  });

  it('gives nothing of somebody whom the archive does not quote', () => {
    expect(find({ speaker: 'Nobody' })).toMatchObject({ total: 0, quotes: [] });
  });
});
