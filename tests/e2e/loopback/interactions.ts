import { APPLICATION_ID, channel, directChannel, GUILD_ID, member } from './people.js';
import { interactionToken, type StoredMessage } from './messages.js';

/** The values a member gave a command's options, by name. */
export type OptionValues = Readonly<Record<string, string | number | boolean | ChosenChannel>>;

/** The value of an option that is a channel. */
interface ChosenChannel {
  readonly channelId: string;
}

/** An interaction a member made, and what the bot made of it. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  /** The type and data of the callback, once the bot has acknowledged. */
  callback?: { readonly type: number; readonly data?: { readonly flags?: number; readonly [field: string]: unknown } };
  /** The reply, or the message whose button was pressed once the bot has changed it. */
  reply?: StoredMessage;
  /** The message whose button was pressed. */
  readonly pressed?: StoredMessage;
  readonly followUps: StoredMessage[];
  /** Milliseconds from dispatch to acknowledgement. */
  acknowledgedAfter?: number;
  readonly dispatchedAt: number;
}

const OPTION_TYPE = { string: 3, number: 4, boolean: 5, object: 7 } as const;

/** Options of a command as an interaction carries them; the one that is being typed has the focus. */
export function optionsOf(values: OptionValues, focused?: string): object[] {
  return Object.entries(values).map(([name, value]) => ({
    name,
    value: typeof value === 'object' ? value.channelId : value,
    type: OPTION_TYPE[typeof value as keyof typeof OPTION_TYPE],
    ...(name === focused && { focused: true }),
  }));
}

/** The channels that options name, as an interaction carries them. */
export function resolvedOf(values: OptionValues): object {
  const chosen = Object.values(values).filter((value) => typeof value === 'object');
  return { channels: Object.fromEntries(chosen.map(({ channelId }) => [channelId, { ...channel, id: channelId }])) };
}

/** Where a member is: in the channel of the server, or in a direct message to the bot. */
export type Place = 'channel' | 'direct message';

/** The channel of a place. */
export function channelOf(place: Place): { readonly id: string } {
  return place === 'channel' ? channel : directChannel;
}

const PLACES: Readonly<Record<Place, object>> = {
  channel: {
    guild_id: GUILD_ID,
    guild: { id: GUILD_ID, locale: 'en-US', features: [] },
    channel_id: channel.id,
    channel,
    member,
    guild_locale: 'en-US',
    authorizing_integration_owners: { '0': GUILD_ID },
    context: 0,
  },
  'direct message': {
    channel_id: directChannel.id,
    channel: directChannel,
    user: member.user,
    authorizing_integration_owners: { '0': '0' },
    context: 1,
  },
};

/** An interaction that nobody has answered yet, and the event that tells a client of it. */
export function newInteraction(
  id: string,
  type: number,
  data: object,
  { pressed, place = 'channel' }: { readonly pressed?: StoredMessage; readonly place?: Place } = {},
): { interaction: Interaction; event: object } {
  const token = interactionToken();
  return {
    interaction: { id, token, followUps: [], dispatchedAt: performance.now(), ...(pressed && { pressed }) },
    event: {
      id,
      token,
      type,
      data,
      version: 1,
      application_id: APPLICATION_ID,
      app_permissions: member.permissions,
      locale: 'en-US',
      entitlements: [],
      attachment_size_limit: 10_485_760,
      ...PLACES[place],
      ...(pressed && { message: pressed }),
    },
  };
}
