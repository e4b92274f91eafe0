import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
} from 'discord.js';
import type { MessageCommand } from '../src/discord/command.js';
import { plainText } from '../src/discord/plain-text.js';
import { sourceDraft } from '../src/discord/source-message.js';
import { UserError } from '../src/errors.js';

const findSource: MessageCommand = {
  data: new ContextMenuCommandBuilder()
    .setName('Find the source')
    .setType(ApplicationCommandType.Message)
    .setContexts(InteractionContextType.Guild, InteractionContextType.BotDM)
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall),
  isPrivate: () => true,
  execute: async ({ targetMessage }, services) => {
    const written = targetMessage.content || (targetMessage.embeds[0]?.description ?? '');
    const message = plainText(written);
    if (message === '') throw new UserError('This message has no text to look for in the archive.');
    return sourceDraft(await services.findSource(message));
  },
};

export default findSource;
