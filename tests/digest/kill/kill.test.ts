import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../scripts/random-numbers.js';
import { openDigestStore } from '../../../src/digest/sqlite-digest-store.js';
import { LoopbackDiscord } from '../../e2e/loopback/loopback-discord.js';
import { bundled } from '../../bundled.js';
import { plan, silentLog, temporaryFolder } from '../stand-ins.js';
import type { Orders } from './deliverer.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Kills of each of two bots that run side by side. */
const KILLS = 100;
/** As many steps as the delivery of one digest takes. */
const STEPS = 16;
/** Without a common divisor with the steps, so that all are taken, early and late ones in turn. */
const STRIDE = 11;
/** Of so many runs one is left to come to its end: a delivery is given up after a day, which is 24 runs. */
const LEFT_ALONE = 10;

let deliverer: string;
let discord: LoopbackDiscord;

beforeAll(async () => {
  deliverer = await bundled('tests/digest/kill/deliverer.ts');
  discord = await LoopbackDiscord.start();
});

afterAll(async () => {
  await discord.stop();
  rmSync(dirname(deliverer), { recursive: true });
});

describe('a bot that is killed in the middle of deliveries', () => {
  it(
    'loses none and doubles none: 200 kills, at every step and at moments of chance, with Discord forgetting nonces',
    { timeout: 600_000 },
    async () => {
      const [ones, others] = await Promise.all([killedAgainAndAgain(1), killedAgainAndAgain(2)]);
      const marks = discord.channelMessages.map((message) => message.components[0]?.id ?? 0);
      expect(marks.sort(byNumber)).toEqual([...ones, ...others].sort(byNumber));
      expect(discord.problems).toEqual([]);
    },
  );
});

/**
 * The marks of all that one bot promised while it was killed and started again, an hour later by its clock
 * every time. It has a digest for every hour of the day.
 */
async function killedAgainAndAgain(seed: number): Promise<readonly number[]> {
  const random = randomNumbers(seed);
  const dataDir = temporaryFolder();
  const store = openDigestStore(dataDir, silentLog);
  const start = Math.floor(Date.now() / DAY - 60) * DAY;
  const digests = Array.from({ length: 24 }, (_, hour) => {
    const schedule = { ...plan.schedule, hour, zone: 'UTC' };
    const hourly = { ...plan, name: `${hour} o'clock`, channel: discord.channelId, schedule };
    return store.add(hourly, new Date(start), new Date(start + hour * HOUR));
  });
  const runAt = (now: number, end: Partial<Orders> & { readonly after?: number } = {}) => {
    discord.forgetNonces();
    return runUntil({ dataDir, apiUrl: discord.apiUrl, token: discord.token, now, ...end }, end.after);
  };

  let now = start;
  let aDelivery = 0;
  for (let kills = 0, run = 0; kills < KILLS; run += 1, now += HOUR) {
    if (run % LEFT_ALONE === 0) {
      aDelivery = (await runAt(now)).milliseconds;
    } else if (random() < 0.7) {
      kills += (await runAt(now, { killAt: 1 + ((kills * STRIDE) % STEPS) })).killed ? 1 : 0;
    } else {
      kills += (await runAt(now, { after: 0.8 * random() * aDelivery })).killed ? 1 : 0;
    }
  }
  for (const end = now + 3 * HOUR; now < end; now += HOUR) await runAt(now);

  const deliveries = digests.flatMap(({ id }) => store.deliveries(id, 1000));
  expect(deliveries.map(({ dueAt }) => dueAt.getTime()).sort(byNumber)).toEqual(hoursBetween(start, now));
  expect(deliveries.filter(({ state }) => state !== 'sent')).toEqual([]);
  store.close();
  rmSync(dataDir, { recursive: true });
  return deliveries.map(({ mark }) => mark);
}

function hoursBetween(from: number, before: number): number[] {
  return Array.from({ length: (before - from) / HOUR }, (_, hour) => from + hour * HOUR);
}

interface Run {
  readonly killed: boolean;
  /** From when the bot was ready. */
  readonly milliseconds: number;
}

/** A bot's run, to its end or to its death: by itself, or some milliseconds after it was ready. */
async function runUntil(orders: Orders, milliseconds?: number): Promise<Run> {
  const bot = spawn(process.execPath, [deliverer, JSON.stringify(orders)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(bot, 'exit');
  await Promise.race([once(bot.stdout, 'data'), exit]);
  const ready = performance.now();
  if (milliseconds !== undefined) {
    await Promise.race([sleep(milliseconds), exit]);
    bot.kill('SIGKILL');
  }
  const [code, signal] = (await exit) as [number | null, string | null];
  if (signal === null) expect(code).toBe(0);
  return { killed: signal === 'SIGKILL', milliseconds: performance.now() - ready };
}

function byNumber(one: number, other: number): number {
  return one - other;
}
