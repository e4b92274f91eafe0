import { describe, expect, it } from 'vitest';
import { suggestTimeZones, timeZoneNamed, timeZones } from '../../src/digest/time-zones.js';

describe('time zones', () => {
  it('are all known by the name they are listed under', () => {
    expect(timeZones().filter((zone) => timeZoneNamed(zone) !== zone)).toEqual([]);
  });

  it.each([
    ['ath', 'Europe/Athens'],
    ['new y', 'America/New_York'],
    ['kolk', 'Asia/Kolkata'],
    ['europe/ky', 'Europe/Kyiv'],
  ])('are suggested for "%s"', (typed, zone) => {
    expect(suggestTimeZones(typed, 25)[0]).toBe(zone);
  });

  it.each([
    ['antarctica/south_pole', 'Antarctica/South_Pole'],
    ['Antarctica/South Pole', 'Antarctica/South_Pole'],
    ['us/east-indiana', 'US/East-Indiana'],
  ])('are known by older names too, as typed, with blanks for underscores: %s', (typed, zone) => {
    const known = timeZoneNamed(typed);
    expect(known?.toLowerCase()).toBe(zone.toLowerCase());
    expect(() => new Intl.DateTimeFormat('en', { timeZone: known })).not.toThrow();
  });

  it('are suggested up to the limit, the first ones for nothing typed', () => {
    expect(suggestTimeZones('', 25)).toHaveLength(25);
    expect(suggestTimeZones('qqq', 25)).toEqual([]);
  });
});
