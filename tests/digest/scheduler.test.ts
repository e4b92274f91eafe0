import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Delivery, Digest, DigestPlan } from '../../src/digest/digest.js';
import type { DigestStore } from '../../src/digest/digest-store.js';
import { nextDue } from '../../src/digest/schedule.js';
import { DigestScheduler } from '../../src/digest/scheduler.js';
import { openDigestStore } from '../../src/digest/sqlite-digest-store.js';
import { editionOf, FakeChannel, FakeClock, plan, silentLog, temporaryFolder, type Fate } from './stand-ins.js';

const HOUR = 3_600_000;

const mondays = { schedule: { ...plan.schedule, days: [1 as const] } };

let folder: string;
let store: DigestStore;
let clock: FakeClock;
let channel: FakeChannel;
let logged: { level: string; line: unknown }[];
let quiet: boolean;

beforeEach(() => {
  folder = temporaryFolder();
  store = openDigestStore(folder, silentLog);
  clock = new FakeClock('2024-03-04T00:00:00Z');
  channel = new FakeChannel(clock);
  logged = [];
  quiet = false;
});

afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe('a digest that is due', () => {
  it('is sent once, and its delivery says so', async () => {
    const digest = add();
    await lookAt('2024-03-04T06:00:00Z');
    await lookAt('2024-03-04T06:00:30Z');
    expect(channel.messages).toMatchObject([
      { channel: plan.channel, edition: { name: 'Morning brief', late: false } },
    ]);
    expect(latest(digest)).toMatchObject({ state: 'sent', message: '1', attempts: 1 });
    expect(store.withId(digest.id)?.nextDue).toEqual(new Date('2024-03-05T06:00:00Z'));
  });

  it('is sent every day of its schedule', async () => {
    add({ schedule: { ...plan.schedule, days: [1, 3, 5] } });
    for (let hour = 0; hour < 7 * 24; hour += 1) await lookAt(new Date(Date.UTC(2024, 2, 4, hour, 10)));
    expect(channel.messages.map(({ at }) => at.toISOString().slice(0, 10))).toEqual([
      '2024-03-04',
      '2024-03-06',
      '2024-03-08',
    ]);
  });

  it('is sent late, marked late, when the bot was down for less than a day', async () => {
    const digest = add();
    await lookAt('2024-03-05T05:59:00Z');
    expect(channel.messages).toMatchObject([{ edition: { late: true, dueAt: new Date('2024-03-04T06:00:00Z') } }]);
    expect(latest(digest)).toMatchObject({ state: 'sent' });
  });

  it('is not sent when the bot was down for a day: it is skipped, and later ones are sent', async () => {
    const digest = add();
    await lookAt('2024-03-06T07:00:00Z');
    expect(channel.messages).toMatchObject([{ edition: { dueAt: new Date('2024-03-06T06:00:00Z') } }]);
    expect(store.deliveries(digest.id, 9)).toMatchObject([
      { state: 'sent' },
      { state: 'skipped', reason: 'the bot was not running that day', dueAt: new Date('2024-03-04T06:00:00Z') },
    ]);
  });

  it('with nothing to tell is sent as such, or skipped, as was set', async () => {
    quiet = true;
    const line = add({ name: 'line' });
    const nothing = add({ name: 'nothing', quiet: 'nothing' });
    await lookAt('2024-03-04T06:00:00Z');
    expect(latest(line)).toMatchObject({ state: 'sent' });
    expect(latest(nothing)).toMatchObject({ state: 'skipped', reason: 'nothing to tell' });
    expect(channel.messages).toHaveLength(1);
  });

  it('goes out before the scheduler stops', async () => {
    const digest = add();
    clock.set('2024-03-04T06:00:00Z');
    const running = scheduler();
    running.start();
    await running.tick();
    await running.stop();
    expect(latest(digest)).toMatchObject({ state: 'sent' });
    expect(channel.messages).toHaveLength(1);
  });
});

