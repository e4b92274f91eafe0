import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SnowflakeUtil } from 'discord.js';
import { answerOfFault, Faults, type PlannedFault } from './faults.js';
import { Gateway } from './gateway.js';
import { readRequest, refusal, sendAnswer, type HttpAnswer, type RecordedRequest } from './http.js';
import {
  channelOf,
  newInteraction,
  optionsOf,
  resolvedOf,
  type Interaction,
  type OptionValues,
  type Place,
} from './interactions.js';
import { Limits } from './limits.js';
import { buttonsOf, emptyMessage, type MessageContent, type StoredMessage } from './messages.js';
import { APPLICATION_ID, botUser, channel, GUILD_ID, guild, TOKEN, user } from './people.js';
import { Rest, type RegisteredCommand } from './rest.js';

export interface LoopbackOptions {
  /** Milliseconds between heartbeats that the gateway asks for. Default: 41,250, as Discord does. */
  readonly heartbeatInterval?: number;
}

/** How long a test waits for something that should come at once. */
const PATIENCE = 25_000;

/**
 * Discord on the loopback interface, for tests: REST and gateway of API version 10 as far as a bot of slash
 * commands, buttons and channel messages needs them, with one server, one channel and one member. What a
 * client sends is recorded, and refused as Discord would refuse it; faults can be planned.
 *
 * ```ts const discord = await LoopbackDiscord.start(); // ... start a bot with DISCORD_API_URL=discord.apiUrl and DISCORD_TOKEN=discord.token, then const asked = await discord.command('ask', { question: 'who resigned' }); textOf(await discord.reply(asked)); ```
 */
export class LoopbackDiscord extends EventEmitter<{ change: [] }> {
  readonly token = TOKEN;
  readonly guildId = GUILD_ID;
  readonly channelId = channel.id;
  readonly faults = new Faults();
  /** Every request, in the order of their arrival. */
  readonly requests: RecordedRequest[] = [];
  /** What was refused for breaking a limit or the published schema: empty when all is well. */
  readonly problems: string[] = [];
  readonly gateway: Gateway;
  readonly #server: Server;
  readonly #rest: Rest;
  readonly #limits = new Limits();
  #lastId = 0n;

