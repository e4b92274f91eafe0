import * as v from 'valibot';
import { quoted } from '../archive/quoted.js';
import { UserError } from '../errors.js';
import { parseDaysOfWeek } from './days-of-week.js';
import type { DigestPlan } from './digest.js';
import { timeZoneNamed } from './time-zones.js';

/** Longest name of a digest, in characters. */
export const LONGEST_NAME = 40;
/** Longest topic of a digest, in characters. */
export const LONGEST_TOPIC = 200;

/** What somebody typed to make a digest. Guild and channel are Discord's ids. */
export interface PlanInput {
  readonly guild: string;
  readonly name: string;
  readonly topic: string;
  readonly time: string;
  readonly zone: string;
  readonly channel: string;
  readonly days?: string | undefined;
  readonly kind?: string | undefined;
  readonly quiet?: string | undefined;
}

const oneLine = v.pipe(
  v.string(),
  v.normalize('NFC'),
  v.transform((text) => text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')),
  v.trim(),
);

/** What `read` makes of words on one line. */
function readAs<T>(read: (typed: string) => T | undefined, expected: string) {
  return v.pipe(
    oneLine,
    v.rawTransform<string, T>(({ dataset, addIssue, NEVER }) => {
      const found = read(dataset.value);
      if (found !== undefined) return found;
      addIssue({ message: expected });
      return NEVER;
    }),
  );
}

const clockTime = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/iu;

const name = v.pipe(
  oneLine,
  v.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _'’.-]*$/u, 'a name of letters, digits, spaces and hyphens'),
  v.maxLength(LONGEST_NAME, `a name of at most ${LONGEST_NAME} characters`),
);

const topic = v.pipe(
  oneLine,
  v.regex(/[\p{L}\p{N}]/u, 'a topic, or any'),
  v.maxLength(LONGEST_TOPIC, `a topic of at most ${LONGEST_TOPIC} characters`),
  v.transform((words) => (words.toLowerCase() === 'any' ? undefined : words)),
);

const schema = v.object({
  name,
  topic,
  time: readAs(parseTime, 'a time such as 08:00 or 6:30 pm'),
  zone: readAs(timeZoneNamed, 'an IANA time zone such as Europe/Athens'),
  days: v.optional(readAs(parseDaysOfWeek, 'days such as daily, weekdays, mon-fri or tue, thu'), 'daily'),
  kind: v.optional(v.picklist(['new', 'on-this-day'], 'new or on-this-day'), 'new'),
  quiet: v.optional(v.picklist(['line', 'nothing'], 'line or nothing'), 'line'),
});

/**
 * The plan of a digest as somebody typed it.
 *
 * @param optionMark what stands before the name of an option where it was typed.
 * @throws UserError naming the option, what was expected and what was found.
 */
export function readPlan(input: PlanInput, optionMark = ''): DigestPlan {
  const parsed = v.safeParse(schema, input);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const option = String(issue.path?.[0].key) as keyof PlanInput;
    throw new UserError(`${optionMark}${option}: expected ${issue.message}, found ${quoted(input[option] ?? '')}`);
  }
  const { time, zone, days, topic: about, ...choices } = parsed.output;
  return {
    guild: input.guild,
    channel: input.channel,
    ...choices,
    ...(about !== undefined && { topic: about }),
    schedule: { ...time, zone, days },
  };
}

function parseTime(typed: string): { hour: number; minute: number } | undefined {
  const [, hourDigits, minuteDigits, half] = clockTime.exec(typed) ?? [];
  if (hourDigits === undefined || (minuteDigits === undefined && half === undefined)) return undefined;
  const hour = Number(hourDigits);
  const minute = Number(minuteDigits ?? 0);
  if (minute > 59 || hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0)) return undefined;
  if (half === undefined) return { hour, minute };
  return { hour: (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0), minute };
}
