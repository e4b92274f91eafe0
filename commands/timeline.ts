import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import * as v from 'valibot';
import type { ButtonHandler, Services, SlashCommand } from '../src/discord/command.js';
import type { Draft } from '../src/discord/draft.js';
import { askedPage, pagingButtons } from '../src/discord/paging.js';
import { ENTRIES_A_PAGE, timelineDraft } from '../src/discord/timeline-message.js';
import type { TimelineRequest } from '../src/time/timeline.js';
import { topicOf } from '../src/time/typed-topic.js';
import {
  filterFrom,
  filterOf,
  filterParts,
  fromOption,
  isPrivate,
  partsOf,
  privateOption,
  sourceOption,
  suggestNames,
  toOption,
} from './filter-options.js';

const BUTTON = 'timeline';
const ENTRIES = 10;
const MOST_ENTRIES = 40;
const SENTENCES = 2;
/** So short that it goes along in the buttons that turn the pages. */
const LONGEST_TOPIC = 100;

/** What goes along in the buttons: topic, from, to, source, how many entries. */
const query = v.strictTuple([v.string(), ...filterParts, v.pipe(v.string(), v.regex(/^\d+$/))]);
type Query = v.InferOutput<typeof query>;

function requestOf([topic, from, to, source, entries]: Query): TimelineRequest {
  return {
    topic,
    filter: filterFrom([from, to, source]),
    entries: Number(entries),
    sentences: SENTENCES,
  };
}

async function pageOf(asked: Query, page: number, services: Services, isShownPrivately: boolean): Promise<Draft> {
  const request = requestOf(asked);
  const timeline = await services.buildTimeline(request);
  const pages = Math.ceil(timeline.entries.length / ENTRIES_A_PAGE);
  const shown = Math.min(page, Math.max(0, pages - 1));
  return timelineDraft(timeline, request, shown, {
    picture: pages > 0 ? services.timelinePicture(timeline) : undefined,
    paging: pagingButtons(BUTTON, asked, shown, pages),
    isPrivate: isShownPrivately,
  });
}

/** Turns the pages of a timeline. */
export const turnTimeline: ButtonHandler = {
  name: BUTTON,
  effect: 'update',
  press: (press, services) => {
    const asked = askedPage(BUTTON, query, press);
    return pageOf(asked.query, asked.page, services, press.isPrivate);
  },
};

const timeline: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('timeline')
    .setDescription('The days that mattered for a topic, with a picture')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option.setName('topic').setDescription('What it is about').setRequired(true).setMaxLength(LONGEST_TOPIC),
    )
    .addStringOption(fromOption)
    .addStringOption(toOption)
    .addIntegerOption((option) =>
      option
        .setName('entries')
        .setDescription(`How many dates at most; ${ENTRIES} unless you say`)
        .setMinValue(1)
        .setMaxValue(MOST_ENTRIES),
    )
    .addStringOption(sourceOption)
    .addBooleanOption(privateOption),
  isPrivate,
  execute: (interaction, services) => {
    const { options } = interaction;
    const filter = partsOf(filterOf(interaction, services.archive.snapshot));
    const entries = String(options.getInteger('entries') ?? ENTRIES);
    const topic = topicOf('topic', options.getString('topic', true));
    const asked: Query = [topic, ...filter, entries];
    return pageOf(asked, 0, services, isPrivate(interaction));
  },
  autocomplete: (interaction, { archive }) => suggestNames(interaction, archive.snapshot),
};

export default timeline;
