import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, DigestPlan } from '../../src/digest/digest.js';
import type { DigestStore } from '../../src/digest/digest-store.js';
import type { Edition, EditionEntry } from '../../src/digest/edition.js';
import { UserError } from '../../src/errors.js';
import { MOST_DIGESTS, openDigestStore } from '../../src/digest/sqlite-digest-store.js';

const plan: DigestPlan = {
  guild: '100000000000000001',
  name: 'Morning brief',
  topic: 'sanctions',
  channel: '100000000000000002',
  kind: 'new',
  quiet: 'line',
  schedule: { hour: 8, minute: 0, zone: 'Europe/Athens', days: [1, 3, 5] },
};
const founded = new Date('2024-03-01T12:00:00Z');
const monday = new Date('2024-03-04T06:00:00Z');
const wednesday = new Date('2024-03-06T06:00:00Z');
const friday = new Date('2024-03-08T06:00:00Z');

const edition: Edition = {
  name: plan.name,
  topic: 'sanctions',
  kind: 'new',
  dueAt: monday,
  zone: 'Europe/Athens',
  late: true,
  gained: { after: founded, to: monday },
  articlesRead: 3,
  published: [{ day: '2024-03-03', articles: 2 }],
  entries: [
    {
      date: '2024-03-03',
      sentences: [
        {
          text: 'The sanctions were extended.',
          article: {
            id: 'r-1',
            path: 'r-1.md',
            title: 'Sanctions extended',
            source: 'Wire Desk',
            author: 'A. Desk',
            url: 'https://wire.example/1',
            note: 'brief',
            date: { basis: 'inferred', from: '2024-03-03', to: '2024-03-03', reason: 'on Sunday' },
          },
          number: 4,
          start: 0,
          end: 28,
        },
      ],
      otherReports: 2,
      otherSources: ['AFP'],
    },
  ],
  eventsLeftOut: 1,
};

let folder: string;
let store: DigestStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digest-store-'));
  store = reopened();
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe('digests', () => {
  it('are kept as they were planned', () => {
    const digest = store.add(plan, founded, monday);
    store.close();
    store = reopened();
    expect(store.named(plan.guild, 'MORNING brief')).toEqual(digest);
    expect(store.withId(digest.id)).toEqual({ ...plan, id: digest.id, createdAt: founded, nextDue: monday });
  });

  it('have no topic where none was given', () => {
    const { topic, ...any } = plan;
    expect(store.add(plan, founded, monday).topic).toBe(topic);
    expect(store.add({ ...any, name: 'All of it' }, founded, monday)).not.toHaveProperty('topic');
  });

  it('are listed by name, those of their guild only', () => {
    for (const name of ['evening', 'Dawn']) store.add({ ...plan, name }, founded, monday);
    store.add({ ...plan, name: 'elsewhere', guild: '100000000000000009' }, founded, monday);
    expect(store.ofGuild(plan.guild).map((digest) => digest.name)).toEqual(['Dawn', 'evening']);
  });

  it('need a name that is not taken', () => {
    store.add(plan, founded, monday);
    expect(() => store.add({ ...plan, name: 'morning BRIEF' }, founded, monday)).toThrow(
      'name: expected one that is not taken, found "morning BRIEF" in use',
    );
  });

  it('are limited in number', () => {
    for (let number = 0; number < MOST_DIGESTS; number += 1)
      store.add({ ...plan, name: `d${number}` }, founded, monday);
    expect(() => store.add(plan, founded, monday)).toThrow('expected at most 25 in one server');
  });

  it('fall due when their time has come, and not while they are paused', () => {
    const { id } = store.add(plan, founded, monday);
    expect(store.falling(new Date(monday.getTime() - 1))).toEqual([]);
    expect(store.falling(monday)).toHaveLength(1);
    store.pause(id);
    expect(store.falling(monday)).toEqual([]);
    expect(store.withId(id)).not.toHaveProperty('nextDue');
    store.resume(id, wednesday);
    expect(store.falling(wednesday)).toHaveLength(1);
  });

  it('are forgotten with all their deliveries', () => {
    const { id } = store.add(plan, founded, monday);
    store.promise(id, monday, 7, wednesday);
    store.remove(id);
    expect(store.ofGuild(plan.guild)).toEqual([]);
    expect(store.open(friday)).toEqual([]);
  });
});

