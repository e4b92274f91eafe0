import { MessageFlags } from 'discord.js';
import { EventEmitter, once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UserError } from '../../src/errors.js';
import { answer, answerSentence, harbourReport } from '../discord/answers.js';
import { smallArchive } from '../answer/small-archive.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import { buttonsOf, textOf } from './loopback/messages.js';
import { runBot, type RunningBot } from './running-bot.js';

let discord: LoopbackDiscord;
let bots: RunningBot[];

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) await bot.leave().catch(() => undefined);
  await discord.stop();
  expect(discord.problems).toEqual([]);
});

/** A bot that is connected and has its commands registered. */
async function connectedBot(options: Parameters<typeof runBot>[1] = {}): Promise<RunningBot> {
  const bot = runBot(discord, options);
  bots.push(bot);
  await bot.logged('ready');
  return bot;
}

const question = 'who walked out of the port';
const isPrivate = (message: { flags: number }) => (message.flags & MessageFlags.Ephemeral) !== 0;
const EDIT = /@original$/;

describe('starting', () => {
  it('asks for no more than the intent Guilds, and says who it is, what it holds and how to add it', async () => {
    const bot = await connectedBot();
    expect(discord.gateway.identifications).toMatchObject([{ intents: 1 }]);
    expect(await bot.logged('connected')).toMatchObject({
      bot: 'verbatim',
      archive: '3 articles, 8 February 2012 to 1 March 2012',
    });
    expect(JSON.stringify(bot.log)).toContain(
      'https://discord.com/oauth2/authorize?client_id=300000000000000001&scope=bot',
    );
  });

  it('registers its commands, and writes nothing when they are as registered', async () => {
    await connectedBot();
    expect(discord.commands('global').map(({ name }) => name)).toContain('ask');
    await connectedBot();
    expect(discord.requestsTo('PUT', /commands$/)).toHaveLength(1);
  });

  it('registers its commands with one server while developing', async () => {
    const config = { discordToken: discord.token, discordApiUrl: discord.apiUrl, discordGuildId: discord.guildId };
    await connectedBot({ config });
    await connectedBot({ config });
    expect(discord.commands('guild').map(({ name }) => name)).toContain('ask');
    expect(discord.commands('global')).toEqual([]);
    expect(discord.requestsTo('PUT', /commands$/)).toHaveLength(1);
  });

  it('takes back what it registered elsewhere before: members would see each command twice', async () => {
    const config = { discordToken: discord.token, discordApiUrl: discord.apiUrl };
    await connectedBot({ config: { ...config, discordGuildId: discord.guildId } });
    await connectedBot({ config });
    expect(discord.commands('guild')).toEqual([]);
    expect(discord.commands('global').map(({ name }) => name)).toContain('ask');
    await connectedBot({ config: { ...config, discordGuildId: discord.guildId } });
    expect(discord.commands('global')).toEqual([]);
    expect(discord.commands('guild').map(({ name }) => name)).toContain('ask');
  });

  it('says where to get a token when there is none, and how to try the bot without', async () => {
    const { finished } = runBot(discord, { config: { discordApiUrl: discord.apiUrl } });
    await expect(finished).rejects.toThrow(UserError);
    await expect(finished).rejects.toThrow(
      /^DISCORD_TOKEN: expected .* https:\/\/discord\.com\/developers.* npm run ask/,
    );
    expect(discord.requests).toEqual([]);
  });

  it('says that its token is refused, without showing it', async () => {
    const bot = runBot(discord, { config: { discordToken: 'not-the-token', discordApiUrl: discord.apiUrl } });
    await expect(bot.finished).rejects.toThrow(/^DISCORD_TOKEN: expected a token that Discord knows/);
    expect(JSON.stringify(bot.log)).not.toContain('not-the-token');
  });

  it.each(['Bot secret-token', 'secret-token\n', 'secret-токен'])(
    'says that %j cannot be a token, without showing it',
    async (token) => {
      const bot = runBot(discord, { config: { discordToken: token, discordApiUrl: discord.apiUrl } });
      await expect(bot.finished).rejects.toThrow(/^DISCORD_TOKEN: expected a bot token and nothing else(?!.*secret)/);
      expect(discord.requests).toEqual([]);
    },
  );

  it('says that Discord cannot be reached', async () => {
    const bot = runBot(discord, { config: { discordToken: discord.token, discordApiUrl: 'http://127.0.0.1:9/api' } });
    await expect(bot.finished).rejects.toThrow(
      /^Discord cannot be reached at http:\/\/127\.0\.0\.1:9\/api: ECONNREFUSED/,
    );
  });

  it('says in one line that Discord does not let it log in', async () => {
    discord.plan({
      method: 'GET',
      path: /^\/gateway\/bot$/,
      fault: { kind: 'status', status: 403, message: 'Blocked' },
    });
    await expect(runBot(discord).finished).rejects.toThrow(
      new UserError(`Discord at ${discord.apiUrl}: expected to let the bot log in, found GET 403, code 0: Blocked`),
    );
  });

  it('stays, and says what is wrong, when it may not register commands', async () => {
    discord.plan({ method: 'PUT', path: /commands$/, fault: { kind: 'status', status: 403, code: 50001 } });
    const bot = runBot(discord);
    bots.push(bot);
    await bot.logged('commands could not be registered');
    expect(discord.gateway.isConnected).toBe(true);
  });
});

