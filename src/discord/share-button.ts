import {
  ComponentType,
  MessageFlags,
  type AttachmentPayload,
  type ButtonInteraction,
  type InteractionEditReplyOptions,
} from 'discord.js';
import { SHARE_BUTTON } from './button-names.js';

interface Part {
  readonly type: number;
  readonly custom_id?: string;
  readonly components?: readonly Part[];
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string | null }[];
}

/**
 * A part of a message as Discord gave it, as it is sent again: without the share button, and with its
 * pictures taken from the files.
 */
function copied(part: Part, nameOf: (url: string) => string | undefined): Part[] {
  if (part.custom_id === SHARE_BUTTON) return [];
  if (part.items) {
    const items = part.items.map(({ media, description }) => {
      const name = nameOf(media.url);
      return {
        media: { url: name === undefined ? media.url : `attachment://${name}` },
        description: description ?? '',
      };
    });
    return [{ type: part.type, items }];
  }
  if (!part.components) return [part];
  const components = part.components.flatMap((inner) => copied(inner, nameOf));
  return part.type === (ComponentType.ActionRow as number) && components.length === 0 ? [] : [{ ...part, components }];
}

/** The message whose share button was pressed, for everybody: the same words and pictures, without the button. */
export function sharedMessage({ message }: ButtonInteraction): InteractionEditReplyOptions {
  const nameOf = (url: string) => message.attachments.find((attachment) => sameFile(attachment.url, url))?.name;
  const parts = message.components.map((component) => component.toJSON() as unknown as Part);
  const files: AttachmentPayload[] = message.attachments.map(({ url, name, description }) => ({
    attachment: url,
    name,
    ...(description !== null && { description }),
  }));
  return {
    flags: MessageFlags.IsComponentsV2,
    components: parts.flatMap((part) => copied(part, nameOf)),
    files,
    allowedMentions: { parse: [] },
  };
}

/** Whether two addresses of Discord's are of one file: their signatures may differ. */
function sameFile(one: string, other: string): boolean {
  return one.split('?')[0] === other.split('?')[0];
}
