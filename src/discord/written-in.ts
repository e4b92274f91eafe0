import type { Message } from 'discord.js';
import { plainText } from './plain-text.js';

/** The parts of a message that hold words; of one that is forwarded, Discord gives only these too. */
type Written = Pick<Message, 'content' | 'components' | 'embeds'>;

/** Something besides addresses that can be read. */
const WORDS = /[\p{L}\p{N}]/u;
const ADDRESS = /https?:\/\/\S+/gu;

/**
 * What a message says, as plain text: its own words, else what it forwards, else what its embeds say, else what its
 * poll asks. The first that has words besides addresses; empty where none has.
 */
export function writtenIn(message: Message): string {
  const forwarded = [...message.messageSnapshots.values()];
  return (
    [...partsOf(message), ...forwarded.flatMap(partsOf), message.poll?.question.text ?? '']
      .map(plainText)
      .find((text) => WORDS.test(text.replace(ADDRESS, ''))) ?? ''
  );
}

function partsOf({ content, components, embeds }: Written): string[] {
  const displayed = textDisplaysOf(components).join('\n');
  return [content, displayed, ...embeds.map(({ description, title }) => description ?? title ?? '')];
}

/** The texts of a message of Components V2, such as the bot's own, from top to bottom. */
function textDisplaysOf(components: readonly object[]): string[] {
  return components.flatMap((component) => {
    if ('content' in component && typeof component.content === 'string') return [component.content];
    return 'components' in component ? textDisplaysOf(component.components as object[]) : [];
  });
}