describe('/ask', () => {
  it('acknowledges first, then answers with cited sentences', async () => {
    await connectedBot();
    const asked = await discord.command('ask', { question });
    const reply = await discord.reply(asked);
    expect(asked.callback?.type).toBe(5);
    expect(textOf(reply)).toContain('> Four hundred dockers **walked** out of the northern **port** on Wednesday');
    expect(textOf(reply)).toContain('— **The Harbour Gazette**, 8 February 2012 · Dockers Walk Out Over Night Shifts');
    expect(isPrivate(reply)).toBe(false);
    const [edit] = discord.requestsTo('PATCH', EDIT);
    expect(edit?.body).toMatchObject({ allowed_mentions: { parse: [] } });
  });

  it('shows article and question text as it is', async () => {
    await connectedBot();
    const reply = await discord.reply(await discord.command('ask', { question: '**ferry** fares @everyone' }));
    expect(textOf(reply)).toContain('\\*\\*ferry\\*\\* fares \\@everyone');
    expect(textOf(reply)).toContain('\\@**everyone** was told in https\\://**ferries**.example\\/**fares**.');
    expect(textOf(reply)).toContain('**Wire\\_Desk**, 1 March 2012 · Ferry Fares to Rise \\*Again\\*');
  });

  it('abstains with what it searched', async () => {
    await connectedBot();
    const reply = await discord.reply(await discord.command('ask', { question: 'how deep is the Mariana trench' }));
    expect(textOf(reply)).toContain('I found no answer in the archive.');
    expect(textOf(reply)).toContain('Searched 3 articles, 8 February 2012 to 1 March 2012');
  });

  it('holds to source and dates', async () => {
    await connectedBot();
    const options = { question: 'night shifts', source: 'coast news', from: '2012-02' };
    const reply = textOf(await discord.reply(await discord.command('ask', options)));
    expect(reply).toContain('— **Coast News**, 10 February 2012');
    expect(reply).not.toContain('Harbour Gazette');
    expect(reply).toContain('Searched 1 article, 10 February 2012, source Coast News, from 1 February 2012');
  });

  it.each([
    [{ from: 'last week' }, 'from: expected a date as 2012-02-08, 2012-02 or 2012, found "last week"'],
    [{ from: '2013', to: '2012' }, 'to: expected a date not before from (2013-01-01), found 2012-12-31'],
    [{ source: 'Nobody' }, 'source: expected a source of the archive, found'],
    [{ speaker: 'Nobody' }, 'speaker: the archive quotes nobody by the name "Nobody".'],
  ])('says what is wrong with %j', async (options, words) => {
    await connectedBot();
    expect(textOf(await discord.reply(await discord.command('ask', { question, ...options })))).toContain(words);
  });

  it('takes an option of blanks as not given', async () => {
    await connectedBot();
    const blanks = { speaker: ' ', source: '  ', from: ' ' };
    const asked = await discord.reply(await discord.command('ask', { question, ...blanks }));
    expect(textOf(asked)).toBe(textOf(await discord.reply(await discord.command('ask', { question }))));
  });

  it('answers a private question privately, and shows it to everybody on request', async () => {
    await connectedBot();
    const reply = await discord.reply(await discord.command('ask', { question, private: true }));
    expect(isPrivate(reply)).toBe(true);
    const shared = await discord.reply(await discord.press(reply, 'Show to everybody'));
    expect(isPrivate(shared)).toBe(false);
    expect(textOf(shared)).toBe(textOf(reply));
    expect(buttonsOf(shared).map(({ label }) => label)).toEqual(
      buttonsOf(reply)
        .map(({ label }) => label)
        .slice(0, -1),
    );
  });

  it('shows the context of a sentence to the one who asks for it, also after a restart', async () => {
    const bot = await connectedBot();
    const reply = await discord.reply(await discord.command('ask', { question }));
    await bot.leave();
    await connectedBot();
    const context = await discord.reply(await discord.press(reply, 'Context'));
    expect(isPrivate(context)).toBe(true);
    expect(textOf(context)).toContain(
      '**Four hundred dockers walked out of the northern port on Wednesday over night shifts.**',
    );
    expect(textOf(context)).toContain('> The port authority declined to comment.');
  });

  it('offers the sources of the archive while one is typed', async () => {
    await connectedBot();
    expect(await discord.autocomplete('ask', { question, source: '' }, 'source')).toHaveLength(3);
    expect(await discord.autocomplete('ask', { question, source: 'gaz' }, 'source')).toEqual([
      { name: 'The Harbour Gazette (1 article)', value: 'The Harbour Gazette' },
    ]);
  });
});

