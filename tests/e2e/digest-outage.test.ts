import { rmSync } from 'node:fs';
import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, Digest } from '../../src/digest/digest.js';
import type { DigestStore } from '../../src/digest/digest-store.js';
import { nextDue } from '../../src/digest/schedule.js';
import { DigestScheduler } from '../../src/digest/scheduler.js';
import { openDigestStore } from '../../src/digest/sqlite-digest-store.js';
import { digestChannel } from '../../src/discord/digest-channel.js';
import { digestShowDraft } from '../../src/discord/digest-messages.js';
import { renderMessage } from '../../src/discord/message.js';
import { editionOf, FakeClock, plan, silentLog, temporaryFolder } from '../digest/stand-ins.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import { textOf } from './loopback/messages.js';

const DUE = '2024-03-04T06:00:00Z';
const NEXT_DUE = '2024-03-05T06:00:00Z';
const MESSAGES = /messages/;

let discord: LoopbackDiscord;
let folder: string;
let store: DigestStore;
let clock: FakeClock;
let digest: Digest;
let scheduler: DigestScheduler;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  folder = temporaryFolder();
  store = openDigestStore(folder, silentLog);
  clock = new FakeClock('2024-03-04T00:00:00Z');
  const created = clock.now();
  digest = store.add({ ...plan, channel: discord.channelId }, created, nextDue(plan.schedule, created));
  const rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  const channel = digestChannel({ rest, mayReadHistory: () => true, picture: () => undefined });
  scheduler = new DigestScheduler({ store, channel, compose: editionOf, now: clock.now, log: silentLog });
});

afterEach(async () => {
  store.close();
  await discord.stop();
  rmSync(folder, { recursive: true });
});

const lookAt = async (moment: Date | string): Promise<void> => {
  clock.set(moment);
  await scheduler.tick();
  await scheduler.idle();
};

const deliveryDueAt = (dueAt: string): Delivery | undefined =>
  store.deliveries(digest.id, 9).find((delivery) => delivery.dueAt.getTime() === Date.parse(dueAt));

/** Takes the first delivery up each time it is to be tried, until it is settled. */
async function untilSettled(): Promise<Delivery | undefined> {
  await lookAt(DUE);
  let delivery = deliveryDueAt(DUE);
  while (delivery?.state === 'due' || delivery?.state === 'sending') {
    await lookAt(delivery.nextTry);
    delivery = deliveryDueAt(DUE);
  }
  return delivery;
}

const shown = (): string => {
  const { components } = renderMessage(digestShowDraft({ digest, deliveries: store.deliveries(digest.id, 9) }));
  return textOf({ content: '', components });
};

describe('a digest whose channel cannot be reached for a whole day', () => {
  it('fails with what Discord answered and that nobody can tell whether it stands there; the next one is sent', async () => {
    discord.plan({ method: 'POST', path: MESSAGES, fault: { kind: 'rate-limit', retryAfter: 0.01 }, times: 3 });
    discord.plan({ method: 'POST', path: MESSAGES, fault: { kind: 'status', status: 503 } });
    discord.plan({ method: 'GET', path: MESSAGES, fault: { kind: 'status', status: 503 } });
    const failed = await untilSettled();
    expect(failed).toMatchObject({
      state: 'failed',
      reason: 'Service Unavailable; whether an earlier attempt was sent could not be told',
    });
    expect(failed?.attempts).toBeGreaterThan(20);
    expect(discord.channelMessages).toEqual([]);
    expect(shown()).toMatch(/4 March 2024, 08\\?:00\\?: failed\\?: Service Unavailable; whether an earlier attempt/);

    discord.faults.clear();
    await lookAt(deliveryDueAt(NEXT_DUE)?.nextTry ?? NEXT_DUE);
    expect(deliveryDueAt(NEXT_DUE)).toMatchObject({ state: 'sent' });
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('is sent once, and says that it is late, where Discord is back within the day', async () => {
    discord.plan({ method: 'POST', path: MESSAGES, fault: { kind: 'status', status: 502 }, times: 40 });
    expect(await untilSettled()).toMatchObject({ state: 'sent', attempts: 11 });
    expect(discord.channelMessages).toHaveLength(1);
    expect(textOf(discord.channelMessages[0] ?? { content: '', components: [] })).toContain('Late: this was due on');
  });
});
