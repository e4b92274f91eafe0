import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule, Weekday } from '../../src/digest/digest.js';
import { lastDue, localDay, nextDue } from '../../src/digest/schedule.js';
import { ZoneClock } from '../../src/digest/zone-clock.js';

const everyDay: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

function at(time: string, zone: string, days: readonly Weekday[] = everyDay): Schedule {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return { hour, minute, zone, days };
}

function next(schedule: Schedule, after: string): string {
  return nextDue(schedule, new Date(after)).toISOString();
}

describe('nextDue', () => {
  it('is the wall-clock time in the zone, strictly after the moment asked from', () => {
    const morning = at('08:00', 'Europe/Athens');
    expect(next(morning, '2024-01-15T05:59:59Z')).toBe('2024-01-15T06:00:00.000Z');
    expect(next(morning, '2024-01-15T06:00:00Z')).toBe('2024-01-16T06:00:00.000Z');
  });

  it('keeps to the days of the week of the zone, not of UTC', () => {
    const mondays = at('08:00', 'Pacific/Auckland', [1]);
    expect(next(mondays, '2024-07-01T00:00:00Z')).toBe('2024-07-07T20:00:00.000Z');
    expect(next(at('08:00', 'UTC', [6, 7]), '2024-07-01T00:00:00Z')).toBe('2024-07-06T08:00:00.000Z');
  });

  it('is the next moment that exists when the clocks skip the time', () => {
    expect(next(at('02:30', 'Europe/Berlin'), '2024-03-30T12:00:00Z')).toBe('2024-03-31T01:00:00.000Z');
    expect(next(at('00:30', 'Africa/Cairo'), '2024-04-25T12:00:00Z')).toBe('2024-04-25T22:00:00.000Z');
  });

  it('is once, the first time, when the clocks show the time twice', () => {
    const night = at('02:30', 'Europe/Berlin');
    expect(next(night, '2024-10-26T12:00:00Z')).toBe('2024-10-27T00:30:00.000Z');
    expect(next(night, '2024-10-27T00:30:00Z')).toBe('2024-10-28T01:30:00.000Z');
    expect(next(night, '2024-10-27T01:00:00Z')).toBe('2024-10-28T01:30:00.000Z');
  });

  it('leaves out a day that the zone left out', () => {
    const morning = at('08:00', 'Pacific/Apia');
    expect(next(morning, '2011-12-29T18:00:00Z')).toBe('2011-12-30T18:00:00.000Z');
    expect(localDay(new Date('2011-12-30T18:00:00Z'), 'Pacific/Apia')).toBe('2011-12-31');
  });

  it('looks a fortnight ahead for the weekday of a day that was left out', () => {
    expect(next(at('08:00', 'Pacific/Apia', [5]), '2011-12-24T00:00:00Z')).toBe('2012-01-05T18:00:00.000Z');
  });

  it('refuses a schedule without days, and an unknown zone', () => {
    expect(() => next(at('08:00', 'UTC', []), '2024-01-01T00:00:00Z')).toThrow(RangeError);
    expect(() => next(at('08:00', 'Mars/Olympus'), '2024-01-01T00:00:00Z')).toThrow(RangeError);
  });
});

describe('lastDue', () => {
  it('is the moment itself when it is due then', () => {
    const morning = at('08:00', 'Asia/Kolkata');
    expect(lastDue(morning, new Date('2024-01-15T02:30:00Z')).toISOString()).toBe('2024-01-15T02:30:00.000Z');
    expect(lastDue(morning, new Date('2024-01-15T02:29:59Z')).toISOString()).toBe('2024-01-14T02:30:00.000Z');
  });

  it('is what nextDue gives, seen from behind', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        fc.constantFrom('Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Tehran'),
        fc.nat(23),
        fc.nat(59),
        fc.subarray([...everyDay], { minLength: 1 }),
        (moment, zone, hour, minute, days) => {
          const schedule: Schedule = { hour, minute, zone, days };
          const due = nextDue(schedule, moment);
          expect(lastDue(schedule, due)).toEqual(due);
          expect(lastDue(schedule, moment).getTime()).toBeLessThanOrEqual(moment.getTime());
          expect(nextDue(schedule, lastDue(schedule, moment))).toEqual(due);
        },
      ),
      { numRuns: 100 },
    );
  });
});

const zones = [
  'America/New_York',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Auckland',
];

describe.each(zones)('over a year of days in %s', (zone) => {
  const quarterHours = quarterHoursOf2024(zone);

  it.each(['00:00', '00:30', '01:45', '02:00', '02:30', '08:00', '23:45'])(
    'is due once a day at %s: the first quarter of an hour that shows it, or else the first after it',
    (time) => {
      const schedule = at(time, zone);
      const expected = firstAtOrAfter(time, quarterHours);
      let clock = new Date((expected[0] ?? 0) - 1);
      const dues = expected.map(() => {
        clock = nextDue(schedule, clock);
        return clock.getTime();
      });
      expect(dues).toEqual(expected);
      expect(dues.length).toBeGreaterThan(360);
    },
  );
});

interface QuarterHour {
  readonly instant: number;
  readonly day: string;
  readonly time: string;
}

function quarterHoursOf2024(zone: string): readonly QuarterHour[] {
  const clock = new ZoneClock(zone);
  const quarters: QuarterHour[] = [];
  for (let instant = Date.UTC(2024, 0, 2); instant < Date.UTC(2024, 11, 31); instant += 15 * 60_000) {
    const [day = '', time = ''] = new Date(clock.wallClock(instant)).toISOString().split('T');
    quarters.push({ instant, day, time: time.slice(0, 5) });
  }
  return quarters;
}

/** For every whole day: the first quarter of an hour that shows the time, or a later one where none shows it. */
function firstAtOrAfter(time: string, quarters: readonly QuarterHour[]): readonly number[] {
  const firsts = new Map<string, number>();
  const firstDay = quarters[0]?.day;
  for (const quarter of quarters) {
    if (quarter.day === firstDay || quarter.time < time || firsts.has(quarter.day)) continue;
    firsts.set(quarter.day, quarter.instant);
  }
  return [...firsts.values()];
}
