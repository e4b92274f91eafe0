import { describe, expect, it } from 'vitest';
import type { EditionPlan } from '../../src/digest/make-edition.js';
import { makeEdition } from '../../src/digest/make-edition.js';
import { shownText } from '../../src/archive/shown-text.js';
import { smallArchive, type Report } from '../answer/small-archive.js';
import { plan } from './stand-ins.js';

const dueAt = new Date('2024-03-05T06:00:00Z');
const gained = { after: new Date('2024-03-04T06:00:00Z'), to: dueAt };

const reports: readonly Report[] = [
  {
    source: 'The Harbour Gazette',
    date: '2024-03-04',
    title: 'Dockers Walk Out Over Night Shifts',
    sentences: [
      'Four hundred dockers walked out of the northern port on Monday over night shifts.',
      'They will not return before a contract is signed, their union said.',
    ],
  },
  {
    source: 'Coast News',
    date: '2024-03-04',
    title: 'Port Stands Still as Dockers Strike',
    sentences: [
      'The northern port stood still on Monday as dockers struck over night shifts.',
      'Twelve freighters waited outside.',
    ],
  },
  {
    source: 'Coast News',
    date: '2024-03-03',
    title: 'Lighthouse Museum Opens Its Lamp Room',
    sentences: ['Visitors may climb to the lamp room of the lighthouse museum from Sunday on.'],
  },
  {
    source: 'Wire Desk',
    date: '2024-03-02',
    title: 'Ferry Fares to Rise',
    sentences: [
      'Ferry fares will rise by 4 percent in April, the ministry said.',
      'Dockers were not asked.',
      'The ministry said that dockers at the port had no say.',
    ],
  },
  {
    source: 'The Harbour Gazette',
    date: '2023-03-05',
    title: 'Breakwater Repaired After Storm',
    sentences: ['Engineers finished repairs to the eastern breakwater on Sunday, a month after the storm.'],
  },
];
const archive = smallArchive(...reports);

function gaining(...numbers: readonly number[]) {
  return Object.assign(smallArchive(...reports), { addedSince: () => numbers });
}

function planned(changes: Partial<EditionPlan> = {}): EditionPlan {
  const { topic, ...any } = plan;
  return { ...any, ...(changes.topic !== undefined && { topic }), createdAt: gained.after, ...changes };
}

