import { DAY_MS } from '../durations.js';

/**
 * The wall clock of one time zone. Wall-clock times are milliseconds as if the clock on the wall showed UTC,
 * so that `Date.UTC(2024, 2, 31, 2, 30)` is half past two on 31 March wherever the wall is.
 */
export class ZoneClock {
  readonly #format: Intl.DateTimeFormat;

  /** @throws RangeError when the zone is not known. */
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** What the wall clock shows at an instant, to the second. */
  wallClock(instant: number): number {
    const shown = new Map(this.#format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => shown.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  }

  /**
   * The first instant at which the wall clock shows `wall`. Where clocks were put forward over it, the instant
   * at which they were: the next moment that exists.
   */
  instantOf(wall: number): number {
    const earlier = wall - Math.max(this.#offset(wall - DAY_MS), this.#offset(wall + DAY_MS));
    const later = wall - Math.min(this.#offset(wall - DAY_MS), this.#offset(wall + DAY_MS));
    if (this.wallClock(earlier) === wall) return earlier;
    if (this.wallClock(later) === wall) return later;
    return this.#offsetChange(earlier, later);
  }

  /** What is added to UTC, in milliseconds. */
  #offset(instant: number): number {
    return this.wallClock(instant) - Math.floor(instant / 1000) * 1000;
  }

  /** The first millisecond after `before` whose offset is that of `after`. */
  #offsetChange(before: number, after: number): number {
    const offset = this.#offset(after);
    let low = before;
    let high = after;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.#offset(middle) === offset) high = middle;
      else low = middle;
    }
    return high;
  }
}
