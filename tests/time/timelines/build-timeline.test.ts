import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { shownText } from '../../../src/archive/shown-text.js';
import { openArchive } from '../../../src/store/open.js';
import type { ArchiveSnapshot, ArticleFilter } from '../../../src/store/snapshot.js';
import type { Timeline } from '../../../src/time/timeline.js';
import { buildTimeline } from '../../../src/time/timelines/build-timeline.js';

interface Report {
  readonly date?: string;
  readonly source?: string;
  readonly text: string;
}

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function archiveOf(reports: readonly Report[]): Promise<ArchiveSnapshot> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
  folders.push(folder);
  const lines = reports.map((report, index) => JSON.stringify({ id: `r${index}`, ...report }));
  await writeFile(join(folder, 'reports.jsonl'), lines.join('\n'));
  return (await openArchive({ paths: [folder] })).snapshot;
}

interface Wanted {
  readonly topic?: string;
  readonly filter?: ArticleFilter;
  readonly entries?: number;
  readonly sentences?: number;
}

async function timelineOf(
  reports: readonly Report[],
  { topic = 'Velden dam', filter = {}, entries = 10, sentences = 1 }: Wanted = {},
): Promise<Timeline> {
  return buildTimeline(await archiveOf(reports), { topic, filter, entries, sentences });
}

const told = ({ entries }: Timeline): string[] =>
  entries.map(({ date, sentences }) => `${date} ${sentences.map(({ text }) => text).join(' ')}`);

/** How many turns of the event loop others get until the signal. */
async function turnsUntil(signal: AbortSignal): Promise<number> {
  let turns = 0;
  for (; !signal.aborted; turns++) await turn();
  return turns;
}

const STORY: readonly Report[] = [
  {
    date: '2014-03-03',
    source: 'Harbour Gazette',
    text: 'Engineers found a crack in the Velden dam on Monday. The dam holds back forty million tons of water. Villages below the Velden dam were told to be ready to leave.',
  },
  {
    date: '2014-03-06',
    source: 'Harbour Gazette',
    text: 'The Velden dam burst on Thursday and flooded six villages. Rescuers pulled families from rooftops below the dam. The water reached the church of Oberau within an hour.',
  },
  {
    date: '2014-03-09',
    source: 'Coast Radio',
    text: 'Divers searched the ruins of the Velden dam for the missing. The Velden dam burst on March 6 after a week of rain. Schools below the dam stay closed.',
  },
  {
    date: '2014-04-02',
    source: 'Coast Radio',
    text: 'A court opened an inquiry into the Velden dam on Wednesday. The Velden dam burst on March 6 and killed nine people. The operator of the dam denied all blame.',
  },
  {
    date: '2014-03-06',
    source: 'Coast Radio',
    text: 'Velden United won the cup on Thursday. The crowd sang until midnight. The captain lifted the trophy before ten thousand supporters.',
  },
];

