import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import * as v from 'valibot';
import type { QuoteSearch } from '../src/answer/found-quotes.js';
import type { ButtonHandler, Services, SlashCommand } from '../src/discord/command.js';
import type { Draft } from '../src/discord/draft.js';
import { askedPage, pagingButtons } from '../src/discord/paging.js';
import { quotesDraft } from '../src/discord/quote-message.js';
import { topicOf } from '../src/time/typed-topic.js';
import {
  filterFrom,
  filterOf,
  filterParts,
  fromOption,
  isPrivate,
  knownSpeaker,
  partsOf,
  privateOption,
  sourceOption,
  speakerOption,
  suggestNames,
  toOption,
} from './filter-options.js';

const PAGE = 4;
const BUTTON = 'quotes';
/** So short that it goes along in the buttons that turn the pages. */
const LONGEST_SUBJECT = 100;

const said = v.picklist(['any', 'direct', 'reported']);
/** What goes along in the buttons: speaker, subject, from, to, source, kind. */
const query = v.strictTuple([v.string(), v.nullable(v.string()), ...filterParts, said]);
type Query = v.InferOutput<typeof query>;

function searchOf([speaker, about, from, to, source, kind]: Query, page: number): QuoteSearch {
  return {
    speaker,
    ...(about !== null && { about }),
    filter: filterFrom([from, to, source]),
    said: kind,
    offset: page * PAGE,
    limit: PAGE,
  };
}

async function pageOf(asked: Query, page: number, services: Services, isShownPrivately: boolean): Promise<Draft> {
  const search = searchOf(asked, page);
  const found = await services.findQuotes(search);
  const pages = Math.ceil(found.total / PAGE);
  // The archive may hold fewer than when the buttons were made.
  if (page > 0 && page >= pages) return pageOf(asked, Math.max(0, pages - 1), services, isShownPrivately);
  return quotesDraft(found, search, pagingButtons(BUTTON, asked, page, pages), isShownPrivately);
}

/** Turns the pages of quotes. */
export const turnQuotes: ButtonHandler = {
  name: BUTTON,
  effect: 'update',
  press: (press, services) => {
    const asked = askedPage(BUTTON, query, press);
    return pageOf(asked.query, asked.page, services, press.isPrivate);
  },
};

const quote: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('quote')
    .setDescription('What somebody said, in the archive’s own words')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) => speakerOption(option).setDescription('Who said it').setRequired(true))
    .addStringOption((option) =>
      option.setName('about').setDescription('What it is about').setMaxLength(LONGEST_SUBJECT),
    )
    .addStringOption(fromOption)
    .addStringOption(toOption)
    .addStringOption(sourceOption)
    .addStringOption((option) =>
      option
        .setName('said')
        .setDescription('In quotation marks, or reported')
        .addChoices(said.options.map((name) => ({ name, value: name }))),
    )
    .addBooleanOption(privateOption),
  isPrivate,
  execute: (interaction, services) => {
    const { options } = interaction;
    const { snapshot } = services.archive;
    const speaker = knownSpeaker(snapshot, options.getString('speaker', true));
    const kind = v.parse(said, options.getString('said') ?? 'any');
    const filter = partsOf(filterOf(interaction, snapshot));
    const about = options.getString('about');
    const asked: Query = [speaker, about === null ? null : topicOf('about', about), ...filter, kind];
    return pageOf(asked, 0, services, isPrivate(interaction));
  },
  autocomplete: (interaction, { archive }) => suggestNames(interaction, archive.snapshot),
};

export default quote;
