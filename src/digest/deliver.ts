import type { Logger } from 'pino';
import { DAY_MS, MINUTE_MS } from '../durations.js';
import { messageOf } from '../errors.js';
import type { Delivery, Digest } from './digest.js';
import { NotSentError, type DigestChannel } from './digest-channel.js';
import type { DigestStore, Outcome } from './digest-store.js';
import type { Edition } from './edition.js';

const FIRST_WAIT = MINUTE_MS;
const LONGEST_WAIT = 60 * MINUTE_MS;
/** From here on an edition says that it is late. */
const LATE = 5 * MINUTE_MS;
/** How far Discord's clock may be behind ours. */
const CLOCKS_APART = 10 * MINUTE_MS;

export interface DeliveryPorts {
  readonly store: DigestStore;
  readonly channel: DigestChannel;
  readonly compose: (digest: Digest, delivery: Delivery, late: boolean) => Edition | Promise<Edition>;
  readonly now: () => Date;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}

/**
 * Takes up a delivery that is open: its message comes to stand in the channel once, or it is tried again later, or it
 * is given up a day after it was due. That sending begins is written down before anything is sent; whoever finds it
 * begun and not settled asks the channel first.
 *
 * @throws UserError when the store cannot be written. The delivery then stays open.
 */
export async function deliver(delivery: Delivery, ports: DeliveryPorts): Promise<void> {
  const { store, channel, compose, now, log } = ports;
  const digest = store.withId(delivery.digest);
  if (digest === undefined) return;
  const about = { guild: digest.guild, channel: digest.channel, digest: digest.name, dueAt: delivery.dueAt };
  const settle = (outcome: Outcome) => {
    store.settle(delivery, outcome);
    const level = outcome.state === 'failed' ? 'error' : 'message' in outcome ? 'info' : 'warn';
    log[level]({ ...about, ...outcome }, `digest ${outcome.state}`);
  };

  const taken = now();
  if (delivery.state === 'due' && isPast(deadlineOf(delivery), taken)) {
    settle(givenUp(delivery));
    return;
  }
  if (!store.claim(delivery, nextTryOf(delivery, taken))) return;

  let mayStandInChannel = delivery.state === 'sending';
  try {
    const found = mayStandInChannel ? await findSent(digest, delivery, channel) : undefined;
    if (found !== undefined) {
      settle({ state: 'sent', message: found });
      return;
    }
    mayStandInChannel = false;
    if (isPast(deadlineOf(delivery), taken)) {
      settle(givenUp(delivery));
      return;
    }
    const coversTo = now();
    const edition = await compose(digest, { ...delivery, coversTo }, isLate(delivery, coversTo));
    if (edition.entries.length === 0 && digest.quiet === 'nothing') {
      settle({ state: 'skipped', reason: 'nothing to tell', coversTo });
      return;
    }
    store.begin(delivery, coversTo, edition);
    mayStandInChannel = true;
    settle({ state: 'sent', message: await channel.send(digest.channel, edition, delivery.mark) });
  } catch (error) {
    if (error instanceof NotSentError) mayStandInChannel = false;
    settle(failedOrAgain(delivery, messageOf(error), mayStandInChannel, now()));
  }
}

function findSent(digest: Digest, delivery: Delivery, channel: DigestChannel): Promise<string | undefined> {
  const since = delivery.sendingSince ?? delivery.dueAt;
  return channel.find(digest.channel, delivery.mark, new Date(since.getTime() - CLOCKS_APART));
}

function givenUp(delivery: Delivery): Outcome {
  if (delivery.attempts === 0) return { state: 'skipped', reason: 'the bot was not running that day' };
  return { state: 'failed', reason: delivery.reason ?? 'the bot did not get to send it' };
}

function failedOrAgain(delivery: Delivery, reason: string, mayStandInChannel: boolean, now: Date): Outcome {
  const nextTry = nextTryOf(delivery, now);
  if (!isPast(deadlineOf(delivery), now)) return { state: mayStandInChannel ? 'sending' : 'due', reason, nextTry };
  const unknown = mayStandInChannel ? '; whether an earlier attempt was sent could not be told' : '';
  return { state: 'failed', reason: reason + unknown };
}

/** Waits double from a minute to an hour; the last try is a day after it was due. */
function nextTryOf(delivery: Delivery, now: Date): Date {
  const wait = Math.min(FIRST_WAIT * 2 ** Math.min(delivery.attempts, 10), LONGEST_WAIT);
  const next = now.getTime() + wait;
  return new Date(Math.min(next, Math.max(deadlineOf(delivery).getTime(), now.getTime())));
}

function deadlineOf(delivery: Delivery): Date {
  return new Date(delivery.dueAt.getTime() + DAY_MS);
}

function isLate(delivery: Delivery, now: Date): boolean {
  return now.getTime() - delivery.dueAt.getTime() > LATE;
}

function isPast(instant: Date, now: Date): boolean {
  return now >= instant;
}
