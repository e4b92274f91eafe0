import { Client, Events, GatewayIntentBits, MessageFlags, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import { textOf } from './loopback/messages.js';

let discord: LoopbackDiscord;
let client: Client;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: discord.apiUrl } });
});

afterEach(async () => {
  await client.destroy();
  await discord.stop();
});

async function logIn(): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

describe('the loopback Discord', () => {
  it('takes the real client in, and refuses a wrong token', async () => {
    const ready = await logIn();
    expect(ready.user.username).toBe('verbatim');
    expect(ready.guilds.cache.map((guild) => guild.name)).toEqual(['Newsroom']);
    await expect(new Client({ intents: [], rest: { api: discord.apiUrl } }).login('wrong')).rejects.toThrow('invalid');
  });

  it('carries a command to the client and the reply back', async () => {
    const ready = await logIn();
    await ready.application.commands.set([{ name: 'echo', description: 'Says it again' }]);
    ready.on(Events.InteractionCreate, (interaction) => {
      if (interaction.isChatInputCommand()) {
        void interaction
          .deferReply({ flags: MessageFlags.Ephemeral })
          .then(() => interaction.editReply(interaction.options.getString('words') ?? ''));
      }
    });
    const asked = await discord.command('echo', { words: 'hello' });
    const reply = await discord.reply(asked);
    expect(textOf(reply)).toBe('hello');
    expect(reply.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('answers a nonce that is enforced with the message it already made', async () => {
    const { rest } = await logIn();
    const send = () =>
      rest.post(Routes.channelMessages(discord.channelId), {
        body: { content: 'Good morning', nonce: 'digest-1', enforce_nonce: true },
      }) as Promise<{ id: string }>;
    const first = await send();
    expect(await send()).toMatchObject({ id: first.id });
    discord.forgetNonces();
    expect(await send()).not.toMatchObject({ id: first.id });
    const listed = (await rest.get(Routes.channelMessages(discord.channelId))) as { content: string }[];
    expect(listed.map(({ content }) => content)).toEqual(['Good morning', 'Good morning']);
  });

  it('keeps the files of a message', async () => {
    await logIn();
    const channel = await client.channels.fetch(discord.channelId);
    if (channel?.isSendable()) await channel.send({ files: [{ attachment: Buffer.from('png'), name: 'days.png' }] });
    expect(discord.channelMessages[0]?.attachments).toMatchObject([{ filename: 'days.png', size: 3 }]);
    expect(discord.requestsTo('POST', /messages$/)[0]?.files[0]?.bytes.toString()).toBe('png');
  });

  it('refuses what Discord would refuse, and remembers it', async () => {
    const { rest } = await logIn();
    const body = { flags: MessageFlags.IsComponentsV2, components: [{ type: 10, content: 'x'.repeat(4001) }] };
    await expect(rest.post(Routes.channelMessages(discord.channelId), { body })).rejects.toThrow();
    expect(discord.problems).toHaveLength(1);
  });

  it('fails as planned, and then works', async () => {
    const { rest } = await logIn();
    const post = () => rest.post(Routes.channelMessages(discord.channelId), { body: { content: 'a' } });
    discord.plan({ method: 'POST', path: /messages$/, fault: { kind: 'rate-limit', retryAfter: 0.05 }, times: 1 });
    await post();
    discord.plan({ method: 'POST', path: /messages$/, fault: { kind: 'drop-after' }, times: 1 });
    await expect(post()).rejects.toThrow();
    expect(discord.requestsTo('POST', /messages$/).map(({ status }) => status)).toEqual([429, 200, undefined]);
    expect(discord.channelMessages).toHaveLength(2);
  });

  it('gives a client that lost its connection what it missed', async () => {
    const ready = await logIn();
    await ready.application.commands.set([{ name: 'echo', description: 'Says it again' }]);
    discord.gateway.drop();
    const heard = new Promise((resolve) => ready.once(Events.InteractionCreate, resolve));
    await discord.command('echo');
    await heard;
    expect(discord.gateway.resumes).toBe(1);
  });
});