describe('an edition of what is new', () => {
  it('tells each event once, in order of time, with who else reports it', async () => {
    const { edition } = await makeEdition(gaining(0, 1, 2, 3), planned(), { dueAt, late: false, gained });
    expect(edition.articlesRead).toBe(4);
    expect(edition.entries).toMatchObject([
      { date: '2024-03-02', sentences: [{ text: 'Ferry fares will rise by 4 percent in April, the ministry said.' }] },
      { date: '2024-03-03', otherReports: 0, otherSources: [] },
      { date: '2024-03-04', otherReports: 1, otherSources: [expect.stringMatching(/Coast News|Gazette/)] },
    ]);
  });

  it('tells what the articles say, word for word', async () => {
    const { edition } = await makeEdition(gaining(0, 1, 2, 3), planned(), { dueAt, late: false, gained });
    for (const sentence of edition.entries.flatMap(({ sentences }) => sentences)) {
      expect(shownText(archive.article(sentence.number), sentence)).toBe(sentence.text);
    }
  });

  it('takes no sentence for news, nor for one event, that opens articles of several days word for word', async () => {
    const teasers = [
      'Read all about the lighthouse and the ferries in our weekly letter to subscribers.',
      'Two brothers were charged over the theft of a sailing boat in Oberhafen.',
      'Could a storm flood the harbour tunnel, and who would pay for the damage?',
    ];
    const news = [
      'A crane fell on two freighters at the northern quay.',
      'Fares will rise by four percent in April, the ministry announced.',
      'Visitors may climb the old tower of the town hall again.',
    ];
    const opened = smallArchive(
      ...news.map((told, day) => ({
        source: 'Coast News',
        date: `2024-03-0${day + 1}`,
        title: told.slice(0, 20),
        sentences: [...teasers, told],
      })),
    );
    const gainingAll = Object.assign(opened, { addedSince: () => [0, 1, 2] });
    const { edition } = await makeEdition(gainingAll, planned(), { dueAt, late: false, gained });
    expect(edition.entries.map(({ sentences: [sentence], otherReports }) => [sentence?.text, otherReports])).toEqual(
      news.map((told) => [told, 0]),
    );
  });

  it('counts the articles on its topic by day', async () => {
    const dockers = planned({ topic: 'dockers' });
    const { edition } = await makeEdition(gaining(0, 1, 2, 3), dockers, { dueAt, late: false, gained });
    expect(edition.published).toEqual([
      { day: '2024-03-02', articles: 1 },
      { day: '2024-03-04', articles: 2 },
    ]);
  });

  it('reads what was gained and nothing else', async () => {
    const { edition } = await makeEdition(gaining(2), planned(), { dueAt, late: false, gained });
    expect(edition).toMatchObject({ articlesRead: 1, gained, entries: [{ date: '2024-03-03' }] });
    expect(edition).not.toHaveProperty('lookedBackTo');
  });

  it('keeps to its topic, and says why an article is not told', async () => {
    const dockers = planned({ topic: 'dockers night shifts' });
    const { edition, considered } = await makeEdition(gaining(0, 1, 2, 3), dockers, { dueAt, late: false, gained });
    expect(edition.entries).toMatchObject([{ date: '2024-03-04' }]);
    expect(considered.find(({ number }) => number === 2)?.verdict).toMatchObject({ kind: 'off topic' });
    expect(considered.filter(({ verdict }) => verdict.kind === 'tells')).toHaveLength(1);
    expect(considered.filter(({ verdict }) => verdict.kind === 'also tells')).toHaveLength(1);
    expect(considered).toHaveLength(4);
  });

  it('tells a sentence that holds the topic where the opening does not', async () => {
    const dockers = planned({ topic: 'dockers' });
    const { edition } = await makeEdition(gaining(3), dockers, { dueAt, late: false, gained });
    expect(edition.entries).toMatchObject([
      { sentences: [{ text: 'The ministry said that dockers at the port had no say.' }] },
    ]);
  });

  it('is empty on a quiet day', async () => {
    const { edition } = await makeEdition(gaining(), planned(), { dueAt, late: false, gained });
    expect(edition).toMatchObject({ articlesRead: 0, entries: [], eventsLeftOut: 0 });
  });

  it('tells fifteen events at most, and counts what it leaves out', async () => {
    const towns = [
      'Alder',
      'Birch',
      'Cedar',
      'Damson',
      'Elder',
      'Fir',
      'Gorse',
      'Hazel',
      'Ivy',
      'Juniper',
      'Larch',
      'Maple',
      'Nettle',
      'Oak',
      'Poplar',
      'Quince',
      'Rowan',
      'Sorrel',
    ];
    const crowded = smallArchive(
      ...towns.map((town) => ({
        source: `${town} Courier`,
        date: '2024-03-04',
        title: `${town}ton votes`,
        sentences: [`${town}wood, ${town}ton, ${town}ham and ${town}mouth voted.`],
      })),
    );
    const { edition, considered } = await makeEdition(crowded, planned(), { dueAt, late: false, gained });
    expect(edition.entries).toHaveLength(15);
    expect(edition.entries.length + edition.eventsLeftOut + countOf('also tells')).toBe(towns.length);
    expect(considered).toHaveLength(towns.length);

    function countOf(kind: string): number {
      return considered.filter(({ verdict }) => verdict.kind === kind).length;
    }
  });
});

describe('an edition that looks back', () => {
  it('tells what was reported on this day of past years', async () => {
    const lookingBack = planned({ kind: 'on-this-day' });
    const { edition } = await makeEdition(archive, lookingBack, { dueAt, late: false, gained });
    expect(edition).toMatchObject({
      lookedBackTo: ['2023-03-05'],
      articlesRead: 1,
      entries: [{ date: '2023-03-05', sentences: [{ article: { title: 'Breakwater Repaired After Storm' } }] }],
    });
    expect(edition).not.toHaveProperty('gained');
  });
});
