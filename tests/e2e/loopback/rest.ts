import { refusal, type HttpAnswer, type RecordedRequest } from './http.js';
import type { Interaction } from './interactions.js';
import { messageOf, type MessageBody, type StoredMessage } from './messages.js';
import { APPLICATION_ID, botUser, channel, GUILD_ID, guild } from './people.js';

export interface RegisteredCommand {
  readonly id: string;
  readonly name: string;
  readonly type: number;
  readonly [field: string]: unknown;
}

interface SentCommand extends Record<string, unknown> {
  readonly options?: readonly Record<string, unknown>[];
}

interface RestOptions {
  readonly gatewayUrl: string;
  /** Where files of messages are given out. */
  readonly filesUrl: string;
  readonly nextId: () => string;
}

type Handler = (request: RecordedRequest, parts: readonly string[]) => HttpAnswer;

const ok = (body: unknown): HttpAnswer => ({ status: 200, body });
const done: HttpAnswer = { status: 204 };

/** What Discord fills in where a registered command leaves something out. */
function withDefaults(command: SentCommand): Record<string, unknown> {
  const { options } = command;
  return {
    type: 1,
    description: '',
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    name_localizations: null,
    description_localizations: null,
    ...command,
    ...(options && { options: options.map(withOptionDefaults) }),
  };
}

/** Discord leaves out what is false or empty. */
function withOptionDefaults(option: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(option).filter(([, value]) => value !== false && value !== undefined);
  return { name_localizations: null, description_localizations: null, ...Object.fromEntries(kept) };
}

/** Discord's REST API as far as a bot of commands, buttons and channel messages uses it. */
export class Rest {
  /** By `global` or the server's id. */
  readonly commands = new Map<string, RegisteredCommand[]>();
  /** By token. */
  readonly interactions = new Map<string, Interaction>();
  /** Oldest first. */
  readonly channelMessages: StoredMessage[] = [];
  readonly nonces = new Map<string, StoredMessage>();
  /** By the message's id and their name. */
  readonly #files = new Map<string, Buffer>();
  readonly #options: RestOptions;
  readonly #routes: readonly (readonly [string, RegExp, Handler])[];

