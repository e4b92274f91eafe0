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
import { causeOf, isRefused } from './error-cause.js';
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

/**
 * Puts a message in the place of the acknowledgement: the first of `messages`, from the fullest to the plainest, that
 * Discord does not refuse. Where it refuses all, the member is told that it failed.
 *
 * @throws what kept the last from being sent
 */
export async function reply(
  log: Logger,
  interaction: Asked,
  messages: readonly (RenderedMessage | InteractionEditReplyOptions)[],
): Promise<void> {
  for (const message of messages) {
    try {
      await persist(() => interaction.editReply({ ...message }), PATIENT);
      return;
    } catch (error) {
      if (!isRefused(error)) throw error;
      log.error({ cause: causeOf(error) }, 'Discord refused a reply');
    }
  }
  await persist(() => interaction.editReply({ ...renderMessage(notice(FAILED)) }), PATIENT);
}

/** Tells the member something apart from the message whose button was pressed. Not tried again: it could be said twice. */
export async function tellApart(interaction: ButtonInteraction, message: RenderedMessage): Promise<void> {
  const { flags, ...rest } = message;
  await interaction.followUp({ ...rest, flags: [flags, MessageFlags.Ephemeral] });
}