describe('a timeline', () => {
  it('tells the days that are written about, in order, each in the words of the archive', async () => {
    expect(told(await timelineOf(STORY))).toEqual([
      '2014-03-03 Engineers found a crack in the Velden dam on Monday.',
      '2014-03-06 The Velden dam burst on March 6 after a week of rain.',
      '2014-03-09 Divers searched the ruins of the Velden dam for the missing.',
      '2014-04-02 A court opened an inquiry into the Velden dam on Wednesday.',
    ]);
  });

  it('keeps the days that later reports recall when there is room for few', async () => {
    expect(told(await timelineOf(STORY, { entries: 1 }))).toEqual([
      '2014-03-06 The Velden dam burst on March 6 after a week of rain.',
    ]);
  });

  it('prefers, of days as much reported, the one that many reports come back to, and the earlier', async () => {
    const reports = [
      { date: '2014-03-03', text: 'Engineers found a crack in the Velden dam on Monday.' },
      { date: '2014-03-10', text: 'Divers reached the gates of the Velden dam on Monday.' },
      { date: '2014-03-17', text: 'Lorries brought gravel to the Velden dam on Monday.' },
    ];
    const first = async (more: readonly Report[]): Promise<string | undefined> =>
      (await timelineOf([...reports, ...more], { entries: 1 })).entries[0]?.date;
    expect(await first([])).toBe('2014-03-03');
    expect(
      await first([
        { date: '2014-03-20', text: 'Divers had reached the gates of the Velden dam on March 10.' },
        { date: '2014-03-24', text: 'The gates of the Velden dam were reached by divers on March 10.' },
      ]),
    ).toBe('2014-03-10');
  });

  it('counts a report for the day it appeared once, whether it names that day or not', async () => {
    const { entries } = await timelineOf(
      [
        { date: '2014-03-03', text: 'Engineers found a crack in the Velden dam after days of rain.' },
        { date: '2014-03-10', text: 'Divers reached the gates of the Velden dam on Monday.' },
      ],
      { entries: 1 },
    );
    expect(entries.map(({ date }) => date)).toEqual(['2014-03-03']);
  });

  it('counts reports without a date for the days they name', async () => {
    const { entries } = await timelineOf(
      [
        { date: '2014-03-03', text: 'Engineers found a crack in the Velden dam after days of rain.' },
        { text: 'The Velden dam burst on March 6, 2014 and flooded six villages.' },
        { text: 'Nine people died when the Velden dam broke on March 6, 2014.' },
      ],
      { entries: 1 },
    );
    expect(entries.map(({ date }) => date)).toEqual(['2014-03-06']);
  });

  it('prefers the days of the reports to one that they recall from weeks before the first of them', async () => {
    const first = async (crackFound: string): Promise<string | undefined> => {
      const reports = [
        { date: '2014-03-24', text: 'Lorries brought gravel to the Velden dam through the night.' },
        { date: '2014-03-25', text: `Divers wait. A crack had been found in the Velden dam on ${crackFound}.` },
        { date: '2014-03-26', text: `Farmers left. The crack in the Velden dam was first seen on ${crackFound}.` },
      ];
      return (await timelineOf(reports, { entries: 1 })).entries[0]?.date;
    };
    expect(await first('March 3')).toBe('2014-03-24');
    expect(await first('March 20')).toBe('2014-03-20');
  });

  it('tells the days between those asked for, by later reports too', async () => {
    const { entries } = await timelineOf(STORY, { filter: { from: '2014-03-04', to: '2014-03-07' } });
    expect(entries.map(({ date }) => date)).toEqual(['2014-03-06']);
    expect(entries[0]?.sentences[0]?.article.date.value).toBe('2014-03-09');
  });

  it('reads only the source asked for', async () => {
    const timeline = await timelineOf(STORY, { filter: { source: 'Harbour Gazette' } });
    expect(timeline.entries.map(({ date }) => date)).toEqual(['2014-03-03', '2014-03-06']);
    expect(timeline.searched.articles).toBe(2);
  });

  it('leaves out reports that share a word of the topic only', async () => {
    const timeline = await timelineOf(STORY);
    expect(told(timeline).join(' ')).not.toContain('trophy');
    expect(timeline.articlesRead).toBe(4);
  });

  it('tells of a report on many things only what names the topic, where no others are on it', async () => {
    const fillers = Array.from(
      { length: 24 },
      (_, day) => `The council met about road ${day} and the mayor spoke at length.`,
    );
    const digest = {
      date: '2014-04-04',
      text: `Heavy rain put the Velden dam to the test on Tuesday. ${fillers.join(' ')} A girl rode her scooter to the market on Wednesday to buy sweets for her mother.`,
    };
    expect(told(await timelineOf([digest]))).toEqual([
      '2014-04-01 Heavy rain put the Velden dam to the test on Tuesday.',
    ]);
  });

  it('has no entries on a topic that the archive does not hold', async () => {
    expect(await timelineOf(STORY, { topic: 'lunar eclipse' })).toMatchObject({
      entries: [],
      activity: [],
      articlesRead: 0,
    });
  });

  it('counts how many reports appeared on a day, and how many tell of it', async () => {
    const { activity } = await timelineOf(STORY);
    expect(activity.find(({ day }) => day === '2014-03-06')).toEqual({ day: '2014-03-06', published: 1, told: 3 });
  });

  it('lets others have a turn after each article it reads', async () => {
    const reports = Array.from({ length: 20 }, (_, index) => ({
      date: `2014-03-${String(index + 1).padStart(2, '0')}`,
      text: `On day ${index + 1} the water behind the Velden dam rose by ${index + 2} metres.`,
    }));
    const snapshot = await archiveOf(reports);
    const built = new AbortController();
    const turns = turnsUntil(built.signal);
    const timeline = await buildTimeline(snapshot, { topic: 'Velden dam', filter: {}, entries: 3, sentences: 1 });
    built.abort();
    expect(timeline.articlesRead).toBe(20);
    expect(await turns).toBeGreaterThanOrEqual(20);
  });

  it('gives every sentence as a span of its article', async () => {
    const snapshot = await archiveOf(STORY);
    const { entries } = await buildTimeline(snapshot, { topic: 'Velden dam', filter: {}, entries: 10, sentences: 3 });
    for (const { sentences } of entries) {
      for (const { number, text, start, end } of sentences) {
        expect(shownText(snapshot.article(number), { start, end })).toBe(text);
      }
    }
  });
});

