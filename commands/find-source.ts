import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
} from 'discord.js';
import type { MessageCommand } from '../src/discord/command.js';
import { sourceDraft } from '../src/discord/source-message.js';
import { writtenIn } from '../src/discord/written-in.js';
import { UserError } from '../src/errors.js';

const findSource: MessageCommand = {
  data: new ContextMenuCommandBuilder()
    .setName('Find the source')
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall),
  isPrivate: () => true,
  execute: async ({ targetMessage }, services) => {
    const message = writtenIn(targetMessage);
    if (message === '') throw new UserError('This message has no text to look for in the archive.');
    return sourceDraft(await services.findSource(message));
  },
};

export default findSource;