  constructor(options: RestOptions) {
    this.#options = options;
    const commands = new RegExp(`^/applications/${APPLICATION_ID}/(?:guilds/(${GUILD_ID})/)?commands$`);
    const messages = new RegExp(`^/channels/${channel.id}/messages$`);
    const original = new RegExp(`^/webhooks/${APPLICATION_ID}/([^/]+)/messages/@original$`);
    this.#routes = [
      ['GET', /^\/gateway\/bot$/, () => ok(this.#gatewayInformation())],
      ['GET', /^\/users\/@me$/, () => ok(botUser)],
      ['GET', /^\/(?:oauth2\/)?applications\/@me$/, () => ok({ id: APPLICATION_ID, name: 'verbatim', flags: 0 })],
      ['GET', commands, (_, [where = 'global']) => ok(this.commands.get(where) ?? [])],
      ['PUT', commands, (request, [where = 'global']) => ok(this.#register(where, request.body))],
      ['GET', new RegExp(`^/guilds/${GUILD_ID}$`), () => ok(guild)],
      ['GET', new RegExp(`^/channels/${channel.id}$`), () => ok(channel)],
      ['GET', /^\/files\/(\d+)\/(.+)$/, (_, [message, name]) => this.#file(`${message ?? ''}/${name ?? ''}`)],
      ['GET', messages, ({ query }) => ok(this.#list(query))],
      ['POST', messages, (request) => ok(this.#post(request))],
      ['POST', /^\/interactions\/\d+\/([^/]+)\/callback$/, (request, [token]) => this.#acknowledge(request, token)],
      ['GET', original, (_, [token]) => this.#original(token)],
      ['PATCH', original, (request, [token]) => this.#edit(request, token)],
      [
        'POST',
        new RegExp(`^/webhooks/${APPLICATION_ID}/([^/]+)$`),
        (request, [token]) => this.#followUp(request, token),
      ],
    ];
  }

  answer(request: RecordedRequest): HttpAnswer {
    for (const [method, path, handle] of this.#routes) {
      const match = method === request.method ? path.exec(request.path) : null;
      if (match) return handle(request, match.slice(1));
    }
    return /^\/channels\/\d+/.test(request.path)
      ? refusal(404, 10003, 'Unknown Channel')
      : refusal(404, 0, `404: Not Found: ${request.method} ${request.path}`);
  }

  #gatewayInformation(): object {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 };
    return { url: this.#options.gatewayUrl, shards: 1, session_start_limit };
  }

  #register(where: string, body: unknown): RegisteredCommand[] {
    const registered = (body as SentCommand[]).map((command) => ({
      ...withDefaults(command),
      id: this.#options.nextId(),
      application_id: APPLICATION_ID,
      version: this.#options.nextId(),
      ...(where !== 'global' && { guild_id: where }),
    })) as unknown as RegisteredCommand[];
    this.commands.set(where, registered);
    return registered;
  }

  /**
   * Newest first; those next after `after` if that is given. Without nonces, which Discord is not known to
   * give back to one who lists.
   */
  #list(query: URLSearchParams): object[] {
    const after = BigInt(query.get('after') ?? 0);
    const before = BigInt(query.get('before') ?? 2n ** 63n);
    const limit = Number(query.get('limit') ?? 50);
    const between = this.channelMessages.filter(({ id }) => BigInt(id) > after && BigInt(id) < before);
    const page = query.has('after') ? between.slice(0, limit) : between.slice(-limit);
    return page.reverse().map((message) => ({ ...message, nonce: undefined }));
  }

  #post({ body, files }: RecordedRequest): StoredMessage {
    const sent = body as MessageBody;
    const nonce = sent.enforce_nonce === true && sent.nonce !== undefined ? String(sent.nonce) : undefined;
    const known = nonce === undefined ? undefined : this.nonces.get(nonce);
    if (known) return known;
    const message = this.#message(sent, files);
    this.channelMessages.push(message);
    if (nonce !== undefined) this.nonces.set(nonce, message);
    return message;
  }

  #message(body: MessageBody, files: RecordedRequest['files'], before?: StoredMessage): StoredMessage {
    const id = before?.id ?? this.#options.nextId();
    for (const { name, bytes } of files) this.#files.set(`${id}/${name}`, bytes);
    return messageOf(body, files, { id, channel: channel.id, cdn: this.#options.filesUrl, ...(before && { before }) });
  }

  #file(place: string): HttpAnswer {
    const file = this.#files.get(place);
    return file ? { status: 200, file } : refusal(404, 0, 'No such file');
  }

  #acknowledge({ body, files }: RecordedRequest, token = ''): HttpAnswer {
    const interaction = this.interactions.get(token);
    if (!interaction) return refusal(404, 10062, 'Unknown interaction');
    if (interaction.callback) return refusal(400, 40060, 'Interaction has already been acknowledged.');
    const callback = body as NonNullable<Interaction['callback']>;
    interaction.callback = callback;
    interaction.acknowledgedAfter = performance.now() - interaction.dispatchedAt;
    const data = (callback.data ?? {}) as MessageBody;
    if (callback.type === 4) {
      interaction.reply = this.#message(data, files);
    } else if (callback.type === 7 && interaction.pressed) {
      interaction.reply = this.#message(data, files, interaction.pressed);
    }
    return done;
  }

  /** The interaction whose reply can be read and changed. */
  #acknowledged(token: string): Interaction | undefined {
    const interaction = this.interactions.get(token);
    return interaction?.callback ? interaction : undefined;
  }

  #original(token = ''): HttpAnswer {
    const reply = this.#acknowledged(token)?.reply;
    return reply ? ok(reply) : refusal(404, 10008, 'Unknown Message');
  }

  #edit({ body, files }: RecordedRequest, token = ''): HttpAnswer {
    const interaction = this.#acknowledged(token);
    if (!interaction) return refusal(404, 10015, 'Unknown Webhook');
    const before = interaction.reply ?? (interaction.callback?.type === 6 ? interaction.pressed : undefined);
    const message = this.#message(body as MessageBody, files, before);
    const ephemeral = before ? 0 : (interaction.callback?.data?.flags ?? 0) & 64;
    interaction.reply = { ...message, flags: message.flags | ephemeral };
    return ok(interaction.reply);
  }

  #followUp({ body, files }: RecordedRequest, token = ''): HttpAnswer {
    const interaction = this.#acknowledged(token);
    if (!interaction) return refusal(404, 10015, 'Unknown Webhook');
    const message = this.#message(body as MessageBody, files);
    interaction.followUps.push(message);
    return ok(message);
  }
}