describe('the sentences of an entry', () => {
  it('are as many as asked for, none saying what another has said', async () => {
    const { entries } = await timelineOf(
      [
        {
          date: '2014-03-06',
          text: 'The Velden dam burst on Thursday and flooded six villages. Rescuers pulled families from rooftops below the Velden dam.',
        },
        {
          date: '2014-03-07',
          text: 'Six villages were flooded on Thursday when the Velden dam burst. Nobody had checked the Velden dam for years.',
        },
      ],
      { entries: 1, sentences: 2 },
    );
    expect(entries[0]?.sentences.map(({ text }) => text)).toEqual([
      'Six villages were flooded on Thursday when the Velden dam burst.',
      'Rescuers pulled families from rooftops below the Velden dam.',
    ]);
  });

  it('count a wire report once and name where else it stands', async () => {
    const wire =
      'The Velden dam burst on Thursday and flooded six villages. Rescuers pulled families from rooftops below the Velden dam.';
    const reports = ['North Post', 'South Post', 'East Post'].map((source) => ({
      date: '2014-03-06',
      source,
      text: wire,
    }));
    const { entries } = await timelineOf(reports, { sentences: 3 });
    const first = entries[0]?.sentences.find(({ text }) => text.includes('burst'));
    expect(entries[0]?.sentences.map(({ text }) => text)).toHaveLength(2);
    expect(first?.alsoIn).toHaveLength(2);
  });

  it('prefer what stands alone and has happened to questions, announcements and sentences that point back', async () => {
    const { entries } = await timelineOf([
      {
        date: '2014-03-06',
        text: 'Who built the Velden dam that burst on Thursday? It flooded the villages below the Velden dam on Thursday. Ministers will visit the Velden dam on Thursday. The Velden dam flooded six villages on Thursday.',
      },
    ]);
    expect(entries[0]?.sentences[0]?.text).toBe('The Velden dam flooded six villages on Thursday.');
  });
});

describe('the sentence of a day', () => {
  const first = async (...sentences: readonly string[]): Promise<string | undefined> => {
    const reports = [{ date: '2014-03-14', text: ['The Velden dam stays shut.', ...sentences].join(' ') }];
    const { entries } = await timelineOf(reports, { filter: { to: '2014-03-06' } });
    return entries[0]?.sentences[0]?.text;
  };

  it('tells of the day itself, not of what has been since', async () => {
    expect(
      await first(
        'Nine people from villages below the Velden dam have died since March 6.',
        'Villages below the Velden dam were flooded on March 6 and nine people died.',
      ),
    ).toBe('Villages below the Velden dam were flooded on March 6 and nine people died.');
  });

  it('is whole, not a part of what somebody says in several sentences', async () => {
    expect(
      await first(
        'The villages below the Velden dam were flooded on March 6 in one hour."',
        'The villages below the Velden dam were flooded on March 6 before dawn.',
      ),
    ).toBe('The villages below the Velden dam were flooded on March 6 before dawn.');
  });

  it('is not the description of a picture', async () => {
    expect(
      await first(
        'Residents leave the villages flooded below the Velden dam in Oberau March 6, 2014.',
        'Residents left the villages flooded below the Velden dam on March 6, 2014.',
      ),
    ).toBe('Residents left the villages flooded below the Velden dam on March 6, 2014.');
  });
});

