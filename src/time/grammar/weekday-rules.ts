import { dayNumberOf, isoDay, weekdayOf } from '../calendar.js';
import { rule, type Match, type Reading, type Rule } from './rule.js';

const date = (value: string): Reading => ({ type: 'DATE', value });

const SHORT_WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)$/;
/** "Black Friday", "Easter Sunday", "Super Tuesday" are feasts and events, not days to count from. */
const FEAST = /^(?:good|black|bloody|easter|palm|ash|fat|shrove|maundy|super|cyber|whit|holy|arab|ruby)$/;
const NEWSPAPER = /^(?:times|telegraph|mirror|mail|express|herald|post|people|sun)$/;

function weekday(match: Match): Reading | undefined {
  const token = match.token('weekday');
  if (token?.value === undefined) return undefined;
  if (SHORT_WEEKDAY.test(token.word) && token.end - token.start === token.word.length) return undefined;
  if (FEAST.test(match.previous?.word ?? '') || NEWSPAPER.test(match.following?.word ?? '')) return undefined;
  const number = dayNumberOf(match.context.anchor);
  if (number === undefined) return date(`XXXX-WXX-${token.value}`);
  const ahead = (token.value - weekdayOf(number) + 7) % 7;
  if (match.has('last')) return date(isoDay(number + ahead - 7));
  if (match.has('next') || match.has('coming')) return date(isoDay(number + (ahead === 0 ? 7 : ahead)));
  if (match.has('this')) return date(isoDay(number - weekdayOf(number) + token.value));
  return date(isoDay(number + (ahead === 0 || match.leaning() === 'future' ? ahead : ahead - 7)));
}

/** Days of the week: the last one, the day of the article included, unless a word or the verb says otherwise. */
export const WEEKDAY_RULES: readonly Rule[] = [
  rule('weekday', weekday),
  rule('(the | on)? (this | last | next | this? coming | this last) weekday', weekday),
];
