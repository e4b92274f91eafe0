import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlan } from '../../src/digest/plan-input.js';
import { UserError } from '../../src/errors.js';

const typed = {
  guild: '100000000000000001',
  channel: '100000000000000002',
  name: 'Morning brief',
  topic: 'sanctions against Syria',
  time: '08:00',
  zone: 'Europe/Athens',
};

describe('readPlan', () => {
  it('reads what was typed, every day and on new articles unless told otherwise', () => {
    expect(readPlan(typed)).toEqual({
      guild: '100000000000000001',
      channel: '100000000000000002',
      name: 'Morning brief',
      topic: 'sanctions against Syria',
      kind: 'new',
      quiet: 'line',
      schedule: { hour: 8, minute: 0, zone: 'Europe/Athens', days: [1, 2, 3, 4, 5, 6, 7] },
    });
  });

  it('takes "any" for no topic', () => {
    expect(readPlan({ ...typed, topic: ' Any ' })).not.toHaveProperty('topic');
  });

  it.each([
    ['8:00', 8, 0],
    ['23.59', 23, 59],
    ['6:30 pm', 18, 30],
    ['7am', 7, 0],
    ['12 AM', 0, 0],
    ['12:15pm', 12, 15],
  ])('reads the time %s', (time, hour, minute) => {
    expect(readPlan({ ...typed, time }).schedule).toMatchObject({ hour, minute });
  });

  it.each([
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['Mondays and Thursdays', [1, 4]],
    ['sun, tue', [2, 7]],
    ['Fri – Mon', [1, 5, 6, 7]],
  ])('reads the days %s', (days, expected) => {
    expect(readPlan({ ...typed, days }).schedule.days).toEqual(expected);
  });

  it.each([
    ['asia/kolkata', 'Asia/Kolkata'],
    ['america/new york', 'America/New_York'],
    ['utc', 'UTC'],
    ['Etc/GMT+3', 'Etc/GMT+3'],
  ])('finds the zone %s', (zone, expected) => {
    expect(readPlan({ ...typed, zone }).schedule.zone).toBe(expected);
  });

  it.each([
    [{ name: '' }, 'name: expected a name of letters, digits, spaces and hyphens, found ""'],
    [{ name: '@everyone' }, 'name: expected a name of letters, digits, spaces and hyphens, found "@everyone"'],
    [{ name: 'x'.repeat(41) }, `name: expected a name of at most 40 characters, found "${'x'.repeat(41)}"`],
    [{ topic: '?!' }, 'topic: expected a topic, or any, found "?!"'],
    [{ time: '25:00' }, 'time: expected a time such as 08:00 or 6:30 pm, found "25:00"'],
    [{ time: '8' }, 'time: expected a time such as 08:00 or 6:30 pm, found "8"'],
    [{ time: '13 pm' }, 'time: expected a time such as 08:00 or 6:30 pm, found "13 pm"'],
    [{ zone: 'Mars/Olympus' }, 'zone: expected an IANA time zone such as Europe/Athens, found "Mars/Olympus"'],
    [{ zone: '+02:00' }, 'zone: expected an IANA time zone such as Europe/Athens, found "+02:00"'],
    [{ days: 'someday' }, 'days: expected days such as daily, weekdays, mon-fri or tue, thu, found "someday"'],
    [{ days: 'constructor' }, 'days: expected days such as daily, weekdays, mon-fri or tue, thu, found "constructor"'],
    [{ days: 'mon-' }, 'days: expected days such as daily, weekdays, mon-fri or tue, thu, found "mon-"'],
    [{ kind: 'old' }, 'kind: expected new or on-this-day, found "old"'],
    [{ quiet: 'shout' }, 'quiet: expected line or nothing, found "shout"'],
  ])('says what was expected and what was found: %o', (change, message) => {
    expect(() => readPlan({ ...typed, ...change })).toThrow(new UserError(message));
  });

  it('either reads or refuses any words, and never crashes', () => {
    fc.assert(
      fc.property(fc.record({ name: text, topic: text, time: text, zone: text, days: text }), (words) => {
        try {
          readPlan({ ...typed, ...words });
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

const text = fc.string({ unit: 'binary', maxLength: 300 });
