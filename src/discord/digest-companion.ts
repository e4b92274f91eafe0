import { PermissionFlagsBits, type Client } from 'discord.js';
import type { Logger } from 'pino';
import type { DigestDesk } from '../digest/digest-desk.js';
import type { DigestStore } from '../digest/digest-store.js';
import { DigestScheduler } from '../digest/scheduler.js';
import type { Companion } from './bot.js';
import { digestChannel } from './digest-channel.js';

export interface DigestCompanionOptions {
  readonly desk: DigestDesk;
  readonly store: DigestStore;
  readonly log: Logger;
  readonly now: () => Date;
}

/** Sends digests for as long as the bot is connected. */
export function digestCompanion(client: Client<true>, { desk, store, log, now }: DigestCompanionOptions): Companion {
  const channel = digestChannel({
    rest: client.rest,
    mayReadHistory: (id) => {
      const known = client.channels.cache.get(id);
      if (known === undefined || known.isDMBased()) return true;
      return known.permissionsFor(client.user)?.has(PermissionFlagsBits.ReadMessageHistory) ?? true;
    },
  });
  const compose = desk.compose.bind(desk);
  const scheduler = new DigestScheduler({ store, channel, compose, now, log });
  desk.attend(() => {
    scheduler.wake();
  });
  scheduler.start();
  return {
    stop: async () => {
      await scheduler.stop();
      store.close();
    },
  };
}
