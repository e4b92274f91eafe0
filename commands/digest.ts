import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type SlashCommandStringOption,
} from 'discord.js';
import type { DigestDesk } from '../src/digest/digest-desk.js';
import { LONGEST_NAME, LONGEST_TOPIC } from '../src/digest/plan-input.js';
import { suggestTimeZones } from '../src/digest/time-zones.js';
import { MOST_CHOICES, type Choice, type Services, type SlashCommand } from '../src/discord/command.js';
import { digestDoneDraft, digestListDraft, digestShowDraft } from '../src/discord/digest-messages.js';
import type { Draft } from '../src/discord/draft.js';
import { UserError } from '../src/errors.js';
import { previewPage } from './digest-pages.js';

const THREADS = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread] as const;

/** What the bot needs in a digest's channel: to write with a picture, and to see whether it has written. */
function neededIn(channel: ChannelType): Readonly<Record<string, bigint>> {
  const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, AttachFiles } = PermissionFlagsBits;
  return {
    'View Channel': ViewChannel,
    ...(THREADS.some((thread) => thread === channel)
      ? { 'Send Messages in Threads': SendMessagesInThreads }
      : { 'Send Messages': SendMessages }),
    'Read Message History': ReadMessageHistory,
    'Attach Files': AttachFiles,
  };
}

const nameOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option
    .setName('name')
    .setDescription('Which digest')
    .setRequired(true)
    .setAutocomplete(true)
    .setMaxLength(LONGEST_NAME);

const data = new SlashCommandBuilder()
  .setName('digest')
  .setDescription('Timelines that are sent to a channel on a schedule')
  .setContexts(InteractionContextType.Guild)
  .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
  .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
  .addSubcommand((add) =>
    add
      .setName('add')
      .setDescription('Sends a digest to a channel from now on')
      .addStringOption((option) =>
        option
          .setName('name')
          .setDescription('What to call it: Morning brief')
          .setRequired(true)
          .setMaxLength(LONGEST_NAME),
      )
      .addStringOption((option) =>
        option
          .setName('topic')
          .setDescription('What it is about, or any: sanctions against Syria')
          .setRequired(true)
          .setMaxLength(LONGEST_TOPIC),
      )
      .addStringOption((option) =>
        option
          .setName('time')
          .setDescription('Time of day in that zone: 08:00, 6:30 pm')
          .setRequired(true)
          .setMaxLength(10),
      )
      .addStringOption((option) =>
        option
          .setName('zone')
          .setDescription('Time zone: Europe/Athens')
          .setRequired(true)
          .setAutocomplete(true)
          .setMaxLength(60),
      )
      .addChannelOption((option) =>
        option
          .setName('channel')
          .setDescription('Where it is sent')
          .setRequired(true)
          .addChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement, ...THREADS),
      )
      .addStringOption((option) =>
        option
          .setName('days')
          .setDescription('On which days: daily, weekdays, mon-fri, tue and thu (default: daily)')
          .setMaxLength(80),
      )
      .addStringOption((option) =>
        option
          .setName('kind')
          .setDescription('What it tells (default: new articles)')
          .addChoices(
            { name: 'What the archive gained since the last one', value: 'new' },
            { name: 'What was reported on this day of past years', value: 'on-this-day' },
          ),
      )
      .addStringOption((option) =>
        option
          .setName('quiet')
          .setDescription('What is sent when there is nothing to tell (default: one line)')
          .addChoices({ name: 'One line that says so', value: 'line' }, { name: 'Nothing', value: 'nothing' }),
      ),
  )
  .addSubcommand((list) => list.setName('list').setDescription('All digests, and what became of their last delivery'))
  .addSubcommand((show) =>
    show.setName('show').setDescription('A digest and its latest deliveries').addStringOption(nameOption),
  )
  .addSubcommand((pause) =>
    pause.setName('pause').setDescription('Sends it no more until it is resumed').addStringOption(nameOption),
  )
  .addSubcommand((resume) =>
    resume.setName('resume').setDescription('Sends a paused digest again').addStringOption(nameOption),
  )
  .addSubcommand((remove) =>
    remove.setName('remove').setDescription('Forgets a digest and its deliveries').addStringOption(nameOption),
  )
  .addSubcommand((preview) =>
    preview.setName('preview').setDescription('Shows you what it would tell now, and why').addStringOption(nameOption),
  )
  .addSubcommand((now) => now.setName('now').setDescription('Sends it to its channel now').addStringOption(nameOption));

const digest: SlashCommand = {
  data,
  isPrivate: () => true,
  execute: async (interaction, services) => {
    const { digests } = services;
    const guild = guildOf(interaction);
    const subcommand = interaction.options.getSubcommand();
    if (subcommand === 'add') return digestDoneDraft('Added.', add(interaction, digests, guild));
    if (subcommand === 'list') return digestListDraft(digests.list(guild), digests.damaged());
    return withNamed(subcommand, services, guild, interaction.options.getString('name', true));
  },
  autocomplete: (interaction, { digests }) => {
    const { name, value } = interaction.options.getFocused(true);
    return name === 'zone' ? zoneChoices(value) : nameChoices(digests, guildOf(interaction), value);
  },
};

export default digest;

async function withNamed(subcommand: string, services: Services, guild: string, name: string): Promise<Draft> {
  const { digests } = services;
  switch (subcommand) {
    case 'show':
      return digestShowDraft(digests.show(guild, name));
    case 'pause':
      return digestDoneDraft('Paused.', digests.pause(guild, name));
    case 'resume':
      return digestDoneDraft('Resumed.', digests.resume(guild, name));
    case 'remove':
      return digestDoneDraft('Removed.', digests.remove(guild, name));
    case 'preview':
      return previewPage(guild, name, 0, services);
    case 'now':
      return digestDoneDraft('It is being sent.', digests.sendNow(guild, name));
    default:
      throw new UserError('This is no longer something I can do. Please use a command again.');
  }
}

function add(
  { options, appPermissions, guild: server, client }: ChatInputCommandInteraction,
  digests: DigestDesk,
  guild: string,
) {
  const channel = options.getChannel('channel', true);
  const permissions = server?.channels.cache.get(channel.id)?.permissionsFor(client.user) ?? appPermissions;
  const missing = Object.entries(neededIn(channel.type)).filter(([, needed]) => !permissions.has(needed));
  if (missing.length > 0) {
    const names = missing.map(([name]) => name).join(', ');
    throw new UserError(`channel: expected one in which I may write, found that I lack ${names} in it`);
  }
  return digests.add({
    guild,
    channel: channel.id,
    name: options.getString('name', true),
    topic: options.getString('topic', true),
    time: options.getString('time', true),
    zone: options.getString('zone', true),
    days: options.getString('days') ?? undefined,
    kind: options.getString('kind') ?? undefined,
    quiet: options.getString('quiet') ?? undefined,
  });
}

function guildOf({ guildId }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  if (guildId === null) throw new UserError('Digests belong to a server: use this command in one.');
  return guildId;
}

function zoneChoices(typed: string): Choice[] {
  return suggestTimeZones(typed, MOST_CHOICES).map((zone) => ({ name: zone, value: zone }));
}

function nameChoices(digests: DigestDesk, guild: string, typed: string): Choice[] {
  return digests
    .list(guild)
    .map((record) => record.digest.name)
    .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .map((name) => ({ name, value: name }));
}
