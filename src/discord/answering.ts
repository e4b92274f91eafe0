import {
  DiscordAPIError,
  MessageFlags,
  RESTJSONErrorCodes,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../errors.js';
import type { Draft } from './draft.js';
import { causeOf } from './error-cause.js';
import { renderMessage, type RenderedMessage } from './message.js';
import { notice } from './notice.js';
import { HURRIED, PATIENT, persist } from './persist.js';

/** An interaction that is acknowledged first and answered after. */
export type Asked = ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction;

const FAILED = 'Something went wrong while answering. It is logged; please try again.';

/** Tells Discord that the interaction was heard. A try whose answer got lost on the way counts. */
export async function acknowledge(interaction: Asked, tell: () => Promise<unknown>): Promise<void> {
  try {
    await persist(tell, HURRIED);
  } catch (error) {
    const isHeard =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;
    if (!isHeard) throw error;
    interaction.deferred = true;
  }
}

/** What {@link make} gives as a message, or what to tell the member where it throws: never nothing. */
export async function made(
  log: Logger,
  make: () => Draft | Promise<Draft>,
): Promise<{ readonly message: RenderedMessage; readonly failed: boolean }> {
  try {
    return { message: renderMessage(await make()), failed: false };
  } catch (error) {
    if (!(error instanceof UserError)) log.error({ cause: causeOf(error) }, 'a command failed');
    const text = error instanceof UserError ? error.message : FAILED;
    return { message: renderMessage(notice(text)), failed: true };
  }
}

/** Puts a message in the place of the acknowledgement. Where Discord refuses the message, the member is told that it failed. */
export async function reply(interaction: Asked, message: RenderedMessage | InteractionEditReplyOptions): Promise<void> {
  const edit = (options: RenderedMessage | InteractionEditReplyOptions) =>
    persist(() => interaction.editReply({ ...options }), PATIENT);
  try {
    await edit(message);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 400) await edit(renderMessage(notice(FAILED)));
    throw error;
  }
}

/** Tells the member something apart from the message whose button was pressed. Not tried again: it could be said twice. */
export async function tellApart(interaction: ButtonInteraction, message: RenderedMessage): Promise<void> {
  const { flags, ...rest } = message;
  await interaction.followUp({ ...rest, flags: [flags, MessageFlags.Ephemeral] });
}
