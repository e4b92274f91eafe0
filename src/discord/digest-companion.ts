import { PermissionFlagsBits, type Client } from 'discord.js';
import type { Logger } from 'pino';
import type { DigestDesk } from '../digest/digest-desk.js';
import type { DigestStore } from '../digest/digest-store.js';
import type { Edition } from '../digest/edition.js';
import { DigestScheduler } from '../digest/scheduler.js';
import type { Companion } from './bot.js';
import { digestChannel } from './digest-channel.js';
import type { Picture } from './draft.js';

export interface DigestCompanionOptions {
  readonly desk: DigestDesk;
  readonly store: DigestStore;
  readonly log: Logger;
  readonly now: () => Date;
  readonly picture: (edition: Edition) => Picture | undefined;
}

/** Sends digests for as long as the bot is connected. */
export function digestCompanion(client: Client<true>, options: DigestCompanionOptions): Companion {
  const { desk, store, log, now, picture } = options;
  const channel = digestChannel({
    rest: client.rest,
    picture,
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
