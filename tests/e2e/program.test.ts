import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { built } from '../built.js';
import { emptyFolder } from '../store/folder.js';
import { LoopbackDiscord } from './loopback/loopback-discord.js';
import { buttonsOf, textOf } from './loopback/messages.js';

let program: string;
let discord: LoopbackDiscord;
let running: ChildProcess[];

beforeAll(async () => {
  program = await built();
});

afterAll(() => rm(program, { recursive: true }));

beforeEach(async () => {
  discord = await LoopbackDiscord.start();
  running = [];
});

afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  await discord.stop();
  expect(discord.problems).toEqual([]);
});

interface Start {
  readonly child: ChildProcess;
  /** All it wrote so far, to both streams. */
  readonly output: () => string;
  /** Exit code, or the signal that ended it. */
  readonly exit: Promise<number | string>;
}

/** `verbatim start` over the sample archive, in an environment of its own. */
async function start(environment: Record<string, string>): Promise<Start> {
  const dataDir = await emptyFolder();
  const child = spawn(process.execPath, [join(program, 'src/main.js'), 'start'], {
    cwd: process.cwd(),
    env: {
      PATH: process.env.PATH ?? '',
      CORPUS_DIR: join(process.cwd(), 'corpus'),
      DATA_DIR: dataDir,
      DISCORD_TOKEN: '',
      DISCORD_API_URL: discord.apiUrl,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const written: string[] = [];
  child.stdout.on('data', (data: Buffer) => written.push(data.toString()));
  child.stderr.on('data', (data: Buffer) => written.push(data.toString()));
  const exit = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return { child, output: () => written.join(''), exit };
}

describe('verbatim start', () => {
  it('logs in, answers from the sample archive, and leaves when asked to', async () => {
    const { child, exit, output } = await start({ DISCORD_TOKEN: discord.token });
    const asked = await discord.command('ask', { question: 'what did Putin say about interference' });
    const reply = await discord.reply(asked);
    expect(textOf(reply)).toContain('— **The Moscow Times** (brief), 8 February 2012');
    expect(textOf(reply)).toMatch(/not \*\*interfere\*\* under any circumstances/);
    expect(buttonsOf(reply)[0]?.url).toMatch(/^https:\/\/.+#:~:text=/);
    expect(asked.acknowledgedAfter).toBeLessThan(3000);
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
    expect(output()).not.toContain(discord.token);
  });

  it('says in one line that it needs a token, where to get one, and how to try it without', async () => {
    const { exit, output } = await start({});
    expect(await exit).toBe(1);
    expect(output().trim().split('\n')).toHaveLength(1);
    expect(output()).toMatch(/^DISCORD_TOKEN: .*https:\/\/discord\.com\/developers\/applications.*npm run ask/);
  });

  it('says in one line that its token is refused', async () => {
    const { exit, output } = await start({ DISCORD_TOKEN: 'not.the.token', LOG_LEVEL: 'silent' });
    expect(await exit).toBe(1);
    expect(output()).toMatch(/^DISCORD_TOKEN: expected a token that Discord knows[^\n]*\n$/);
    expect(output()).not.toContain('not.the.token');
  });
});
