import { DAY_MS } from '../../durations.js';
import type { FeatureGroup } from './feature.js';

const NEWS_TIME =
  /\b(?:this week|this weekend|recently|this month|today|yesterday|last week|monday|tuesday|wednesday|thursday|friday|saturday|sunday|just|latest|new|newly)\b/iu;
const RECENT =
  /\b(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|this week|recently|tonight)\b/iu;

/** When the article appeared against the day asked, and the years named. */
export const time: FeatureGroup = ({ evidence: { asOf, reading }, sentences }) => {
  const asked = asOf === undefined ? NaN : Date.parse(asOf);
  const years = new Set(reading.text.match(/\b(?:1[89]|20)\d\d\b/gu) ?? []);
  const newsy = NEWS_TIME.test(reading.text) ? 1 : 0;
  const byDay = new Map<number, number>();
  const dayOf = (day: string | undefined): number => (day === undefined ? NaN : Math.floor(Date.parse(day) / DAY_MS));
  for (const { candidate, guess } of sentences) {
    const day = dayOf(candidate.to);
    byDay.set(day, (byDay.get(day) ?? 0) + guess);
  }
  const within = (day: number, days: number): number => {
    let sum = 0;
    for (let d = day - days; d <= day + days; d++) sum += byDay.get(d) ?? 0;
    return sum;
  };
  return ({ candidate: { from, to, text } }) => {
    const appeared = to === undefined ? NaN : Date.parse(to);
    const first = from === undefined ? NaN : Date.parse(from);
    const age = (asked - appeared) / DAY_MS;
    return {
      age: Math.sign(age) * Math.log2(Math.abs(age) + 1),
      ageAbsolute: Math.log2(Math.abs(age) + 1),
      dateUncertain: Number.isNaN(first) ? 1 : Math.log2((appeared - first) / DAY_MS + 1),
      newsy,
      burst: to === undefined ? NaN : within(dayOf(to), 3),
      burstMonth: to === undefined ? NaN : within(dayOf(to), 15),
      yearOfArticle: years.size === 0 ? NaN : years.has(String(new Date(appeared).getUTCFullYear())) ? 1 : 0,
      saysRecent: RECENT.test(text) ? 1 : 0,
    };
  };
};
