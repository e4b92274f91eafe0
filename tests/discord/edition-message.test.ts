import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, EditionEntry } from '../../src/digest/edition.js';
import { costOf, fits } from '../../src/discord/budget.js';
import { sentEditionDraft } from '../../src/discord/edition-message.js';
import { renderMessage } from '../../src/discord/message.js';
import { buttonsOf, textOf } from '../e2e/loopback/messages.js';

const lookingBack: Edition = {
  name: 'Morning brief',
  topic: 'night shifts',
  kind: 'on-this-day',
  dueAt: new Date('2024-03-05T06:00:00Z'),
  zone: 'Europe/Athens',
  late: false,
  articlesRead: 12,
  published: [],
  entries: [],
  eventsLeftOut: 0,
};
const edition: Edition = {
  ...lookingBack,
  kind: 'new',
  gained: { after: new Date('2024-03-04T06:00:00Z'), to: new Date('2024-03-05T06:00:00Z') },
};

const picture = { png: Buffer.from('png'), name: 'timeline.png', description: 'Events of 8 Feb 2012' };

function citation(source: string, title: string) {
  const date = { basis: 'stated' as const, value: '2012-02-08', from: '2012-02-08', to: '2012-02-08' };
  return { article: { id: title, path: 'a.md', source, title, date }, number: 0, start: 0, end: 10 };
}

function entry(text: string, others: readonly string[] = []): EditionEntry {
  const sentences = [{ ...citation('The Harbour Gazette', 'Dockers Walk Out'), text }];
  return { date: '2012-02-08', sentences, otherReports: others.length, otherSources: others };
}

function shown(changes: Partial<Edition>, page = 0): string {
  const { components } = renderMessage(sentEditionDraft({ ...edition, ...changes }, 4711, page, undefined));
  return textOf({ content: '', components });
}

describe('a digest as a message', () => {
  it('begins with its name, topic, span and how many articles it read', () => {
    expect(shown({ entries: [entry('Four hundred dockers walked out on Wednesday.')] })).toMatch(
      /^\*\*Morning brief\*\*: night shifts\n-# New in the archive since 4 March 2024, 08\\:00 \(Europe\/Athens\) · 12 articles read/,
    );
  });

  it('tells each event under its day, with its citation and who else reports it', () => {
    const text = shown({ entries: [entry('Four hundred dockers walked out on Wednesday.', ['Coast News', 'AFP'])] });
    expect(text).toContain(
      [
        '**1 · 8 Feb 2012**',
        '> Four hundred dockers walked out on Wednesday.',
        '— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out',
        '-# 2 more reports of this event: Coast News, AFP',
      ].join('\n'),
    );
  });

  it('calls an event without a date undated', () => {
    const { sentences, otherReports, otherSources } = entry('Four hundred dockers walked out.');
    expect(shown({ entries: [{ sentences, otherReports, otherSources }] })).toContain(
      '**1 · Undated**\n> Four hundred dockers walked out.',
    );
  });

  it('has five events a page, numbered through, and buttons that lead to the others', () => {
    const entries = Array.from({ length: 12 }, (_, place) => entry(`Event ${place + 1} happened in the port.`));
    const days = (page: number) => shown({ entries }, page).match(/\*\*\d+ · /g);
    expect(days(0)).toEqual(['**1 · ', '**2 · ', '**3 · ', '**4 · ', '**5 · ']);
    expect(days(2)).toEqual(['**11 · ', '**12 · ']);
    const { components } = renderMessage(sentEditionDraft({ ...edition, entries }, 4711, 1, undefined));
    const labels = buttonsOf({ components }).map(({ label }) => label);
    expect(labels).toEqual(['First', 'Previous', 'Page 2 of 3', 'Next', 'Last']);
    expect(shown({ entries }, 1)).toMatch(/^\*\*Morning brief\*\*: night shifts\n/);
  });

  it('has the picture on top of every page, and the mark by which its message is found', () => {
    const entries = Array.from({ length: 6 }, (_, place) => entry(`Event ${place + 1} happened in the port.`));
    for (const page of [0, 1]) {
      const { components, files } = renderMessage(sentEditionDraft({ ...edition, entries }, 4711, page, picture));
      expect(components[0].id).toBe(4711);
      expect(components[0].components[1]).toMatchObject({
        items: [{ media: { url: 'attachment://timeline.png' }, description: 'Events of 8 Feb 2012' }],
      });
      expect(files).toHaveLength(1);
    }
  });

  it('says that it is late, and when it was due', () => {
    expect(shown({ late: true })).toContain('*Late: this was due on 5 March 2024, 08\\:00 (Europe/Athens).*');
  });

  it('says on a quiet day that there is nothing', () => {
    expect(shown({})).toContain('Nothing new about night shifts.');
    expect(shown({ kind: 'on-this-day' })).toContain('Nothing about night shifts was reported on this day.');
  });

  it('names the days it looks back to', () => {
    const days = ['2023-03-05', '2022-03-05'];
    const { heading } = sentEditionDraft({ ...lookingBack, lookedBackTo: days }, 4711, 0, undefined);
    expect(heading).toContain('Looking back to 5 March 2023, 5 March 2022 · 12 articles read');
  });

  it('fits into a message whatever is told', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 500 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(text, fc.array(text, { maxLength: 5 })), { maxLength: 12 }),
        (topic, told) => {
          const entries = told.map(([sentence, others]) => entry(sentence, others));
          const message = renderMessage(
            sentEditionDraft({ ...edition, topic: topic.slice(0, 200), entries }, 4711, 0, picture),
          );
          expect(fits(costOf(message.components))).toBe(true);
          expect(message.allowedMentions).toEqual({ parse: [] });
        },
      ),
      { numRuns: 50 },
    );
  });
});
