import { ApplicationIntegrationType, InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { answerDraft } from '../src/discord/answer-message.js';
import type { SlashCommand } from '../src/discord/command.js';
import {
  filterOf,
  fromOption,
  isPrivate,
  privateOption,
  sourceOption,
  speakerOption,
  suggestNames,
  toOption,
} from './filter-options.js';

const SENTENCES = 3;
const LONGEST_QUESTION = 2000;

const ask: SlashCommand = {
  data: new SlashCommandBuilder()
    .setName('ask')
    .setDescription('Answers from the archive, in its own words')
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .addStringOption((option) =>
      option
        .setName('question')
        .setDescription('What you want to know: what did the minister say about the budget')
        .setRequired(true)
        .setMaxLength(LONGEST_QUESTION),
    )
    .addStringOption(speakerOption)
    .addStringOption(sourceOption)
    .addStringOption(fromOption)
    .addStringOption(toOption)
    .addBooleanOption(privateOption),
  isPrivate,
  execute: async (interaction, { archive, answer }) => {
    const filter = filterOf(interaction, archive.snapshot);
    const text = interaction.options.getString('question', true);
    return answerDraft(await answer({ text, filter, limit: SENTENCES }), filter, isPrivate(interaction));
  },
  autocomplete: (interaction, { archive }) => suggestNames(interaction, archive.snapshot),
};

export default ask;
