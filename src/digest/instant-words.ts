import { dayWords } from '../citation/date-words.js';
import { ZoneClock } from './zone-clock.js';

/** An instant as a zone's wall clock shows it: "4 March 2024, 08:00 (Europe/Athens)". */
export function instantWords(instant: Date, zone: string): string {
  return `${dayAndTime(instant, zone)} (${zone})`;
}

/** {@link instantWords} without the zone. */
export function dayAndTime(instant: Date, zone: string): string {
  const [day = '', time = ''] = new Date(new ZoneClock(zone).wallClock(instant.getTime())).toISOString().split('T');
  return `${dayWords(day)}, ${time.slice(0, 5)}`;
}