describe('deliveries', () => {
  let id: number;

  beforeEach(() => {
    ({ id } = store.add(plan, founded, monday));
  });

  it('are promised once, and the digest goes on to its next day', () => {
    store.promise(id, monday, 7, wednesday);
    store.promise(id, monday, 8, wednesday);
    expect(store.withId(id)?.nextDue).toEqual(wednesday);
    expect(store.open(monday)).toEqual([
      { id: only().id, digest: id, dueAt: monday, state: 'due', mark: 7, attempts: 0, nextTry: monday },
    ]);
  });

  it('asked for out of turn leave the next day as it is', () => {
    store.promise(id, founded, 7);
    expect(store.open(monday)).toHaveLength(1);
    expect(store.withId(id)?.nextDue).toEqual(monday);
  });

  it('do not wake a digest that was paused meanwhile', () => {
    store.pause(id);
    store.promise(id, monday, 7, wednesday);
    expect(store.withId(id)).not.toHaveProperty('nextDue');
  });

  it('that were claimed wait for their next try', () => {
    store.promise(id, monday, 7, wednesday);
    expect(store.claim(only(), at(60))).toBe(true);
    expect(only()).toMatchObject({ state: 'due', attempts: 1, nextTry: at(60) });
    expect(store.open(at(59))).toEqual([]);
    expect(store.open(at(60))).toHaveLength(1);
  });

  it('are claimed by one of two that see them', () => {
    store.promise(id, monday, 7, wednesday);
    const seen = only();
    expect(store.claim(seen, at(60))).toBe(true);
    expect(store.claim(seen, at(60))).toBe(false);
  });

  it('of unknown outcome remember since when; those refused begin anew', () => {
    store.promise(id, monday, 7, wednesday);
    store.begin(only(), at(1), edition);
    expect(only()).toMatchObject({ state: 'sending', sendingSince: at(1), coversTo: at(1) });
    store.settle(only(), { state: 'due', reason: 'missing access', nextTry: at(60) });
    expect(only()).toMatchObject({ state: 'due', reason: 'missing access', nextTry: at(60) });
    expect(only()).not.toHaveProperty('coversTo');
    store.begin(only(), at(61), edition);
    store.settle(only(), { state: 'sending', reason: 'connection lost', nextTry: at(180) });
    store.begin(only(), at(181), edition);
    expect(only()).toMatchObject({ sendingSince: at(61), coversTo: at(181) });
  });

  it('that were sent hold the message, and how far the archive is told', () => {
    store.promise(id, monday, 7, wednesday);
    store.begin(only(), at(0), edition);
    expect(store.coveredTo(id)).toBeUndefined();
    store.settle(only(), { state: 'sent', message: '100000000000000055' });
    expect(only()).toMatchObject({ state: 'sent', message: '100000000000000055' });
    expect(store.coveredTo(id)).toEqual(at(0));
    expect(store.open(friday)).toEqual([]);
  });

  it('that were begun keep what they tell, and no article in full, for as long as the digest is there', () => {
    store.promise(id, monday, 7, wednesday);
    expect(store.editionMarked(7)).toBeUndefined();
    store.begin(only(), at(0), { ...edition, entries: edition.entries.map(withFullArticles) });
    store.close();
    store = reopened();
    expect(store.editionMarked(7)).toEqual(edition);
    expect(store.editionMarked(8)).toBeUndefined();
    store.remove(id);
    expect(store.editionMarked(7)).toBeUndefined();
  });

  it.each([
    ['a day that no calendar has', '"day":"2024-03-03"', '"day":"2024-02-31"'],
    ['an instant that no clock shows', '"dueAt":"2024-03-04', '"dueAt":"2024-02-31'],
    ['no edition any more', '"entries"', '"entry"'],
  ])('whose pages hold %s are told as damaged', (_, written, damaged) => {
    store.promise(id, monday, 7, wednesday);
    store.begin(only(), at(0), edition);
    store.close();
    const database = new Database(join(folder, 'digests.sqlite'));
    database.prepare('UPDATE delivery SET edition = replace(edition, ?, ?)').run(written, damaged);
    database.close();
    store = reopened();
    expect(() => store.editionMarked(7)).toThrow(UserError);
  });

  it('that failed, or were skipped with something to tell, leave it for the next one', () => {
    store.promise(id, monday, 7, wednesday);
    store.begin(only(), at(0), edition);
    store.settle(only(), { state: 'failed', reason: 'unknown channel' });
    expect(store.coveredTo(id)).toBeUndefined();
    store.promise(id, wednesday, 8, friday);
    store.begin(only(), at(0), edition);
    store.settle(only(), { state: 'due', reason: 'missing access', nextTry: at(60) });
    store.pause(id);
    expect(only()).toMatchObject({ state: 'skipped', reason: 'paused' });
    expect(store.coveredTo(id)).toBeUndefined();
  });

  it('skipped on a quiet day count as told', () => {
    store.promise(id, monday, 7, wednesday);
    store.settle(only(), { state: 'skipped', reason: 'nothing new', coversTo: at(0) });
    expect(store.coveredTo(id)).toEqual(at(0));
  });

  it('wake the scheduler at the earliest of all that is to come', () => {
    expect(store.nextWake()).toEqual(monday);
    store.promise(id, monday, 7, wednesday);
    store.claim(only(), at(60));
    expect(store.nextWake()).toEqual(at(60));
    store.settle(only(), { state: 'sent', message: '100000000000000055' });
    expect(store.nextWake()).toEqual(wednesday);
  });

  /** The latest delivery. */
  function only(): Delivery {
    const [delivery] = store.deliveries(id, 1);
    if (delivery === undefined) throw new Error('expected a delivery');
    return delivery;
  }
});

/** As an archive that is held in memory gives them. */
function withFullArticles(entry: EditionEntry): EditionEntry {
  const full = { text: 'The sanctions were extended. Nobody objected.', sentences: [], omitted: [] };
  return {
    ...entry,
    sentences: entry.sentences.map((sentence) => ({ ...sentence, article: { ...sentence.article, ...full } })),
  };
}

/** Seconds after Monday's digest is due. */
function at(seconds: number): Date {
  return new Date(monday.getTime() + seconds * 1000);
}

function reopened(): DigestStore {
  const log = { info: () => undefined, error: () => undefined };
  return openDigestStore(folder, log);
}
