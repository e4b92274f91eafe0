import { MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FoundQuotes, QuoteSearch } from '../../src/answer/found-quotes.js';
import type { FoundSource } from '../../src/answer/found-source.js';
import type { KnownSpeaker, SpeakerDirectory } from '../../src/quotes/quote.js';
import type { Timeline, TimelineRequest } from '../../src/time/timeline.js';
import { answerSentence } from '../discord/answers.js';
import type { Place } from './loopback/interactions.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import { buttonsOf, forwarding, textOf, type MessageContent } from './loopback/messages.js';
import { harbourArchive, runBot, type RunningBot } from './running-bot.js';

const brandt: KnownSpeaker = { name: 'Ines Brandt', aliases: ['Brandt'], quotes: 9, roles: [] };
const other: KnownSpeaker = { name: 'Karl Brandt', aliases: ['Brandt'], quotes: 2, roles: [] };

/** A directory of two speakers of one surname. */
const speakers: SpeakerDirectory = {
  suggest: (typed) =>
    [brandt, other].filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase().slice(0, 4))),
  named: (name) => [brandt, other].filter((speaker) => [speaker.name, ...speaker.aliases].includes(name)),
  quotesOf: () => [],
};
const snapshot = new Proxy(harbourArchive, {
  get: (archive, property) => {
    if (property === 'speakers') return speakers;
    const value: unknown = Reflect.get(archive, property);
    return typeof value === 'function' ? (value.bind(archive) as unknown) : value;
  },
});

const searched = { articles: 3, passages: 3 };

function findQuotes({ offset, limit }: QuoteSearch): FoundQuotes {
  const all = Array.from({ length: 9 }, (_, index) => ({
    ...answerSentence({ text: `"This is line ${index + 1}," said Brandt.` }),
    kind: 'direct' as const,
    speaker: { name: 'Ines Brandt' },
  }));
  return { total: all.length, searched, quotes: all.slice(offset, offset + limit) };
}

function buildTimeline({ topic, entries }: TimelineRequest): Timeline {
  const days = Array.from({ length: Math.min(entries, 12) }, (_, day) => ({
    date: `2012-02-${String(day + 1).padStart(2, '0')}`,
    precision: 'day' as const,
    sentences: [answerSentence({ text: `Day ${day + 1} of the strike passed.` })],
  }));
  return { topic, entries: days, activity: [], articlesRead: 3, searched };
}

const timelinePicture = () => ({ png: Buffer.from('a picture'), name: 'timeline.png', description: 'Twelve days' });

let discord: LoopbackDiscord;
let bots: RunningBot[];

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.leave();
  await discord.stop();
  expect(discord.problems).toEqual([]);
});

async function connectedBot(services: Parameters<typeof runBot>[1] = {}): Promise<RunningBot> {
  const bot = runBot(discord, { snapshot, services: { findQuotes, buildTimeline, timelinePicture }, ...services });
  bots.push(bot);
  await bot.logged('ready');
  return bot;
}

