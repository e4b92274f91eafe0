import {
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  SlashCommandBuilder,
  type SlashCommandStringOption,
} from 'discord.js';
import { LONGEST_NAME, LONGEST_TOPIC } from '../src/digest/plan-input.js';

/** Threads that a digest can be sent to. */
export const THREADS = [ChannelType.AnnouncementThread, ChannelType.PublicThread, ChannelType.PrivateThread] as const;

const nameOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option
    .setName('name')
    .setDescription('Which digest')
    .setRequired(true)
    .setAutocomplete(true)
    .setMaxLength(LONGEST_NAME);

/** The definition of `/digest`, as it is registered. */
export const digestDefinition = new SlashCommandBuilder()
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