describe('what a page puts around a report', () => {
  const REPORT =
    'Engineers found a crack in the Velden dam on Monday. Villages below the Velden dam were told to be ready to leave.';

  it('is no part of an entry where it ran together with the first sentence', async () => {
    const openings = [
      'OBERAU | Mon Mar 3, 2014 4:15 pm EST OBERAU (Reuters) - ',
      'Monday 3 March 2014 16.15 GMT ',
      '3 March 2014 Last updated at 16:15 GMT Help ',
      'updated : Mon Mar 03 2014 16:15:00 ',
    ];
    for (const opening of openings) {
      const { entries } = await timelineOf([{ date: '2014-03-03', text: opening + REPORT }]);
      expect(entries[0]?.sentences[0]?.text, opening).toBe('Engineers found a crack in the Velden dam on Monday.');
    }
  });

  it('ends with the agency of a picture credit', async () => {
    const sentence =
      'Engineers who had been called to the valley by its mayors found a crack as long as a bus in the upper gates of the Velden dam on Monday, the operator of the dam and the regional government said in a joint statement late at night.';
    const text = `The dam in winter . Photograph : Ann Tide\\/AP ${sentence}`;
    const { entries } = await timelineOf([{ date: '2014-03-03', text }]);
    expect(entries[0]?.sentences[0]?.text).toBe(sentence);
  });

  it('does not tell of the day that it stamps', async () => {
    const { activity } = await timelineOf([
      { date: '2014-03-03', text: `${REPORT} Velden dam report updated : Wed Jun 11 2014 08:01:00` },
    ]);
    expect(activity.map(({ day }) => day)).toEqual(['2014-03-03']);
  });

  it('leaves a full date and a time in a sentence alone', async () => {
    const { entries } = await timelineOf([
      { date: '2014-04-02', text: 'The Velden dam burst on March 6, 2014, at 9:45 p.m. after a week of rain.' },
    ]);
    expect(entries.map(({ date }) => date)).toContain('2014-03-06');
  });
});

describe('a chronology in an article', () => {
  it('gives its days and their words, without the date that heads them', async () => {
    const chronology = [
      'How the Velden dam was lost.',
      '3 March 2014: Engineers find a crack in the Velden dam.',
      '6 March 2014: The Velden dam bursts and floods six villages.',
      '2 April 2014: A court opens an inquiry into the Velden dam.',
      '9 May 2014: The operator of the Velden dam is charged.',
    ].join('\n\n');
    expect(told(await timelineOf([{ date: '2014-06-01', text: chronology }], { entries: 4 }))).toEqual([
      '2014-03-03 Engineers find a crack in the Velden dam.',
      '2014-03-06 The Velden dam bursts and floods six villages.',
      '2014-04-02 A court opens an inquiry into the Velden dam.',
      '2014-05-09 The operator of the Velden dam is charged.',
    ]);
  });
});

describe('dates longer than a day', () => {
  it('make entries where few days are told of', async () => {
    const { entries } = await timelineOf([
      { text: 'The Velden dam was built in 1931. Turbines of the Velden dam were replaced in July 1988.' },
    ]);
    expect(entries.map(({ date, precision }) => [date, precision])).toEqual([
      ['1931', 'year'],
      ['1988-07', 'month'],
    ]);
  });
});

describe('a day in the name of the topic', () => {
  it('is told of only where its year stands beside it', async () => {
    const { entries } = await timelineOf(
      [
        {
          date: '2015-05-04',
          text: 'The March 6 tribunal heard survivors of the flood. The March 6 tribunal was set up after the flood of March 6, 2014.',
        },
        {
          date: '2015-07-08',
          text: 'Lawyers for the March 6 tribunal left in protest. Judges of the March 6 tribunal resigned on Tuesday.',
        },
      ],
      { topic: 'March 6 tribunal' },
    );
    expect(entries.map(({ date }) => date)).toEqual(['2014-03-06', '2015-05-04', '2015-07-07', '2015-07-08']);
  });
});