describe('/quote', () => {
  it('turns its pages, also after a restart', async () => {
    const bot = await connectedBot();
    const first = await discord.reply(await discord.command('quote', { speaker: 'Ines Brandt', about: 'the line' }));
    expect(textOf(first)).toContain('-# 9 quotes · 1 to 4');
    await bot.leave();
    await connectedBot();
    const second = await discord.reply(await discord.press(first, 'Next'));
    expect(second.id).toBe(first.id);
    expect(textOf(second)).toContain('-# 9 quotes · 5 to 8');
    expect(textOf(second)).toContain('"This is line 5," said Brandt.');
    const last = await discord.reply(await discord.press(second, 'Last'));
    expect(textOf(last)).toContain('-# 9 quotes · 9 to 9');
    expect(buttonsOf(last).find(({ label }) => label === 'Next')?.disabled).toBe(true);
  });

  it('goes to its last page when there are no longer as many', async () => {
    const bot = await connectedBot();
    const first = await discord.reply(await discord.command('quote', { speaker: 'Ines Brandt' }));
    await bot.leave();
    await connectedBot({
      services: {
        findQuotes: (search) => ({
          ...findQuotes(search),
          total: 4,
          quotes: findQuotes({ ...search, offset: 0 }).quotes,
        }),
      },
    });
    const turned = await discord.reply(await discord.press(first, 'Last'));
    expect(textOf(turned)).toContain('-# 4 quotes');
    expect(buttonsOf(turned).map(({ label }) => label)).not.toContain('Next');
  });

  it('keeps what was asked when a page cannot be made, and tells only the one who turned', async () => {
    const bot = await connectedBot();
    const first = await discord.reply(await discord.command('quote', { speaker: 'Ines Brandt' }));
    await bot.leave();
    await connectedBot({
      services: {
        findQuotes: () => {
          throw new Error('no luck');
        },
      },
    });
    const notice = await discord.followUp(await discord.press(first, 'Next'));
    expect(textOf(notice)).toContain('Something went wrong');
    expect(notice.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });

  it('asks which when several speakers share the name, and names the nearest when none has it', async () => {
    await connectedBot();
    expect(textOf(await discord.reply(await discord.command('quote', { speaker: 'Brandt' })))).toContain(
      'may be Ines Brandt, Karl Brandt; please say which',
    );
    expect(textOf(await discord.reply(await discord.command('quote', { speaker: 'Brandy' })))).toContain(
      'The nearest: Ines Brandt, Karl Brandt.',
    );
  });

  it('offers speakers with how many quotes each has', async () => {
    await connectedBot();
    expect(await discord.autocomplete('quote', { speaker: 'bran' }, 'speaker')).toEqual([
      { name: 'Ines Brandt (9 quotes)', value: 'Ines Brandt' },
      { name: 'Karl Brandt (2 quotes)', value: 'Karl Brandt' },
    ]);
  });
});

describe('/timeline', () => {
  it('shows its days with the picture, and turns its pages', async () => {
    await connectedBot();
    const first = await discord.reply(await discord.command('timeline', { topic: 'the strike', entries: 7 }));
    expect(textOf(first)).toContain('**1 · 1 Feb 2012**\n> Day 1 of the strike passed.');
    expect(first.attachments).toMatchObject([{ filename: 'timeline.png', description: 'Twelve days' }]);
    const second = await discord.reply(await discord.press(first, 'Next'));
    expect(textOf(second)).toContain('**7 · 7 Feb 2012**');
    expect(second.attachments).toHaveLength(1);
  });

  it('asks for words where the topic has none', async () => {
    await connectedBot();
    const reply = await discord.reply(await discord.command('timeline', { topic: ' 🚢 ' }));
    expect(textOf(reply)).toBe('topic: expected words, such as the name of a place, found " 🚢 "');
  });

  it('shows a private one with its picture to everybody on request', async () => {
    await connectedBot();
    const mine = await discord.reply(await discord.command('timeline', { topic: 'the strike', private: true }));
    const shared = await discord.reply(await discord.press(mine, 'Show to everybody'));
    expect(textOf(shared)).toBe(textOf(mine));
    expect(shared.flags & MessageFlags.Ephemeral).toBe(0);
    expect(shared.attachments).toMatchObject([{ filename: 'timeline.png', description: 'Twelve days' }]);
    expect(discord.requests.flatMap(({ files }) => files).map(({ bytes }) => bytes.toString())).toEqual([
      'a picture',
      'a picture',
    ]);
    expect(textOf(await discord.reply(await discord.press(shared, 'Next')))).toContain('**6 · 6 Feb 2012**');
  });
});

describe('Find the source', () => {
  /** A bot that knows no source, and what it is asked to find one for. */
  async function botThatIsAsked(): Promise<string[]> {
    const asked: string[] = [];
    const findSource = (message: string): FoundSource => {
      asked.push(message);
      return { words: 'This is line 1', verdict: 'not found', alsoIn: [], changes: [], searched };
    };
    await connectedBot({ services: { findSource } });
    return asked;
  }

  const find = async (holds: MessageContent, place?: Place) =>
    discord.reply(await discord.messageCommand('Find the source', holds, place));

  it('looks for the words of a message, and tells only the one who asked', async () => {
    const asked = await botThatIsAsked();
    const reply = await find({ content: '> This is **line 1**\n— Brandt' });
    expect(asked).toEqual(['“This is line 1”\n— Brandt']);
    expect(textOf(reply)).toContain('**Not found:**');
    expect(reply.flags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    const shared = await discord.reply(await discord.press(reply, 'Show to everybody'));
    expect(textOf(shared)).toBe(textOf(reply));
  });

  const line = 'This is line 1';
  const embed = { type: 'rich', description: line };
  const link = 'https://news.example/port';
  const displays = [{ type: 17, components: [{ type: 10, content: `**${line}**` }, { type: 14 }] }];
  const poll = { question: { text: line }, answers: [], expiry: null, allow_multiselect: false, layout_type: 1 };

  it.each([
    ['its own before those of what it links to', { content: line, embeds: [{ type: 'rich', description: 'No' }] }],
    ['what it forwards', forwarding({ content: line })],
    ['an embed', { embeds: [{ type: 'image' }, embed] }],
    ['the headline of an embed that says no more', { embeds: [{ type: 'article', title: line }] }],
    ['what a bare link leads to', { content: link, embeds: [embed] }],
    ['an embed of what it forwards', forwarding({ content: link, embeds: [embed] })],
    ['text displays, as the bot itself writes', { components: displays, flags: MessageFlags.IsComponentsV2 }],
    ['a poll', { poll }],
  ])('takes for the words of a message %s', async (_, holds) => {
    const asked = await botThatIsAsked();
    await find(holds);
    expect(asked).toEqual([line]);
  });

  it('does so in direct messages too, on a poll as well', async () => {
    const asked = await botThatIsAsked();
    await find({ poll }, 'direct message');
    await find({ content: 'and line 2' }, 'direct message');
    expect(asked).toEqual([line, 'and line 2']);
  });

  it.each([{ content: '' }, { content: link }, { type: 7 }])('says that %j has no words to look for', async (holds) => {
    const asked = await botThatIsAsked();
    expect(textOf(await find(holds))).toContain('has no text');
    expect(asked).toEqual([]);
  });
});