describe('a delivery that fails', () => {
  it('is tried again after waits that grow, and given up after a day with its reason', async () => {
    const digest = add(mondays);
    channel.fates = Array.from({ length: 200 }, () => 'refused');
    const tries = await triesUntilSettled(digest);
    expect(tries.slice(0, 8)).toEqual([0, 1, 3, 7, 15, 31, 63, 123]);
    expect(Math.max(...tries)).toBeGreaterThan(22 * 60);
    expect(latest(digest)).toMatchObject({ state: 'failed', reason: 'Missing Permissions' });
    expect(logged.filter(({ level }) => level === 'error')).toMatchObject([
      { line: { guild: plan.guild, channel: plan.channel, digest: 'Morning brief', reason: 'Missing Permissions' } },
    ]);
  });

  it('tells its reason and its next try while it is open', async () => {
    const digest = add();
    channel.fates = ['refused'];
    await lookAt('2024-03-04T06:00:00Z');
    expect(latest(digest)).toMatchObject({
      state: 'due',
      reason: 'Missing Permissions',
      nextTry: new Date('2024-03-04T06:01:00Z'),
    });
  });

  it('leaves what it had to tell to the next one', async () => {
    const digest = add(mondays);
    channel.fates = Array.from({ length: 60 }, () => 'refused');
    await triesUntilSettled(digest);
    expect(store.coveredTo(digest.id)).toBeUndefined();
  });

  it('does no harm to other digests', async () => {
    add({ name: 'a broken one', channel: '100000000000000666' });
    const sound = add({ name: 'b sound one' });
    channel.fates = ['lost'];
    await lookAt('2024-03-04T06:00:00Z');
    expect(latest(sound)).toMatchObject({ state: 'sent' });
  });

  it('whose article makes the timeline fail is tried again too', async () => {
    const digest = add();
    clock.set('2024-03-04T06:00:00Z');
    const broken = scheduler(() => {
      throw new Error('no such article');
    });
    await broken.tick();
    await broken.idle();
    expect(latest(digest)).toMatchObject({ state: 'due', reason: 'no such article' });
  });
});

describe('a delivery whose outcome is unknown', () => {
  it('is found in the channel and not sent again', async () => {
    const digest = add();
    channel.fates = ['lost answer'];
    await lookAt('2024-03-04T06:00:00Z');
    expect(latest(digest)).toMatchObject({ state: 'sending', reason: 'connection lost' });
    await lookAt('2024-03-04T06:01:00Z');
    expect(latest(digest)).toMatchObject({ state: 'sent', message: '1' });
    expect(channel.messages).toHaveLength(1);
  });

  it('is sent again with the same mark when the channel does not hold it', async () => {
    const digest = add();
    channel.fates = ['lost'];
    await lookAt('2024-03-04T06:00:00Z');
    const { mark } = latest(digest);
    await lookAt('2024-03-04T06:01:00Z');
    expect(channel.messages).toMatchObject([{ mark }]);
  });

  it('is not sent again while the channel cannot be read', async () => {
    const digest = add(mondays);
    channel.fates = ['lost answer'];
    channel.readable = false;
    await triesUntilSettled(digest);
    expect(channel.messages).toHaveLength(1);
    expect(latest(digest)).toMatchObject({
      state: 'failed',
      reason: 'Missing Access; whether an earlier attempt was sent could not be told',
    });
  });

  it('is found also when the bot was down for more than a day in between', async () => {
    const digest = add();
    channel.fates = ['lost answer'];
    await lookAt('2024-03-04T06:00:00Z');
    store.pause(digest.id);
    await lookAt('2024-03-09T06:00:00Z');
    expect(latest(digest)).toMatchObject({ state: 'sent' });
  });
});

