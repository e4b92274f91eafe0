import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, EditionEntry } from '../../src/digest/edition.js';
import { costOf, fits } from '../../src/discord/budget.js';
import { editionDraft } from '../../src/discord/edition-message.js';
import { renderMessage } from '../../src/discord/message.js';
import { textOf } from '../e2e/loopback/messages.js';

const lookingBack: Edition = {
  name: 'Morning brief',
  topic: 'night shifts',
  kind: 'on-this-day',
  dueAt: new Date('2024-03-05T06:00:00Z'),
  zone: 'Europe/Athens',
  late: false,
  articlesRead: 12,
  entries: [],
  eventsLeftOut: 0,
};
const edition: Edition = {
  ...lookingBack,
  kind: 'new',
  gained: { after: new Date('2024-03-04T06:00:00Z'), to: new Date('2024-03-05T06:00:00Z') },
};

function citation(source: string, title: string) {
  const date = { basis: 'stated' as const, value: '2012-02-08', from: '2012-02-08', to: '2012-02-08' };
  return { article: { id: title, path: 'a.md', source, title, date }, number: 0, start: 0, end: 10 };
}

function entry(text: string, others: readonly string[] = []): EditionEntry {
  const sentences = [{ ...citation('The Harbour Gazette', 'Dockers Walk Out'), text }];
  return { date: '2012-02-08', sentences, alsoIn: others.map((source) => citation(source, source)) };
}

function shown(changes: Partial<Edition>): string {
  return textOf({ content: '', components: renderMessage(editionDraft({ ...edition, ...changes })).components });
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
        '**8 February 2012**',
        '> Four hundred dockers walked out on Wednesday.',
        '— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out',
        '-# 2 more reports of this event: Coast News, AFP',
      ].join('\n'),
    );
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
    const draft = editionDraft({ ...lookingBack, lookedBackTo: days });
    expect(draft.heading).toContain('Looking back to 5 March 2023, 5 March 2022 · 12 articles read');
  });

  it('fits into a message whatever is told', () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 500 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.tuple(text, fc.array(text, { maxLength: 5 })), { maxLength: 12 }),
        (topic, told) => {
          const entries = told.map(([sentence, others]) => entry(sentence, others));
          const message = renderMessage(editionDraft({ ...edition, topic: topic.slice(0, 200), entries }));
          expect(fits(costOf(message.components))).toBe(true);
          expect(message.allowedMentions).toEqual({ parse: [] });
        },
      ),
      { numRuns: 50 },
    );
  });
});