  private constructor(server: Server, options: LoopbackOptions) {
    super();
    this.#server = server;
    this.#rest = new Rest({
      gatewayUrl: this.#url('ws'),
      filesUrl: this.#url('http', '/files'),
      nextId: () => this.#nextId(),
    });
    this.gateway = new Gateway({
      server,
      token: TOKEN,
      heartbeatInterval: options.heartbeatInterval ?? 41_250,
      greeting: (session) => this.#greeting(session),
    });
    this.gateway.on('change', () => this.emit('change'));
    server.on('request', (request, response) => {
      void this.#serve(request, response);
    });
  }

  static async start(options: LoopbackOptions = {}): Promise<LoopbackDiscord> {
    const server = createServer();
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new LoopbackDiscord(server, options);
  }

  /** What DISCORD_API_URL must be. */
  get apiUrl(): string {
    return this.#url('http', '/api');
  }

  /** Commands as registered, global ones or those of the server. */
  commands(where: 'global' | 'guild'): readonly RegisteredCommand[] {
    return this.#rest.commands.get(where === 'guild' ? GUILD_ID : 'global') ?? [];
  }

  /** Messages in the channel, oldest first; replies to interactions are not among them. */
  get channelMessages(): readonly StoredMessage[] {
    return this.#rest.channelMessages;
  }

  /** Lets the minutes pass after which a nonce may be used again. */
  forgetNonces(): void {
    this.#rest.nonces.clear();
  }

  /** Requests that match. */
  requestsTo(method: string, path: RegExp): RecordedRequest[] {
    return this.requests.filter((request) => request.method === method && path.test(request.path));
  }

  plan(fault: PlannedFault): void {
    this.faults.plan(fault);
  }

  /** Waits until `look` finds what it looks for, which it does after everything that happens. */
  async until<T>(what: string, look: () => T | undefined): Promise<T> {
    const giveUp = AbortSignal.timeout(PATIENCE);
    for (;;) {
      const found = look();
      if (found !== undefined && found !== false) return found;
      await once(this, 'change', { signal: giveUp }).catch(() => {
        throw new Error(`expected ${what} within ${PATIENCE / 1000} s; requests: ${this.#summary()}`);
      });
    }
  }

  /** Waits until a client is connected that has identified. */
  async connected(): Promise<void> {
    await this.until('a client on the gateway', () => this.gateway.isConnected || undefined);
  }

  /** A member uses a slash command that the bot has registered. */
  command(name: string, options: OptionValues = {}, subcommand?: string): Promise<Interaction> {
    const given = optionsOf(options);
    return this.#interact(2, async () => ({
      ...(await this.#named(name)),
      options: subcommand === undefined ? given : [{ type: 1, name: subcommand, options: given }],
      resolved: resolvedOf(options),
    }));
  }

  /** A member types into an option; the choices offered, by their values. */
  async autocomplete(
    name: string,
    options: OptionValues,
    focused: string,
    subcommand?: string,
  ): Promise<{ name: string; value: string }[]> {
    const given = optionsOf(options, focused);
    const typing = await this.#interact(4, async () => ({
      ...(await this.#named(name)),
      options: subcommand === undefined ? given : [{ type: 1, name: subcommand, options: given }],
    }));
    const { data } = await this.acknowledgement(typing);
    return (data as { choices: { name: string; value: string }[] }).choices;
  }

  /** A member uses a command of the Apps menu on a message of theirs that holds this besides its author and time. */
  messageCommand(name: string, holds: MessageContent, place: Place = 'channel'): Promise<Interaction> {
    const id = this.#nextId();
    const message = { ...emptyMessage(), ...holds, id, channel_id: channelOf(place).id, author: user };
    return this.#interact(
      2,
      async () => ({ ...(await this.#named(name)), target_id: id, resolved: { messages: { [id]: message } } }),
      { place },
    );
  }

  /** A member presses the button of a message that has this label. */
  press(message: StoredMessage, label: string): Promise<Interaction> {
    const custom_id = buttonsOf(message).find((button) => button.label === label)?.custom_id;
    if (custom_id === undefined) throw new Error(`expected a button ${JSON.stringify(label)} on the message`);
    return this.#interact(3, () => Promise.resolve({ component_type: 2, custom_id }), { pressed: message });
  }

  /** Waits for the bot's first answer to an interaction. */
  acknowledgement(interaction: Interaction): Promise<NonNullable<Interaction['callback']>> {
    return this.until('an acknowledgement', () => interaction.callback);
  }

  /** Waits for the message that the bot replies with. */
  reply(interaction: Interaction): Promise<StoredMessage> {
    return this.until('a reply', () => interaction.reply);
  }

  /** Waits for a further message of the bot to an interaction. */
  followUp(interaction: Interaction): Promise<StoredMessage> {
    return this.until('a follow-up', () => interaction.followUps[0]);
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    this.#server.closeAllConnections();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }

  #url(scheme: 'http' | 'ws', path = ''): string {
    return `${scheme}://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  /** An id that tells the time, as Discord's do. */
  #nextId(): string {
    const now = SnowflakeUtil.generate({ timestamp: Date.now(), increment: 0n });
    this.#lastId = now > this.#lastId ? now : this.#lastId + 1n;
    return String(this.#lastId);
  }

  #summary(): string {
    return this.requests.map(({ method, path, status }) => `${method} ${path} ${status ?? 'dropped'}`).join(', ');
  }

  #greeting(session: string): { t: string; d: unknown }[] {
    const ready = {
      v: 10,
      user: botUser,
      guilds: [{ id: GUILD_ID, unavailable: true }],
      session_id: session,
      resume_gateway_url: this.#url('ws'),
      application: { id: APPLICATION_ID, flags: 0 },
    };
    return [
      { t: 'READY', d: ready },
      { t: 'GUILD_CREATE', d: guild },
    ];
  }

  async #named(name: string): Promise<{ id: string; name: string; type: number }> {
    const find = () => [...this.commands('guild'), ...this.commands('global')].find((command) => command.name === name);
    const { id, type } = await this.until(`a registered command ${name}`, find);
    return { id, name, type };
  }

  async #interact(
    type: number,
    data: () => Promise<object>,
    how: { readonly pressed?: StoredMessage; readonly place?: Place } = {},
  ): Promise<Interaction> {
    const { interaction, event } = newInteraction(this.#nextId(), type, await data(), how);
    this.#rest.interactions.set(interaction.token, interaction);
    this.gateway.dispatch('INTERACTION_CREATE', event);
    return interaction;
  }

  async #serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming).catch(() => undefined);
    // A client that dies in the middle of a request has asked for nothing.
    if (!request) return;
    this.requests.push(request);
    const fault = this.faults.take(request);
    if (fault?.kind === 'hold') await fault.until;
    if (fault?.kind === 'drop') {
      response.socket?.destroy();
      this.emit('change');
      return;
    }
    const answer = answerOfFault(fault) ?? this.#answer(request);
    if (fault?.kind === 'drop-after') {
      response.socket?.destroy();
    } else {
      request.status = answer.status;
      sendAnswer(response, answer);
    }
    this.emit('change');
  }

  #answer(request: RecordedRequest): HttpAnswer {
    const isOpen = /^\/(webhooks|interactions|files)\//.test(request.path);
    if (!isOpen && request.authorization !== `Bot ${TOKEN}`) return refusal(401, 0, '401: Unauthorized');
    const refused = this.#limits.refuse(request);
    if (refused) this.problems.push(`${request.method} ${request.path}: ${JSON.stringify(refused.body)}`);
    return refused ?? this.#rest.answer(request);
  }
}
