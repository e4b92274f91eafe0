import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageFlags } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DigestDesk } from '../../src/digest/digest-desk.js';
import type { DigestStore } from '../../src/digest/digest-store.js';
import { editionPicture } from '../../src/digest/edition-picture.js';
import { openDigestStore } from '../../src/digest/sqlite-digest-store.js';
import { digestCompanion } from '../../src/discord/digest-companion.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { smallArchive } from '../answer/small-archive.js';
import { silentLog, temporaryFolder } from '../digest/stand-ins.js';
import type { OptionValues } from './loopback/interactions.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import { buttonsOf, textOf, type StoredMessage } from './loopback/messages.js';
import { harbourArchive, runBot, type RunningBot } from './running-bot.js';

let discord: LoopbackDiscord;
let folder: string;
let store: DigestStore;
let bot: RunningBot;
let archive: ArchiveSnapshot;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  folder = temporaryFolder();
  archive = harbourArchive;
  await start();
});

afterEach(async () => {
  await bot.leave();
  await discord.stop();
  rmSync(folder, { recursive: true });
  expect(discord.problems).toEqual([]);
});

async function start(): Promise<void> {
  store = openDigestStore(folder, silentLog);
  const now = () => new Date();
  const desk = new DigestDesk({ store, snapshot: () => archive, now });
  const log = pino({ level: 'silent' });
  bot = runBot(discord, {
    services: { digests: desk, editionPicture },
    accompany: (client) => digestCompanion(client, { desk, store, log, now, picture: editionPicture }),
  });
  await bot.logged('ready');
}

const name = 'Morning brief';