describe('names that are suggested', () => {
  it('are cut between characters, and left out where Discord would not take them', async () => {
    const report = { date: '2012-02-08', title: 'Strike', sentences: ['The dockers walked out.'] };
    const emoji = `${'x'.repeat(68)}🚢 of the coast`;
    const snapshot = smallArchive(
      { ...report, source: emoji },
      { ...report, source: 'y'.repeat(101) },
      { ...report, source: 'Half \ud83d' },
    );
    await connectedBot({ snapshot });
    expect(await discord.autocomplete('ask', { question, source: '' }, 'source')).toEqual([
      { name: `${'x'.repeat(68)}… (1 article)`, value: emoji },
    ]);
  });
});

describe('what goes wrong', () => {
  it('is told to the member and logged with its cause when a command fails', async () => {
    const bot = await connectedBot({
      services: {
        answer: () => {
          throw new Error('the index is upside down');
        },
      },
    });
    expect(textOf(await discord.reply(await discord.command('ask', { question })))).toContain('Something went wrong');
    expect(JSON.stringify(bot.log)).toContain('the index is upside down');
  });

  it.each([
    ['a dropped connection', { kind: 'drop' }],
    ['a dropped connection after the work was done', { kind: 'drop-after' }],
    ['status 429', { kind: 'rate-limit', retryAfter: 0.1 }],
    ['status 500', { kind: 'status', status: 500 }],
  ] as const)('does not lose a reply to %s', async (_, fault) => {
    await connectedBot();
    discord.plan({ method: 'PATCH', path: EDIT, fault, times: 1 });
    expect(textOf(await discord.reply(await discord.command('ask', { question })))).toContain('Four hundred dockers');
    await discord.until('a second try', () => discord.requestsTo('PATCH', EDIT).length === 2 || undefined);
  });

  it('does not lose a reply to half a second of status 500', async () => {
    await connectedBot();
    discord.plan({ method: 'PATCH', path: EDIT, fault: { kind: 'status', status: 500 }, times: 4 });
    expect(textOf(await discord.reply(await discord.command('ask', { question })))).toContain('Four hundred dockers');
  });

  it('is answered without links where Discord takes an address of theirs for ill-formed, and logged', async () => {
    const found = { ...harbourReport, url: 'http://wiki/strike' };
    const bot = await connectedBot({
      services: { answer: () => answer({ sentences: [answerSentence({ article: found })] }) },
    });
    discord.plan({ method: 'PATCH', path: EDIT, fault: { kind: 'status', status: 400, code: 50035 }, times: 1 });
    const reply = await discord.reply(await discord.command('ask', { question }));
    expect(textOf(reply)).toContain('dockers');
    expect(buttonsOf(reply).map(({ label }) => label)).toEqual(['Context']);
    expect(String((await bot.logged('Discord refused a reply')).cause)).toContain('code 50035');
  });

  it('is told to the member when Discord refuses whatever is replied', async () => {
    await connectedBot();
    discord.plan({ method: 'PATCH', path: EDIT, fault: { kind: 'status', status: 400, code: 50035 }, times: 2 });
    expect(textOf(await discord.reply(await discord.command('ask', { question })))).toContain('Something went wrong');
  });

  it.each(['drop', 'drop-after'] as const)('acknowledges again after a connection that did %s', async (kind) => {
    await connectedBot();
    discord.plan({ method: 'POST', path: /callback$/, fault: { kind }, times: 1 });
    expect(textOf(await discord.reply(await discord.command('ask', { question })))).toContain('Four hundred dockers');
  });

  it('leaves the token of an interaction out of the log', async () => {
    const bot = await connectedBot();
    discord.plan({ method: 'POST', path: /callback$/, fault: { kind: 'status', status: 404, code: 10062 }, times: 1 });
    const { token } = await discord.command('ask', { question });
    await bot.logged('could not answer');
    expect(JSON.stringify(bot.log)).toContain('code 10062');
    expect(JSON.stringify(bot.log)).not.toContain(token);
  });

  it('does not end the bot when suggestions come too late', async () => {
    const bot = await connectedBot();
    discord.plan({ method: 'POST', path: /callback$/, fault: { kind: 'status', status: 404, code: 10062 }, times: 1 });
    discord.autocomplete('ask', { question, source: '' }, 'source').catch(() => undefined);
    await bot.logged('no suggestions');
    expect(await discord.autocomplete('ask', { question, source: 'coast' }, 'source')).toHaveLength(1);
  });

  it('answers what was asked while the gateway was away', async () => {
    const bot = await connectedBot();
    discord.gateway.drop();
    expect(textOf(await discord.reply(await discord.command('ask', { question })))).toContain('Four hundred dockers');
    expect(bot.log.map(({ msg }) => msg)).toContain('connected again');
  });

  it('keeps trying while the gateway refuses it, and answers what was asked meanwhile', async () => {
    const bot = await connectedBot();
    discord.gateway.isAway = true;
    discord.gateway.drop();
    await discord.until('a second refusal', () => discord.gateway.attempts > 2 || undefined);
    const asked = await discord.command('ask', { question });
    discord.gateway.isAway = false;
    expect(textOf(await discord.reply(asked))).toContain('Four hundred dockers');
    const ofTheConnection = bot.log.filter(({ msg }) => /connecting again|connected again/.test(String(msg)));
    expect(ofTheConnection).toMatchObject([{ cause: expect.stringContaining('code 1006') as string }, { missed: 2 }]);
  });

  it('identifies anew when its session is no longer valid', async () => {
    await connectedBot();
    discord.gateway.invalidateSession();
    await discord.until('a second session', () => discord.gateway.identifications.length === 2 || undefined);
    expect(textOf(await discord.reply(await discord.command('ask', { question })))).toContain('Four hundred dockers');
  });

  it('leaves when Discord ends the session for good', async () => {
    const bot = await connectedBot();
    discord.gateway.close(4004);
    await expect(bot.finished).rejects.toThrow(/^DISCORD_TOKEN: expected a token that Discord knows/);
  });
});

describe('leaving', () => {
  it('finishes what is being answered', async () => {
    const steps = new EventEmitter();
    const answering = once(steps, 'answering');
    const bot = await connectedBot({
      services: {
        answer: async ({ text }) => {
          const finish = once(steps, 'finish');
          steps.emit('answering');
          await finish;
          return answer({ question: text });
        },
      },
    });
    const asked = await discord.command('ask', { question });
    await answering;
    const left = bot.leave();
    await bot.logged('leaving');
    steps.emit('finish');
    await left;
    expect(textOf(await discord.reply(asked))).toContain('400 dockers');
    expect(discord.gateway.isConnected).toBe(false);
  });
});
