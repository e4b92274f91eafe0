import {
  Client,
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  Partials,
} from 'discord.js';
import type { Logger } from 'pino';
import { messageOf, UserError } from '../errors.js';
import { onOneLine } from '../text/on-one-line.js';
import { causeOf, isTransient } from './error-cause.js';
import { Pulse } from './pulse.js';
import { refusedToken } from './token.js';

/** Ten minutes without an event or an answered heartbeat: discord.js has by then tried to connect many times over. */
const LONGEST_SILENCE = 600_000;
const LOOK_EVERY = 30_000;

/** A client that hears of commands and buttons, and of nothing that members write. */
export function newClient(apiUrl: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    // Direct messages and threads that nothing was told of: discord.js throws on a poll in a channel it does not know.
    partials: [Partials.Channel],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ...(apiUrl !== undefined && { rest: { api: apiUrl.replace(/\/$/, '') } }),
  });
}

/** What discord.js tells of a lost connection, and tells in no other way than for debugging. */
const WHY_LOST = /^\[WS => Shard \d+\] (The gateway closed.*|Failed to connect.*|Zombie connection.*)/s;

/**
 * Writes what happens to the connection into the log: once when it is lost, however often it is tried anew,
 * and once when it is back.
 */
export function logConnection(client: Client, log: Logger): void {
  let why: string | undefined;
  let isLost = false;
  const back = (details: object): void => {
    if (isLost) log.info(details, 'connected again');
    isLost = false;
  };
  client.on(Events.Debug, (message) => {
    why = WHY_LOST.exec(message)?.[1] ?? why;
  });
  client.on(Events.ShardReconnecting, () => {
    if (isLost) return;
    isLost = true;
    // Why is told right after.
    setImmediate(() => {
      log.warn({ cause: why }, 'the connection to the gateway is lost; connecting again until it is back');
    });
  });
  client.on(Events.ShardResume, (_, missed) => {
    back({ missed });
  });
  client.on(Events.ShardReady, () => {
    back({ session: 'new' });
  });
  client.on(Events.ShardError, (error) => {
    log.debug({ cause: causeOf(error) }, 'the gateway could not be reached');
  });
  client.on(Events.Error, (error) => {
    log.error({ cause: causeOf(error) }, 'discord.js failed');
  });
  client.on(Events.Warn, (warning) => {
    log.warn(warning);
  });
  client.rest.on('rateLimited', ({ method, timeToReset }) => {
    log.warn({ method, waitMs: timeToReset }, 'Discord asks to slow down');
  });
}

/**
 * Logs in and waits until the client is ready.
 *
 * @throws UserError when the token is refused, Discord cannot be reached, or does not let the bot log in: it was started
 * too often today, its address is blocked, or something else answers there.
 */
export async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => {
    client.once(Events.ClientReady, resolve);
  });
  try {
    await client.login(token);
  } catch (error) {
    if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) throw refusedToken();
    const api = client.options.rest?.api ?? 'its address';
    if (isTransient(error)) throw new UserError(`Discord cannot be reached at ${api}: ${causeOf(error)}`);
    const found = onOneLine(error instanceof DiscordAPIError ? causeOf(error) : messageOf(error));
    throw new UserError(`Discord at ${api}: expected to let the bot log in, found ${found}`, { cause: error });
  }
  return ready;
}

/**
 * Rejects when the session cannot go on: Discord has ended it for good, or has been silent for ten minutes.
 * Never resolves. `signal` ends the watch.
 */
export function sessionLost(client: Client, signal: AbortSignal): Promise<never> {
  const pulse = new Pulse(LONGEST_SILENCE);
  return new Promise((_, reject) => {
    client.on(Events.Raw, () => {
      pulse.beat();
    });
    client.on(Events.ShardDisconnect, ({ code }) => {
      reject(endedWith(code));
    });
    client.on(Events.Invalidated, () => {
      reject(new UserError('Discord has ended the session; start again to log in anew.'));
    });
    const look = setInterval(() => {
      for (const { lastPingTimestamp } of client.ws.shards.values()) pulse.beat(lastPingTimestamp);
      if (pulse.silence === undefined) return;
      reject(
        new UserError(
          `Discord has been silent for ${Math.round(pulse.silence / 60_000)} minutes; start again to log in anew.`,
        ),
      );
    }, LOOK_EVERY);
    look.unref();
    signal.addEventListener('abort', () => {
      clearInterval(look);
    });
  });
}

function endedWith(code: number): UserError {
  if (code === (GatewayCloseCodes.AuthenticationFailed as number)) return refusedToken();
  return new UserError(`Discord has ended the session with code ${code} (${GatewayCloseCodes[code] ?? 'unknown'}).`);
}
