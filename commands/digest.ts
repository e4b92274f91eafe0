import {
  PermissionFlagsBits,
  type AutocompleteInteraction,
  type ChannelType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { DigestDesk } from '../src/digest/digest-desk.js';
import { suggestTimeZones } from '../src/digest/time-zones.js';
import { MOST_CHOICES, type Choice, type Services, type SlashCommand } from '../src/discord/command.js';
import { digestDoneDraft, digestListDraft, digestShowDraft } from '../src/discord/digest-messages.js';
import type { Draft } from '../src/discord/draft.js';
import { UserError } from '../src/errors.js';
import { digestDefinition, THREADS } from './digest-definition.js';
import { previewPage } from './digest-pages.js';

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

const digest: SlashCommand = {
  data: digestDefinition,
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
