import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Answer, Question } from '../answer/answer.js';
import type { DigestDesk } from '../digest/digest-desk.js';
import type { Edition } from '../digest/edition.js';
import type { FoundQuotes, QuoteSearch } from '../answer/found-quotes.js';
import type { FoundSource } from '../answer/found-source.js';
import type { Archive } from '../store/snapshot.js';
import type { Timeline, TimelineRequest } from '../time/timeline.js';
import type { Draft, Picture } from './draft.js';

/** What commands and buttons work with. */
export interface Services {
  readonly archive: Archive;
  readonly answer: (question: Question) => Answer | Promise<Answer>;
  readonly digests: DigestDesk;
  readonly findQuotes: (search: QuoteSearch) => FoundQuotes | Promise<FoundQuotes>;
  /** Whether the archive holds the words of a message, given as plain text. */
  readonly findSource: (message: string) => FoundSource | Promise<FoundSource>;
  /** Asked anew for each page of a timeline. */
  readonly buildTimeline: (request: TimelineRequest) => Timeline | Promise<Timeline>;
  /** Undefined where there is nothing to draw, or it cannot be drawn: the words are shown without a picture. */
  readonly timelinePicture: (timeline: Timeline) => Picture | undefined;
  /** Likewise. */
  readonly editionPicture: (edition: Edition) => Picture | undefined;
}

/** Choices that Discord shows for an option. */
export const MOST_CHOICES = 25;

/** A value offered while a member types into an option. */
export interface Choice {
  /** What the member sees. */
  readonly name: string;
  readonly value: string;
}

/** A command that is used by an interaction of one kind. */
export interface CommandOf<Interaction> {
  /** The definition that is registered with Discord. */
  readonly data: { readonly name: string; toJSON(): RESTPostAPIApplicationCommandsJSONBody };
  /** Whether only the member who asks is to see the reply. Asked before anything else, so it must be quick. */
  readonly isPrivate: (interaction: Interaction) => boolean;
  /**
   * The reply. The interaction is acknowledged before, and the reply sent after.
   *
   * @throws UserError with what to tell the member.
   */
  readonly execute: (interaction: Interaction, services: Services) => Draft | Promise<Draft>;
  /** The values to offer for the option that has the focus; at most {@link MOST_CHOICES} are shown. */
  readonly autocomplete?: (interaction: AutocompleteInteraction, services: Services) => readonly Choice[];
}

export type SlashCommand = CommandOf<ChatInputCommandInteraction>;

/** A command in the Apps menu of a message. */
export type MessageCommand = CommandOf<MessageContextMenuCommandInteraction>;

/** A button under a message of the bot, as it is pressed. */
export interface Press {
  /** What stands after the handler's name in the button's id. */
  readonly state: string;
  /** The ids of all buttons of the message, in order. */
  readonly buttonIds: readonly string[];
  /** Whether only the member who pressed sees the message. */
  readonly isPrivate: boolean;
}

/**
 * What a button does. Its id is the handler's name, a colon, and whatever state the handler needs: nothing
 * is remembered elsewhere.
 */
export interface ButtonHandler {
  readonly name: string;
  /** `reply`: tells only the member who pressed. `update`: changes the message. */
  readonly effect: 'reply' | 'update';
  /** @throws UserError with what to tell the member. */
  readonly press: (press: Press, services: Services) => Draft | Promise<Draft>;
}

/** Everything that members can use. */
export interface Commands {
  readonly slash: readonly SlashCommand[];
  readonly message: readonly MessageCommand[];
  readonly buttons: readonly ButtonHandler[];
}
