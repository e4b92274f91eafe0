/** A button that opens a page. */
interface LinkButton {
  readonly label: string;
  /** http or https, at most 512 characters. */
  readonly url: string;
}

/** A button that asks the bot for something. */
export interface ActionButton {
  readonly label: string;
  /** Names the handler and carries all it needs, so that it works after a restart; at most 100 characters. */
  readonly id: string;
  readonly disabled?: boolean;
}

export type DraftButton = LinkButton | ActionButton;

/** A part of a reply that is shown or left out as a whole. */
export interface Block {
  /** Markdown, from the fullest way to say it to the shortest: the first that fits is shown. */
  readonly texts: readonly string[];
  readonly buttons: readonly DraftButton[];
}

/** A picture that comes with a reply. */
export interface Picture {
  readonly png: Buffer;
  /** File name, ending in `.png`. */
  readonly name: string;
  /** What it shows, for those who do not see it; at most 1,024 characters. */
  readonly description: string;
}

/** A reply before it is fitted into a message. `heading` and `footer` are Markdown, short, and always shown, unless empty. */
export interface Draft {
  /** Id of the outermost component, by which the bot finds the message again: 1 to 2^31 - 1. */
  readonly mark?: number;
  readonly heading: string;
  readonly picture?: Picture;
  readonly blocks: readonly Block[];
  /** What to say of the last blocks where they are left out because the message is full. */
  readonly leftOut: (count: number) => string;
  readonly footer?: string;
  /** Buttons under the message. */
  readonly buttons: readonly DraftButton[];
}
