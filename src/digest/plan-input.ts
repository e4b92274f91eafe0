import { z } from 'zod';
import { UserError } from '../errors.js';
import { everyDay, parseDaysOfWeek } from './days-of-week.js';
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

const oneLine = z.string().transform((text) =>
  text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim(),
);

const clockTime = /^(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?$/iu;

const name = oneLine.pipe(
  z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N} _'’.-]*$/u, 'a name of letters, digits, spaces and hyphens')
    .max(LONGEST_NAME, `a name of at most ${LONGEST_NAME} characters`),
);

const topic = oneLine.pipe(
  z
    .string()
    .regex(/[\p{L}\p{N}]/u, 'a topic, or any')
    .max(LONGEST_TOPIC, `a topic of at most ${LONGEST_TOPIC} characters`)
    .transform((words) => (words.toLowerCase() === 'any' ? undefined : words)),
);

const schema = z.object({
  name,
  topic,
  time: oneLine.transform((typed, context) => parseTime(typed) ?? refuse(context, 'a time such as 08:00 or 6:30 pm')),
  zone: oneLine.transform(
    (typed, context) => timeZoneNamed(typed) ?? refuse(context, 'an IANA time zone such as Europe/Athens'),
  ),
  days: oneLine
    .transform(
      (typed, context) =>
        parseDaysOfWeek(typed) ?? refuse(context, 'days such as daily, weekdays, mon-fri or tue, thu'),
    )
    .default(everyDay),
  kind: z.enum(['new', 'on-this-day'], { error: 'new or on-this-day' }).default('new'),
  quiet: z.enum(['line', 'nothing'], { error: 'line or nothing' }).default('line'),
});

/**
 * The plan of a digest as somebody typed it.
 *
 * @throws UserError naming the option, what was expected and what was found.
 */
export function readPlan(input: PlanInput): DigestPlan {
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const option = String(issue?.path[0]) as keyof PlanInput;
    throw new UserError(`${option}: expected ${issue?.message ?? 'another value'}, found ${quoted(input[option])}`);
  }
  const { time, zone, days, topic: about, ...choices } = parsed.data;
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

function refuse(context: z.RefinementCtx, expected: string): never {
  context.addIssue({ code: 'custom', message: expected });
  return z.NEVER;
}

function quoted(found: string | undefined): string {
  return JSON.stringify((found ?? '').slice(0, 80));
}
