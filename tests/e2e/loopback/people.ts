/** The one server, channel, member and application that the loopback Discord knows. */
export const APPLICATION_ID = '300000000000000001';
export const GUILD_ID = '300000000000000002';
const CHANNEL_ID = '300000000000000003';
const USER_ID = '300000000000000004';
export const TOKEN = 'MzAwMDAwMDAwMDAwMDAwMDAx.loopback.a-token-of-no-use-elsewhere';

export const botUser = {
  id: APPLICATION_ID,
  username: 'verbatim',
  discriminator: '0000',
  global_name: null,
  avatar: null,
  bot: true,
};

export const user = { id: USER_ID, username: 'reader', discriminator: '0', global_name: 'Reader', avatar: null };

export const channel = {
  id: CHANNEL_ID,
  type: 0,
  guild_id: GUILD_ID,
  name: 'newsroom',
  position: 0,
  permission_overwrites: [],
};

/** The member's direct messages to the bot; a client is told nothing of it before it is used. */
export const directChannel = { id: '300000000000000005', type: 1, last_message_id: null, recipients: [], flags: 0 };

const everyone = {
  id: GUILD_ID,
  name: '@everyone',
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  position: 0,
  permissions: String((1n << 53n) - 1n),
  managed: false,
  mentionable: false,
  flags: 0,
};

const memberOf = (who: object) => ({
  user: who,
  roles: [],
  joined_at: '2024-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
});

/** The member who asks, as an interaction carries it. */
export const member = { ...memberOf(user), permissions: String((1n << 53n) - 1n) };

/** The server as GUILD_CREATE tells of it. */
export const guild = {
  id: GUILD_ID,
  name: 'Newsroom',
  icon: null,
  owner_id: USER_ID,
  unavailable: false,
  member_count: 2,
  large: false,
  joined_at: '2024-01-01T00:00:00.000Z',
  preferred_locale: 'en-US',
  features: [],
  roles: [everyone],
  channels: [channel],
  members: [memberOf(botUser)],
  emojis: [],
  stickers: [],
  threads: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
};
