import {
  Events,
  OAuth2Scopes,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
  DiscordAPIError,
  type Client,
} from 'discord.js';
import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from 'pino';
import { coverageWords } from '../citation/coverage-words.js';
import type { Config } from '../config.js';
import { contextButton } from './context-button.js';
import type { Commands, Services } from './command.js';
import { Dispatcher } from './dispatch.js';
import { causeOf } from './error-cause.js';
import { registerCommands, withdrawElsewhere } from './registration.js';
import { logConnection, logIn, newClient, sessionLost } from './session.js';
import { requiredToken } from './token.js';

/** Milliseconds in which what is under way may be finished before leaving: what is being answered, then what is being sent. */
const LEAVING_TIME = 10_000;

/** Something that works beside the commands for as long as the bot is connected. */
export interface Companion {
  /** Begins nothing more, and resolves when what is under way is done. */
  stop(): Promise<void>;
}

export interface BotOptions {
  readonly config: Pick<Config, 'discordToken' | 'discordGuildId' | 'discordApiUrl'>;
  readonly services: Services;
  readonly commands: Commands;
  readonly log: Logger;
  /** Aborted when the bot is to leave. */
  readonly signal: AbortSignal;
  /** Begins what works beside the commands, once, when the bot is ready. */
  readonly accompany?: (client: Client<true>) => Companion;
}

/**
 * The address that adds the bot to a server, with the permissions it needs: to write, show pictures and
 * find its own messages.
 */
function inviteLink(applicationId: string): string {
  const { ViewChannel, SendMessages, SendMessagesInThreads, AttachFiles, ReadMessageHistory } = PermissionFlagsBits;
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands].join(' '),
    permissions: String(ViewChannel | SendMessages | SendMessagesInThreads | AttachFiles | ReadMessageHistory),
  });
  return `https://discord.com/oauth2/authorize?${query.toString()}`;
}

/**
 * The Discord bot, from login to leaving: registers the commands, answers, and resolves when `signal` is
 * aborted and what was being answered is finished, or takes too long.
 *
 * @throws UserError when there is no token, the token is refused, Discord cannot be reached at first, or
 * ends the session for good.
 */
export async function startBot(options: BotOptions): Promise<void> {
  const { config, services, commands, log, signal } = options;
  const token = requiredToken(config.discordToken);
  const client = newClient(config.discordApiUrl);
  const dispatcher = new Dispatcher({ commands: withShared(commands), services, log });
  const leaving = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
    if (signal.aborted) resolve();
  });
  const over = new AbortController();
  let companion: Companion | undefined;
  logConnection(client, log);
  client.on(Events.InteractionCreate, (interaction) => {
    dispatcher.take(interaction);
  });
  try {
    const lost = sessionLost(client, over.signal);
    const ready = await Promise.race([logIn(client, token), lost, leaving]);
    if (!ready) return;
    introduce(ready, services, log);
    await Promise.race([register(ready, options), lost, leaving]);
    companion = options.accompany?.(ready);
    log.info('ready');
    await Promise.race([lost, leaving]);
    log.info('leaving');
    await untilLeaving(dispatcher.idle());
  } finally {
    over.abort();
    if (companion) await untilLeaving(companion.stop());
    await client.destroy();
  }
}

/** Resolves when the work is done, or when there is no more time for it. */
async function untilLeaving(work: Promise<void>): Promise<void> {
  await Promise.race([work, wait(LEAVING_TIME, undefined, { ref: false })]);
}

function withShared(commands: Commands): Commands {
  return { ...commands, buttons: [...commands.buttons, contextButton] };
}

function introduce(client: Client<true>, { archive }: Services, log: Logger): void {
  const { user, application, guilds } = client;
  log.info(
    { bot: user.tag, servers: guilds.cache.size, archive: coverageWords(archive.snapshot.coverage) },
    'connected',
  );
  log.info(`to add the bot to a server, open ${inviteLink(application.id)}`);
}

/** Registers the commands: at once, and when the bot is added to the one server that they are for. */
async function register(client: Client<true>, { config, commands, log }: BotOptions): Promise<void> {
  const { discordGuildId: guildId } = config;
  const definitions = [...commands.slash, ...commands.message].map(({ data }) => data.toJSON());
  const where = guildId === undefined ? 'everywhere' : `server ${guildId}`;
  const registerNow = async (): Promise<void> => {
    try {
      const changed = await registerCommands(client, definitions, guildId);
      log.info({ commands: definitions.length, where }, changed ? 'commands registered' : 'commands are as registered');
    } catch (error) {
      log.error({ cause: causeOf(error), where }, 'commands could not be registered');
      if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.MissingAccess) {
        log.error(`DISCORD_GUILD_ID: expected a server that the bot is in, found ${where}; add it by the link above`);
      }
    }
  };
  client.on(Events.GuildCreate, ({ id }) => {
    if (id === guildId) void registerNow();
  });
  await registerNow();
  await withdrawElsewhere(client, guildId).catch((error: unknown) => {
    log.warn({ cause: causeOf(error) }, 'commands that were registered elsewhere before could not be taken back');
  });
}
