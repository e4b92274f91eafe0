import * as v from 'valibot';
import type { Delivery, Digest, Weekday } from './digest.js';

const instant = v.pipe(
  v.number(),
  v.transform((milliseconds) => new Date(milliseconds)),
);

const digestRow = v.object({
  id: v.number(),
  guild: v.string(),
  name: v.string(),
  topic: v.nullable(v.string()),
  channel: v.string(),
  kind: v.picklist(['new', 'on-this-day']),
  quiet: v.picklist(['line', 'nothing']),
  hour: v.number(),
  minute: v.number(),
  zone: v.string(),
  days: v.pipe(
    v.string(),
    v.transform((days) => days.split(',').map((day) => Number(day) as Weekday)),
  ),
  created_at: instant,
  next_due: v.nullable(instant),
});

const deliveryRow = v.object({
  id: v.number(),
  digest: v.number(),
  due_at: instant,
  state: v.picklist(['due', 'sending', 'sent', 'failed', 'skipped']),
  mark: v.number(),
  attempts: v.number(),
  next_try: instant,
  sending_since: v.nullable(instant),
  covers_to: v.nullable(instant),
  reason: v.nullable(v.string()),
  message: v.nullable(v.string()),
});

/** The digest that a row of the table `digest` holds. */
export function digestFrom(row: unknown): Digest {
  const {
    topic,
    hour,
    minute,
    zone,
    days,
    created_at: createdAt,
    next_due: nextDue,
    ...plan
  } = v.parse(digestRow, row);
  return {
    ...plan,
    schedule: { hour, minute, zone, days },
    createdAt,
    ...(topic !== null && { topic }),
    ...(nextDue !== null && { nextDue }),
  };
}

/** The delivery that a row of the table `delivery` holds. */
export function deliveryFrom(row: unknown): Delivery {
  const { id, digest, state, mark, attempts, ...rest } = v.parse(deliveryRow, row);
  return {
    id,
    digest,
    dueAt: rest.due_at,
    state,
    mark,
    attempts,
    nextTry: rest.next_try,
    ...(rest.sending_since !== null && { sendingSince: rest.sending_since }),
    ...(rest.covers_to !== null && { coversTo: rest.covers_to }),
    ...(rest.reason !== null && { reason: rest.reason }),
    ...(rest.message !== null && { message: rest.message }),
  };
}
