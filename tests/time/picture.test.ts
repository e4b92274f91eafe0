import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spread } from '../../src/time/picture/spread.js';
import { ticksOf } from '../../src/time/picture/axis.js';
import { timelinePicture } from '../../src/time/picture/timeline-picture.js';
import type { DayActivity, Timeline, TimelineEntry, TimelineSentence } from '../../src/time/timeline.js';

const cited = (id: string, source: string) => ({
  start: 0,
  end: 24,
  number: 0,
  article: { id, path: `${id}.txt`, source, date: { basis: 'unknown' as const } },
});

const sentence = (id: string, source = 'Harbour Gazette', alsoIn: readonly string[] = []): TimelineSentence => ({
  ...cited(id, source),
  text: 'The ferry left its berth.',
  alsoIn: alsoIn.map((other) => cited(other, 'Coast Wire')),
});

const entry = (date: string, ...sentences: TimelineSentence[]): TimelineEntry => ({
  date,
  precision: date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day',
  sentences,
});

const timeline = (
  topic: string,
  entries: readonly TimelineEntry[],
  activity: readonly DayActivity[] = [],
): Timeline => ({
  topic,
  entries,
  activity,
  articlesRead: 120,
  searched: { articles: 400, passages: 2000 },
});

/** Width and height that the header of a PNG states (PNG specification, 11.2.2). */
function sizeOf(png: Buffer): { readonly width: number; readonly height: number } {
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

const days = (count: number): string[] =>
  Array.from({ length: count }, (_, place) => new Date(Date.UTC(2011, 0, 1 + 3 * place)).toISOString().slice(0, 10));

describe('the picture of a timeline', () => {
  it('is a PNG 1,000 pixels wide, higher with more entries, below 400 kB', () => {
    const [few, many] = [3, 30].map((count) => {
      const entries = days(count).map((day, place) => entry(day, sentence(`ferry-${place}`)));
      return timelinePicture(timeline('Ferry strike', entries)).png;
    }) as [Buffer, Buffer];
    expect(sizeOf(few).width).toBe(1000);
    expect(sizeOf(many).width).toBe(1000);
    expect(sizeOf(many).height).toBeGreaterThan(sizeOf(few).height);
    expect(many.length).toBeLessThan(400_000);
  });

  it('tells each date and how many articles tell of it to those who do not see it, an article counted once', () => {
    const { name, description } = timelinePicture(
      timeline('Ferry strike', [
        entry('2011-03', sentence('walkout', 'Harbour Gazette', ['talks', 'wire']), sentence('walkout')),
        entry('2011-04-09', sentence('deal')),
      ]),
    );
    expect(name).toMatch(/\.png$/);
    expect(description).toBe(
      'Timeline of Ferry strike. Dates, and how many articles tell of each: 1: Mar 2011 (3), 2: 9 Apr 2011 (1).',
    );
  });

  it('says how many dates its description leaves out where they are too many', () => {
    const entries = days(200).map((day) => entry(day, sentence('ferry')));
    const { description } = timelinePicture(timeline('Ferry strike', entries));
    expect(description.length).toBeLessThanOrEqual(1024);
    expect(description).toMatch(/^Timeline of Ferry strike\. Dates: 1: 1 Jan 2011, 2: 4 Jan 2011, .*, and \d+ more\.$/);
  });

  it('shows how much was published where that is known', () => {
    const entries = [entry('2011-01-02', sentence('walkout')), entry('2011-01-09', sentence('deal'))];
    const height = (activity: DayActivity[]) =>
      sizeOf(timelinePicture(timeline('Ferry strike', entries, activity)).png).height;
    expect(height([{ day: '2011-01-05', published: 7, told: 2 }])).toBeGreaterThan(height([]));
    expect(height([{ day: '1999-01-05', published: 7, told: 2 }])).toBe(height([]));
  });

  it.each([
    ['one day', ['2011-03-04']],
    ['two entries on one day', ['2011-03-04', '2011-03-04']],
    ['thirty years', ['1981', '1990-05', '2011-03-04']],
    ['all the years that can be written', ['0000', '9999-12-31']],
    ['a date that is none', ['soon', '2011-99-99', 'XXXX-12-11']],
    ['nothing', []],
  ])('is drawn of %s', (_, dates) => {
    const { png } = timelinePicture(
      timeline(
        'Ferry strike',
        dates.map((date) => entry(date, sentence('ferry'))),
      ),
    );
    expect(sizeOf(png).width).toBe(1000);
  });

  it('is drawn whatever topic and sources say', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '</text><image href="file:///etc/passwd"/>',
        ']]>&amp;&#0;',
        'أزمة 🙂 \u202e出血 \ud800',
        'x'.repeat(5000),
      ),
    );
    const date = fc.constantFrom('2011', '2011-02', '2011-02-28', '1970-01-01', '2031-12-31');
    fc.assert(
      fc.property(hostile, hostile, fc.array(date, { maxLength: 40 }), (topic, source, dates) => {
        const entries = dates.map((value) => entry(value, sentence('ferry', source)));
        const { png, description } = timelinePicture(timeline(topic, entries));
        expect(sizeOf(png).width).toBe(1000);
        expect(description.length).toBeLessThanOrEqual(1024);
        expect(description).not.toMatch(/\p{C}/u);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the ticks of a time axis', () => {
  it('are at even steps inside it, two at least and eight at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 3, max: 40_000 }), (start, length) => {
        const ticks = ticksOf({ start, end: start + length });
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
        expect(ticks.every(({ at }) => at >= start && at <= start + length)).toBe(true);
        expect(ticks[0]?.year).toMatch(/^\d{4}$/);
      }),
    );
  });

  it('name a year where it begins to hold', () => {
    const day = (iso: string) => Date.parse(iso) / 86_400_000;
    expect(
      ticksOf({ start: day('2011-11-20'), end: day('2012-02-10') }).map(({ label, year = '' }) => `${label} ${year}`),
    ).toEqual(['20 Nov 2011', '4 Dec ', '18 Dec ', '1 Jan 2012', '15 Jan ', '29 Jan ']);
  });
});

describe('markers', () => {
  it('keep their order, their gap and their bounds, and stay where they are when none is too near', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 50, max: 950 }), { maxLength: 18 }), (positions) => {
        const wanted = positions.sort((a, b) => a - b);
        const placed = spread(wanted, 48, 50, 950);
        placed.forEach((at, place) => {
          expect(at).toBeGreaterThanOrEqual(50);
          expect(at).toBeLessThanOrEqual(950);
          if (place > 0) expect(at - (placed[place - 1] ?? 0)).toBeGreaterThanOrEqual(48 - 1e-9);
        });
      }),
    );
    expect(spread([100, 200, 300], 48, 50, 950)).toEqual([100, 200, 300]);
    expect(spread([500, 500], 48, 50, 950)).toEqual([476, 524]);
  });
});
