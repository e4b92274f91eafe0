import { DiscordAPIError, Routes, SnowflakeUtil, type APIMessage, type REST } from 'discord.js';
import { messageOf } from '../errors.js';
import { NotSentError, type DigestChannel } from '../digest/digest-channel.js';
import type { Edition } from '../digest/edition.js';
import type { Picture } from './draft.js';
import { sentEditionDraft } from './edition-message.js';
import { isRefused } from './error-cause.js';
import { renderMessage, withoutLinkButtons, type RenderedMessage } from './message.js';
import { within } from './within.js';

/** The most messages Discord lists at once. */
const PAGE = 100;
/** How long a request may take in all, in milliseconds, however often Discord asks to wait: it is taken up again later. */
const PATIENCE = 300_000;

export interface DigestChannelOptions {
  readonly rest: Pick<REST, 'get' | 'post'>;
  /** Whether the bot may see what was sent to a channel before: without that, Discord lists nothing, and says nothing. */
  readonly mayReadHistory: (channel: string) => boolean;
  /** The picture of an edition, if it has one. */
  readonly picture: (edition: Edition) => Picture | undefined;
  /** Milliseconds that a request may take; five minutes unless given. */
  readonly patience?: number;
}

/**
 * Channels over Discord's REST interface. A message carries its mark twice: as its nonce, which Discord enforces for
 * a few minutes, and as the id of its outermost component, which Discord gives back whenever the message is listed.
 */
export function digestChannel({
  rest,
  mayReadHistory,
  picture,
  patience = PATIENCE,
}: DigestChannelOptions): DigestChannel {
  return {
    send: async (channel, edition, mark) => {
      const message = renderMessage(sentEditionDraft(edition, mark, 0, picture(edition)));
      const post = async (rendered: RenderedMessage): Promise<string> => {
        const sent = await within(patience, (signal) =>
          rest.post(Routes.channelMessages(channel), { ...requestOf(rendered, mark), signal }),
        );
        return (sent as APIMessage).id;
      };
      try {
        return await post(message).catch((error: unknown) => {
          if (!isRefused(error)) throw error;
          return post(withoutLinkButtons(message));
        });
      } catch (error) {
        throw refusal(error);
      }
    },
    find: async (channel, mark, from) => {
      if (!mayReadHistory(channel)) throw new Error('Missing Permissions: Read Message History');
      let after = SnowflakeUtil.generate({ timestamp: from }).toString();
      for (;;) {
        const query = new URLSearchParams({ limit: String(PAGE), after });
        const route = Routes.channelMessages(channel);
        const page = (await within(patience, (signal) => rest.get(route, { query, signal }))) as APIMessage[];
        const found = page.find((message) => message.components?.[0]?.id === mark);
        if (found !== undefined || page.length < PAGE) return found?.id;
        after = page.map(({ id }) => id).reduce((one, other) => (BigInt(one) > BigInt(other) ? one : other));
      }
    },
  };
}

function requestOf({ flags, components, allowedMentions, files }: RenderedMessage, mark: number) {
  return {
    body: {
      flags,
      components,
      allowed_mentions: allowedMentions,
      nonce: String(mark),
      enforce_nonce: true,
      attachments: files.map(({ name, description }, id) => ({ id: String(id), filename: name, description })),
    },
    files: files.map(({ attachment, name }) => ({ data: attachment, name })),
  };
}

/** Discord refused if it says so; a failure of its own, or of the way to it, tells nothing. */
function refusal(error: unknown): unknown {
  if (!(error instanceof DiscordAPIError) || error.status >= 500) return error;
  return new NotSentError(`${messageOf(error)} (${error.code})`, { cause: error });
}
