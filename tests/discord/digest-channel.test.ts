import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NotSentError, type DigestChannel } from '../../src/digest/digest-channel.js';
import type { Edition } from '../../src/digest/edition.js';
import { digestChannel } from '../../src/discord/digest-channel.js';
import type { Picture } from '../../src/discord/draft.js';
import { LoopbackDiscord } from '../e2e/loopback/loopback-discord.js';
import { buttonsOf, textOf, type StoredMessage } from '../e2e/loopback/messages.js';
import { answerSentence } from './answers.js';

const edition: Edition = {
  name: 'Morning brief',
  kind: 'new',
  dueAt: new Date('2024-03-05T06:00:00Z'),
  zone: 'Europe/Athens',
  late: false,
  gained: { after: new Date('2024-03-04T06:00:00Z'), to: new Date('2024-03-05T06:00:00Z') },
  articlesRead: 0,
  published: [],
  entries: [],
  eventsLeftOut: 0,
};

let discord: LoopbackDiscord;
let rest: REST;
let channel: DigestChannel;
let mayReadHistory: boolean;
let picture: Picture | undefined;

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  rest = new REST({ api: discord.apiUrl }).setToken(discord.token);
  mayReadHistory = true;
  picture = undefined;
  channel = digestChannel({ rest, mayReadHistory: () => mayReadHistory, picture: () => picture });
});

afterEach(() => discord.stop());

describe('a digest in its channel', () => {
  it('mentions nobody, and is found by its mark', async () => {
    const begun = new Date();
    const sent = await channel.send(discord.channelId, edition, 4711);
    expect(textOf(discord.channelMessages[0] ?? { content: '', components: [] })).toContain('**Morning brief**');
    expect(discord.requestsTo('POST', /messages$/)[0]?.body).toMatchObject({ allowed_mentions: { parse: [] } });
    expect(discord.problems).toEqual([]);
    expect(await channel.find(discord.channelId, 4711, begun)).toBe(sent);
    expect(await channel.find(discord.channelId, 4712, begun)).toBeUndefined();
  });

  it('is found among hundreds of later messages', async () => {
    const begun = new Date();
    for (let mark = 1; mark <= 250; mark += 1) await channel.send(discord.channelId, edition, mark);
    expect(await channel.find(discord.channelId, 1, begun)).toBe(discord.channelMessages[0]?.id);
    expect(await channel.find(discord.channelId, 250, begun)).toBe(discord.channelMessages[249]?.id);
    expect(await channel.find(discord.channelId, 251, begun)).toBeUndefined();
  });

  it('is given up where Discord asks to wait again and again, and not sent later', async () => {
    const hurried = digestChannel({ rest, mayReadHistory: () => true, picture: () => undefined, patience: 150 });
    discord.plan({ method: 'POST', path: /messages$/, fault: { kind: 'rate-limit', retryAfter: 0.01 } });
    await expect(hurried.send(discord.channelId, edition, 4711)).rejects.toThrow('Discord did not let it through');
    discord.faults.clear();
    await channel.send(discord.channelId, edition, 4712);
    expect(await channel.find(discord.channelId, 4712, edition.dueAt)).toBe(discord.channelMessages[0]?.id);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('is not looked for before it can have been sent', async () => {
    await channel.send(discord.channelId, edition, 4711);
    expect(await channel.find(discord.channelId, 4711, new Date(Date.now() + 60_000))).toBeUndefined();
  });

  it('sent twice within minutes stands there once', async () => {
    const first = await channel.send(discord.channelId, edition, 4711);
    expect(await channel.send(discord.channelId, edition, 4711)).toBe(first);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('survives a rate limit and an outage of Discord', async () => {
    discord.plan({ method: 'POST', path: /messages$/, fault: { kind: 'rate-limit', retryAfter: 0.02 }, times: 1 });
    discord.plan({ method: 'POST', path: /messages$/, fault: { kind: 'status', status: 500 }, times: 2 });
    await channel.send(discord.channelId, edition, 4711);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('brings its picture, also when the first try is lost on its way', async () => {
    picture = { png: Buffer.from('a picture'), name: 'timeline.png', description: 'One event on 4 Mar 2024' };
    discord.plan({ method: 'POST', path: /messages$/, fault: { kind: 'status', status: 502 }, times: 1 });
    const sent = await channel.send(discord.channelId, edition, 4711);
    expect(await channel.send(discord.channelId, edition, 4711)).toBe(sent);
    expect(discord.channelMessages).toMatchObject([
      { attachments: [{ filename: 'timeline.png', description: 'One event on 4 Mar 2024' }] },
    ]);
    const files = discord.requestsTo('POST', /messages$/).flatMap((request) => request.files);
    expect(files.map(({ bytes }) => bytes.toString())).toEqual(['a picture', 'a picture', 'a picture']);
    expect(discord.problems).toEqual([]);
    expect(await channel.find(discord.channelId, 4711, new Date(Date.now() - 60_000))).toBe(sent);
  });

  it('is sent without links where Discord takes an address of theirs for ill-formed', async () => {
    const told = { sentences: [answerSentence()], otherReports: 0, otherSources: [] };
    discord.plan({ method: 'POST', path: /messages$/, fault: { kind: 'status', status: 400, code: 50035 }, times: 1 });
    await channel.send(discord.channelId, { ...edition, entries: [told] }, 4711);
    const buttons = discord.requestsTo('POST', /messages$/).map(({ body }) => buttonsOf(body as StoredMessage));
    expect(buttons).toEqual([[expect.objectContaining({ label: 'Open at the sentence' })], []]);
    expect(discord.channelMessages).toHaveLength(1);
  });

  it('that Discord refuses is known not to be there', async () => {
    const refused = channel.send('100000000000000666', edition, 4711);
    await expect(refused).rejects.toThrow(new NotSentError('Unknown Channel (10003)'));
  });

  it('whose answer is lost is not known to be there or not', async () => {
    discord.plan({ method: 'POST', path: /messages$/, fault: { kind: 'drop-after' }, times: 9 });
    const sent = channel.send(discord.channelId, edition, 4711);
    await expect(sent).rejects.toThrow();
    await expect(sent).rejects.not.toBeInstanceOf(NotSentError);
  });

  it('cannot be asked for without the permission to see it', async () => {
    mayReadHistory = false;
    await expect(channel.find(discord.channelId, 4711, new Date())).rejects.toThrow('Read Message History');
  });
});
