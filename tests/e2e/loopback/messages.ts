import { randomUUID } from 'node:crypto';
import { ComponentType, MessageFlags, type APIMessageTopLevelComponent } from 'discord.js';
import type { SentFile } from './http.js';
import { botUser } from './people.js';

/** What a client sends to make or change a message. */
export interface MessageBody {
  readonly content?: string;
  readonly flags?: number;
  readonly components?: readonly APIMessageTopLevelComponent[];
  readonly nonce?: string | number;
  readonly enforce_nonce?: boolean;
  readonly attachments?: readonly { readonly id: string; readonly filename?: string; readonly description?: string }[];
}

/** A message as the loopback keeps it and sends it back. */
export interface StoredMessage {
  readonly id: string;
  readonly channel_id: string;
  readonly content: string;
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly { readonly id: string; readonly filename: string; readonly url: string }[];
  readonly [field: string]: unknown;
}

/** The message that a body makes, or makes of `before`. */
export function messageOf(
  body: MessageBody,
  files: readonly SentFile[],
  at: { readonly id: string; readonly channel: string; readonly cdn: string; readonly before?: StoredMessage },
): StoredMessage {
  const { before } = at;
  const described = new Map(body.attachments?.map(({ id, description }) => [id, description]));
  const attachments = files.map(({ field, name, bytes }) => {
    const index = /\d+/.exec(field)?.[0] ?? '0';
    const description = described.get(index);
    return {
      id: `${at.id}${index}`,
      filename: name,
      size: bytes.length,
      url: `${at.cdn}/${at.id}/${name}`,
      proxy_url: `${at.cdn}/${at.id}/${name}`,
      ...(description !== undefined && { description }),
    };
  });
  return {
    id: at.id,
    type: 0,
    channel_id: at.channel,
    author: botUser,
    content: body.content ?? before?.content ?? '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    embeds: [],
    pinned: false,
    flags: (body.flags ?? 0) | ((before?.flags ?? 0) & MessageFlags.Ephemeral),
    components: body.components ? withAddresses(body.components, attachments) : (before?.components ?? []),
    attachments: attachments.length > 0 || body.attachments ? attachments : (before?.attachments ?? []),
    ...(body.nonce !== undefined && { nonce: body.nonce }),
  };
}

/** What a message of a member holds, in Discord's words: `content`, `embeds`, `poll` and the like. */
export type MessageContent = Readonly<Record<string, unknown>>;

/** A message that holds nothing. */
export function emptyMessage(): MessageContent {
  return {
    type: 0,
    content: '',
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    components: [],
    flags: 0,
    tts: false,
    pinned: false,
    mention_everyone: false,
  };
}

/** What a message holds that forwards another one from a channel elsewhere. */
export function forwarding(holds: MessageContent): MessageContent {
  return {
    message_reference: { type: 1, channel_id: '300000000000000006', message_id: '300000000000000007' },
    message_snapshots: [{ message: { ...emptyMessage(), ...holds } }],
  };
}

/** Components with the addresses of the files that they refer to. */
function withAddresses(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly { readonly filename: string; readonly url: string }[],
): APIMessageTopLevelComponent[] {
  let text = JSON.stringify(components);
  for (const { filename, url } of attachments) text = text.replaceAll(`attachment://${filename}`, url);
  return JSON.parse(text) as APIMessageTopLevelComponent[];
}

/** A component or a part of one, as far as {@link walk} looks. */
interface Part {
  readonly type: number;
  readonly content?: string;
  readonly components?: readonly Part[];
  readonly accessory?: Part;
}

interface Button {
  readonly label: string;
  readonly custom_id?: string;
  readonly url?: string;
  readonly disabled?: boolean;
}

function* walk(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    yield* walk(part.components ?? []);
    if (part.accessory) yield part.accessory;
  }
}

function partsOf(message: Pick<StoredMessage, 'components'>): Part[] {
  return [...walk(message.components)];
}

/** All that a reader reads in a message, a text display a line or more. */
export function textOf(message: Pick<StoredMessage, 'content' | 'components'>): string {
  const displays = partsOf(message).flatMap(({ content }) => content ?? []);
  return [...(message.content === '' ? [] : [message.content]), ...displays].join('\n');
}

/** The buttons of a message, from top to bottom. */
export function buttonsOf(message: Pick<StoredMessage, 'components'>): Button[] {
  return partsOf(message).filter((part): part is Part & Button => part.type === (ComponentType.Button as number));
}

/** A token such as Discord gives an interaction. */
export function interactionToken(): string {
  return `aW50ZXJhY3Rpb246${randomUUID().replaceAll('-', '')}`;
}
