import { ChannelType, PermissionFlagsBits, PermissionsBitField, type ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import digest from '../../commands/digest.js';
import type { Services } from '../../src/discord/command.js';
import { plan } from '../digest/stand-ins.js';

const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory, AttachFiles } = PermissionFlagsBits;

/** What `/digest add` says for a channel of this type in which the bot has these permissions. */
async function added(type: ChannelType, ...granted: bigint[]): Promise<string> {
  const typed: Record<string, string> = { name: 'Morning brief', topic: 'any', time: '08:00', zone: 'Europe/Athens' };
  const interaction = {
    guildId: plan.guild,
    guild: null,
    appPermissions: new PermissionsBitField(granted),
    options: {
      getSubcommand: () => 'add',
      getChannel: () => ({ id: plan.channel, type }),
      getString: (name: string) => typed[name] ?? null,
    },
  };
  const digests = { add: () => ({ ...plan, id: 1, createdAt: new Date() }) };
  const draft = await digest.execute(
    interaction as unknown as ChatInputCommandInteraction,
    { digests } as unknown as Services,
  );
  return draft.heading;
}

describe('/digest add', () => {
  it('takes a channel in which the bot may write with pictures, and see what it wrote', async () => {
    const enough = [ViewChannel, SendMessages, ReadMessageHistory, AttachFiles];
    expect(await added(ChannelType.GuildText, ...enough)).toMatch(/^Added\./);
    await expect(added(ChannelType.GuildText, ViewChannel, SendMessages)).rejects.toThrow(
      'channel: expected one in which I may write, found that I lack Read Message History, Attach Files in it',
    );
  });

  it('takes a thread in which the bot may write, which is a permission of its own', async () => {
    const others = [ViewChannel, ReadMessageHistory, AttachFiles];
    expect(await added(ChannelType.PublicThread, ...others, SendMessagesInThreads)).toMatch(/^Added\./);
    await expect(added(ChannelType.PublicThread, ...others, SendMessages)).rejects.toThrow(
      'found that I lack Send Messages in Threads in it',
    );
  });
});