describe('whatever happens to messages on their way', () => {
  it('each day is sent once, or failed with a reason', async () => {
    const fate = fc.constantFrom<Fate>('sent', 'lost answer', 'lost', 'refused');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 40 }),
        fc.array(fc.boolean(), { maxLength: 40 }),
        async (fates, ups) => {
          clock.set('2024-03-04T00:00:00Z');
          const digest = add();
          channel.messages.length = 0;
          channel.fates = [...fates];
          for (let hour = 0; hour < 120; hour += 1) {
            if (ups[hour] !== false) await look();
            clock.advance(HOUR);
          }
          store.pause(digest.id);
          for (let hour = 0; hour <= 24; hour += 1) {
            await look();
            clock.advance(HOUR);
          }
          const deliveries = store.deliveries(digest.id, 9);
          for (const { state, mark, reason } of deliveries) {
            const standing = channel.messages.filter((message) => message.mark === mark).length;
            expect(standing).toBe(state === 'sent' ? 1 : 0);
            expect(['sent', 'failed', 'skipped']).toContain(state);
            expect(state === 'sent' || reason !== undefined).toBe(true);
          }
          store.remove(digest.id);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the loop', () => {
  it('sleeps until the next digest falls due, half a minute at most, and sends it then', async () => {
    const digest = add();
    clock.set('2024-03-04T05:58:47Z');
    expect(await sleepsOfALoop(4)).toEqual([30_000, 30_000, 13_000, 30_000]);
    expect(latest(digest)).toMatchObject({ state: 'sent' });
  });

  it('goes on after the state could not be read, and says so', async () => {
    const digest = add();
    clock.set('2024-03-04T06:00:00Z');
    let locked = true;
    const lockedAtFirst = new Proxy(store, {
      get: (target, name: keyof DigestStore) => {
        if (name === 'falling' && locked) return unreachable;
        return target[name].bind(target);
      },
    });
    expect(await sleepsOfALoop(2, lockedAtFirst, () => (locked = false))).toEqual([1000, 30_000]);
    expect(logged).toContainEqual({ level: 'error', line: { cause: 'locked by another program' } });
    expect(latest(digest)).toMatchObject({ state: 'sent' });
  });
});

/** Milliseconds of the first sleeps of a scheduler that is started now. */
async function sleepsOfALoop(count: number, from = store, afterTheFirst?: () => void): Promise<number[]> {
  const slept: number[] = [];
  const note = (line: unknown) => void logged.push({ level: 'error', line });
  await new Promise<void>((resolve) => {
    const running: DigestScheduler = new DigestScheduler({
      store: from,
      channel,
      compose: editionOf,
      now: clock.now,
      log: { ...silentLog, error: note },
      sleep: async (milliseconds) => {
        await running.idle();
        slept.push(milliseconds);
        clock.advance(milliseconds);
        afterTheFirst?.();
        if (slept.length === count) void running.stop().then(resolve);
      },
    });
    running.start();
  });
  return slept;
}

function unreachable(): never {
  throw new Error('locked by another program');
}

function add(changes: Partial<DigestPlan> = {}, at = clock.now()): Digest {
  const planned = { ...plan, ...changes };
  return store.add(planned, at, nextDue(planned.schedule, at));
}

function scheduler(
  compose: (digest: Digest, delivery: Delivery, late: boolean) => ReturnType<typeof editionOf> = (...about) =>
    editionOf(...about, quiet),
): DigestScheduler {
  const note = (level: string) => (line: unknown) => void logged.push({ level, line });
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  return new DigestScheduler({ store, channel, compose, now: clock.now, log });
}

/** What a bot does that is started now and has run for a moment. */
async function look(): Promise<void> {
  const started = scheduler();
  await started.tick();
  await started.idle();
}

async function lookAt(moment: Date | string): Promise<void> {
  clock.set(moment);
  await look();
}

function latest(digest: Digest): Delivery {
  const [delivery] = store.deliveries(digest.id, 1);
  if (delivery === undefined) throw new Error('expected a delivery');
  return delivery;
}

/** Minutes after the digest was due at which it was tried. */
async function triesUntilSettled(digest: Digest): Promise<number[]> {
  await lookAt('2024-03-04T06:00:00Z');
  const tries = [0];
  for (let delivery = latest(digest); ['due', 'sending'].includes(delivery.state); delivery = latest(digest)) {
    await lookAt(delivery.nextTry);
    tries.push((delivery.nextTry.getTime() - delivery.dueAt.getTime()) / 60_000);
  }
  return tries;
}
