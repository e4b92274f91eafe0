import { z } from 'zod';
import type { Delivery, Digest, Weekday } from './digest.js';

const instant = z.number().transform((milliseconds) => new Date(milliseconds));

const digestRow = z.object({
  id: z.number(),
  guild: z.string(),
  name: z.string(),
  topic: z.string().nullable(),
  channel: z.string(),
  kind: z.enum(['new', 'on-this-day']),
  quiet: z.enum(['line', 'nothing']),
  hour: z.number(),
  minute: z.number(),
  zone: z.string(),
  days: z.string().transform((days) => days.split(',').map((day) => Number(day) as Weekday)),
  created_at: instant,
  next_due: instant.nullable(),
});

const deliveryRow = z.object({
  id: z.number(),
  digest: z.number(),
  due_at: instant,
  state: z.enum(['due', 'sending', 'sent', 'failed', 'skipped']),
  mark: z.number(),
  attempts: z.number(),
  next_try: instant,
  sending_since: instant.nullable(),
  covers_to: instant.nullable(),
  reason: z.string().nullable(),
  message: z.string().nullable(),
});

/** The digest that a row of the table `digest` holds. */
export function digestFrom(row: unknown): Digest {
  const { topic, hour, minute, zone, days, created_at: createdAt, next_due: nextDue, ...plan } = digestRow.parse(row);
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
  const { id, digest, state, mark, attempts, ...rest } = deliveryRow.parse(row);
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
