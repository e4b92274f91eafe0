import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  ContextMenuCommandBuilder,
  InteractionContextType,
  type Message,
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
    const message = plainText(writtenIn(targetMessage));
    if (message === '') throw new UserError('This message has no text to look for in the archive.');
    return sourceDraft(await services.findSource(message));
  },
};

/** What a message says: itself, or what it forwards, or its first embed. */
function writtenIn({ content, messageSnapshots, embeds }: Message): string {
  const forwarded = messageSnapshots.first()?.content ?? '';
  return [content, forwarded, embeds[0]?.description ?? ''].find((text) => text !== '') ?? '';
}

export default findSource;