async function digest(subcommand: string, options: OptionValues = {}): Promise<string> {
  const reply = await discord.reply(await discord.command('digest', options, subcommand));
  expect(reply.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  return textOf(reply);
}

function add(changes: OptionValues = {}): Promise<string> {
  const channel = { channelId: discord.channelId };
  return digest('add', { name, topic: 'any', time: '08:00', zone: 'Europe/Athens', channel, ...changes });
}

describe('/digest', () => {
  it('is for those who may manage the server, unless the server decides otherwise', () => {
    const registered = discord.commands('global').find((command) => command.name === 'digest');
    expect(registered).toMatchObject({ default_member_permissions: '32' });
  });

  it('adds a digest, lists it and shows it', async () => {
    expect(await add({ topic: 'night shifts', days: 'weekdays' })).toMatch(/^Added\./);
    const line = `**${name}**: night shifts · new articles · weekdays at 08\\:00 (Europe/Athens) · <#${discord.channelId}>`;
    expect(await digest('list')).toContain(line);
    expect(await digest('show', { name })).toContain('On a quiet day one line is sent.');
  });

  it('sends a digest now, once, and tells so', async () => {
    await add();
    expect(await digest('now', { name })).toMatch(/^It is being sent\./);
    await discord.until('a message in the channel', () => discord.channelMessages[0]);
    const text = textOf(discord.channelMessages[0] ?? { content: '', components: [] });
    expect(text).toContain('3 articles read');
    expect(text).toContain('**1 · 8 Feb 2012**');
    expect(text).toContain('The Harbour Gazette');
    expect(text).toContain('\\@everyone was');
    await vi.waitFor(() => {
      expect(latestState()).toBe('sent');
    });
    expect(await digest('show', { name })).toMatch(/: sent$/m);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('comes with a picture of its events', async () => {
    await add();
    await digest('now', { name });
    expect(await sentMessage()).toMatchObject({
      attachments: [
        {
          filename: 'timeline.png',
          description:
            'Timeline of Morning brief. Dates, and how many articles tell of each: ' +
            '1: 8 Feb 2012 (1), 2: 10 Feb 2012 (1), 3: 1 Mar 2012 (1).',
        },
      ],
    });
  });

  it('turns its pages as it was sent, also after a restart and when its articles are gone, and stays one message', async () => {
    archive = sevenEvents;
    await add();
    await digest('now', { name });
    const first = await sentMessage();
    expect(textOf(first)).toContain('**5 · 5 Mar 2012**');
    expect(textOf(first)).not.toContain('**6 · 6 Mar 2012**');
    await vi.waitFor(() => {
      expect(latestState()).toBe('sent');
    });
    await bot.leave();
    archive = harbourArchive;
    await start();
    const second = await discord.reply(await discord.press(first, 'Next'));
    expect(second.id).toBe(first.id);
    expect(second.components[0]?.id).toBe(first.components[0]?.id);
    expect(textOf(second)).toContain('**6 · 6 Mar 2012**\n> The museum bought a painting that it had once sold.');
    expect(second.attachments).toMatchObject([{ filename: 'timeline.png' }]);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('that was removed says so to the one who turns its pages', async () => {
    archive = sevenEvents;
    await add();
    await digest('now', { name });
    const first = await sentMessage();
    await digest('remove', { name });
    const notice = await discord.followUp(await discord.press(first, 'Next'));
    expect(textOf(notice)).toBe('The pages of this digest are no longer kept.');
    expect(notice.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('has pages in its preview too', async () => {
    archive = sevenEvents;
    await add();
    const preview = await discord.reply(await discord.command('digest', { name }, 'preview'));
    expect(textOf(preview)).toContain('Of 7 articles read, 7 told');
    expect(buttonsOf(preview).map(({ label }) => label)).toContain('Page 1 of 2');
    expect(textOf(await discord.reply(await discord.press(preview, 'Next')))).toContain('**7 · 7 Mar 2012**');
  });

  it('shows what it would send, and why, without sending it', async () => {
    await add({ topic: 'ferry fares' });
    const text = await digest('preview', { name });
    expect(text).toContain('Preview');
    expect(text).toContain('Of 3 articles read, 1 told, 2 not about the topic');
    expect(discord.channelMessages).toEqual([]);
  });

  it('pauses, resumes and removes', async () => {
    await add();
    expect(await digest('pause', { name })).toContain('Paused');
    expect(await digest('list')).toContain('-# Paused');
    expect(await digest('resume', { name: name.toLowerCase() })).toContain('-# Next:');
    expect(await digest('remove', { name })).toContain('Removed.');
    expect(await digest('list')).toContain('No digests yet.');
  });

  it('offers time zones and the names of digests', async () => {
    await add();
    const zones = await discord.autocomplete('digest', { zone: 'kolk' }, 'zone', 'add');
    expect(zones.map(({ value }) => value)).toEqual(['Asia/Kolkata']);
    const names = await discord.autocomplete('digest', { name: 'morn' }, 'name', 'show');
    expect(names).toEqual([{ name, value: name }]);
  });

  it('says that the state was damaged, begins anew, and the bot still answers', async () => {
    await add();
    await bot.leave();
    writeFileSync(join(folder, 'digests.sqlite'), 'This was never a database. '.repeat(400));
    await start();
    await vi.waitFor(() => {
      expect(store.damaged()).toHaveLength(1);
    });
    expect(await digest('list')).toMatch(
      /The state of digests was damaged and is set aside as digests\.sqlite\.damaged/,
    );
    const asked = await discord.command('ask', { question: 'who walked out of the port' });
    expect(textOf(await discord.reply(asked))).toContain('Four hundred dockers');
    expect(await add()).toMatch(/^Added\./);
  });

  it('says what is wrong with what was typed', async () => {
    expect(await add({ time: '25:00' })).toContain('time: expected a time such as 08');
    await add();
    expect(await add()).toContain('name: expected one that is not taken');
    expect(await digest('show', { name: 'Evening' })).toContain(`expected one of ${name}, found "Evening"`);
  });
});

/** Seven reports on events that have nothing in common, a day each. */
const sevenEvents = smallArchive(
  ...[
    'The ferry to Holm was cancelled because of drifting ice.',
    'Voters in Alder elected a beekeeper as their mayor.',
    'A flood closed two bridges over the Linden brook.',
    'Teachers began a hunger strike against larger classes.',
    'Engineers found cracks under the old lighthouse lamp.',
    'The museum bought a painting that it had once sold.',
    'Bakers raised the price of rye bread by a tenth.',
  ].map((sentence, place) => ({
    source: 'Coast News',
    date: `2012-03-0${place + 1}`,
    title: sentence.split(' ').slice(0, 4).join(' '),
    sentences: [sentence],
  })),
);

function sentMessage(): Promise<StoredMessage> {
  return discord.until('a message in the channel', () => discord.channelMessages[0]);
}

function latestState(): string | undefined {
  const [record] = store.ofGuild(discord.guildId);
  const [delivery] = record === undefined ? [] : store.deliveries(record.id, 1);
  return delivery?.state;
}
