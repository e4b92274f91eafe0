import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../src/archive/article.js';
import { showTimeline } from '../../src/terminal/timeline.js';
import type { Timeline } from '../../src/time/timeline.js';

const gazette: Provenance = {
  id: 'gazette-1',
  path: 'archive/gazette-1.md',
  source: 'The Harbour Gazette',
  title: 'Dockers Walk Out',
  url: 'https://gazette.example/dockers',
  date: { basis: 'stated', value: '2012-02-08' },
};
const radio: Provenance = { id: 'radio-7', path: 'archive/radio.jsonl:7', date: { basis: 'unknown' } };

const sentence = (text: string, article: Provenance, number: number) => ({
  number,
  start: 0,
  end: text.length,
  text,
  article,
  alsoIn: [],
});

const timeline: Timeline = {
  topic: 'the strike',
  activity: [],
  articlesRead: 31,
  searched: { articles: 120, passages: 900, from: '2012-01-01', to: '2012-12-31' },
  entries: [
    {
      date: '2012-02-07',
      precision: 'day',
      sentences: [
        sentence('The night shift stayed at home.', gazette, 0),
        sentence('Two ships turned back.', gazette, 0),
        sentence('No bus ran to the \u001b[31mport.', radio, 1),
      ],
    },
  ],
};

function printed(shown: Timeline, json = false): string {
  let text = '';
  const io = { out: (part: string) => (text += part), err: () => undefined, styled: false, errIsTerminal: false };
  showTimeline(io, shown, json);
  return text;
}

describe('a timeline at a prompt', () => {
  it('tells each day in cited sentences, those of one article with one citation and a link each', () => {
    expect(printed(timeline)).toBe(
      [
        '7 February 2012',
        '  > The night shift stayed at home.',
        '  > Two ships turned back.',
        '    — The Harbour Gazette, 8 February 2012 · Dockers Walk Out',
        '    https://gazette.example/dockers#:~:text=The%20night%20shift%20stayed%20at%20home',
        '    https://gazette.example/dockers#:~:text=Two%20ships%20turned%20back',
        '  > No bus ran to the [31mport.',
        '    — source not stated, undated',
        '    archive/radio.jsonl:7',
        '',
        'From 31 articles on the topic.',
        '',
      ].join('\n'),
    );
  });

  it('says what was searched where no day is told of', () => {
    expect(printed({ ...timeline, entries: [] })).toBe(
      'Nothing dated about this topic. Searched: 120 articles, 1 January 2012 to 31 December 2012.\n',
    );
  });

  it('is one JSON object for programs, with the span and provenance of each sentence', () => {
    expect(JSON.parse(printed(timeline, true))).toMatchObject({
      topic: 'the strike',
      entries: [
        {
          date: '2012-02-07',
          precision: 'day',
          sentences: [
            { text: 'The night shift stayed at home.', start: 0, end: 31, article: { id: 'gazette-1' } },
            { text: 'Two ships turned back.', article: { url: 'https://gazette.example/dockers' } },
            { article: { id: 'radio-7', path: 'archive/radio.jsonl:7', dateBasis: 'unknown' } },
          ],
        },
      ],
    });
  });
});
