import {
  MessageFlags,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Logger } from 'pino';
import { UserError } from '../errors.js';
import { acknowledge, made, reply, tellApart } from './answering.js';
import { SHARE_BUTTON } from './button-names.js';
import { MOST_CHOICES, type CommandOf, type Commands, type Press, type Services } from './command.js';
import { causeOf } from './error-cause.js';
import { shortened } from './escape.js';
import { withoutLinkButtons } from './message.js';
import { sharedMessage } from './share-button.js';

const LONGEST_CHOICE = 100;

export interface DispatcherOptions {
  readonly commands: Commands;
  readonly services: Services;
  readonly log: Logger;
}

/**
 * Carries interactions to their commands and buttons, and the replies back. Nothing that goes wrong with
 * one of them gets out.
 */
export class Dispatcher {
  readonly #options: DispatcherOptions;
  readonly #underWay = new Set<Promise<void>>();

  constructor(options: DispatcherOptions) {
    this.#options = options;
  }

  /** Begins to answer an interaction. */
  take(interaction: Interaction): void {
    const log = this.#options.log.child({ interaction: interaction.id });
    const work = this.#answer(interaction, log)
      .catch((error: unknown) => {
        log.error({ cause: causeOf(error) }, 'could not answer');
      })
      .finally(() => this.#underWay.delete(work));
    this.#underWay.add(work);
  }

  /** Resolves when nothing is being answered. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }

  async #answer(interaction: Interaction, log: Logger): Promise<void> {
    const { slash, message } = this.#options.commands;
    if (interaction.isAutocomplete()) await this.#suggest(interaction, log);
    else if (interaction.isChatInputCommand()) await this.#run(interaction, slash, log);
    else if (interaction.isMessageContextMenuCommand()) await this.#run(interaction, message, log);
    else if (interaction.isButton()) await this.#press(interaction, log);
  }

  async #run<Asking extends ChatInputCommandInteraction | MessageContextMenuCommandInteraction>(
    interaction: Asking,
    commands: readonly CommandOf<Asking>[],
    log: Logger,
  ): Promise<void> {
    const command = commands.find(({ data }) => data.name === interaction.commandName);
    const isPrivate = command?.isPrivate(interaction) ?? true;
    await acknowledge(interaction, () => interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {}));
    const { message } = await made(log, () => known(command).execute(interaction, this.#options.services));
    await reply(log, interaction, [message, withoutLinkButtons(message)]);
  }

  async #press(interaction: ButtonInteraction, log: Logger): Promise<void> {
    const { commands, services } = this.#options;
    const [name = '', ...state] = interaction.customId.split(':');
    if (name === SHARE_BUTTON) {
      await acknowledge(interaction, () => interaction.deferReply());
      await reply(log, interaction, [sharedMessage(interaction)]);
      return;
    }
    const handler = commands.buttons.find((button) => button.name === name);
    const press = { ...pressOf(interaction), state: state.join(':') };
    const isUpdate = handler?.effect === 'update';
    await acknowledge(interaction, () =>
      isUpdate ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }),
    );
    const { message, failed } = await made(log, () => known(handler).press(press, services));
    if (isUpdate && failed) await tellApart(interaction, message);
    else await reply(log, interaction, [message, withoutLinkButtons(message)]);
  }

  async #suggest(interaction: AutocompleteInteraction, log: Logger): Promise<void> {
    const { commands, services } = this.#options;
    try {
      const command = commands.slash.find(({ data }) => data.name === interaction.commandName);
      const choices = command?.autocomplete?.(interaction, services) ?? [];
      await interaction.respond(
        choices
          .filter(({ value }) => isTaken(value))
          .slice(0, MOST_CHOICES)
          .map(({ name, value }) => ({ name: shortened(name, LONGEST_CHOICE), value })),
      );
    } catch (error) {
      // The member types on, and the next letter asks again.
      log.warn({ cause: causeOf(error) }, 'no suggestions');
    }
  }
}

/** Whether Discord takes a choice of this value: for one that it does not take it refuses all. */
function isTaken(value: string): boolean {
  return value.length > 0 && value.length <= LONGEST_CHOICE && value.isWellFormed();
}

/** A command or button that was registered or sent by another version of the program may be unknown to this one. */
function known<T>(found: T | undefined): T {
  if (found === undefined) throw new UserError('This is no longer something I can do. Please use a command again.');
  return found;
}

function pressOf({ message }: ButtonInteraction): Omit<Press, 'state'> {
  const buttonIds: string[] = [];
  const collect = (parts: readonly object[]): void => {
    for (const part of parts) {
      if ('customId' in part && typeof part.customId === 'string') buttonIds.push(part.customId);
      if ('components' in part) collect(part.components as object[]);
    }
  };
  collect(message.components);
  return { buttonIds, isPrivate: message.flags.has(MessageFlags.Ephemeral) };
}
