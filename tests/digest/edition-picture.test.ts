import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, EditionEntry } from '../../src/digest/edition.js';
import { editionPicture } from '../../src/digest/edition-picture.js';

function entry(date: string | undefined, otherReports = 0, source = 'Coast News'): EditionEntry {
  const article = { id: 'r-1', path: 'r-1.md', source, date: { basis: 'unknown' as const } };
  const sentences = [{ text: 'The ferry left its berth.', article, number: 0, start: 0, end: 25 }];
  return { ...(date !== undefined && { date }), sentences, otherReports, otherSources: [] };
}

const edition: Edition = {
  name: 'Morning brief',
  topic: 'ferry strike',
  kind: 'new',
  dueAt: new Date('2024-03-05T06:00:00Z'),
  zone: 'Europe/Athens',
  late: false,
  articlesRead: 12,
  published: [{ day: '2024-03-04', articles: 9 }],
  entries: [entry('2024-03-04', 6), entry('2024-03-04'), entry(undefined)],
  eventsLeftOut: 0,
};

describe('the picture of a digest', () => {
  it('numbers its events, and tells how many articles report each to those who do not see it', () => {
    expect(editionPicture(edition)?.description).toBe(
      'Timeline of ferry strike. Dates, and how many articles tell of each: ' +
        '1: 4 Mar 2024 (7), 2: 4 Mar 2024 (1), 3: undated (1).',
    );
  });

  it('is that of its name where it has any topic', () => {
    const { topic, ...any } = edition;
    expect(topic).toBe('ferry strike');
    expect(editionPicture(any)?.description).toMatch(/^Timeline of Morning brief\./);
  });

  it('is not drawn where no event has a date', () => {
    expect(editionPicture({ ...edition, entries: [entry(undefined)] })).toBeUndefined();
    expect(editionPicture({ ...edition, entries: [] })).toBeUndefined();
  });

  it('is drawn, with words that fit, whatever articles say', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('</text><script/>', '\u202e\ud800', 'x'.repeat(3000)),
    );
    const date = fc.constantFrom('2011', '2011-02', '2011-02-28', 'XXXX-12-11', undefined);
    fc.assert(
      fc.property(hostile, hostile, fc.array(date, { maxLength: 15 }), (topic, source, dates) => {
        const entries = [entry('2012-02-08'), ...dates.map((day) => entry(day, 0, source))];
        const { png, description } = editionPicture({ ...edition, topic, entries }) ?? {};
        expect(png?.subarray(1, 4).toString()).toBe('PNG');
        expect(description?.length).toBeLessThanOrEqual(1024);
      }),
      { numRuns: 20 },
    );
  });
});
