import { EventEmitter, once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { findQuotes } from '../../src/answer/find-quotes.js';
import { findSource } from '../../src/answer/find-source.js';
import { buildTimeline } from '../../src/time/timelines/build-timeline.js';
import { commands } from '../../commands/index.js';
import { DigestDesk } from '../../src/digest/digest-desk.js';
import { openDigestStore } from '../../src/digest/sqlite-digest-store.js';
import { startBot, type BotOptions } from '../../src/discord/bot.js';
import type { Services } from '../../src/discord/command.js';
import type { ArchiveSnapshot } from '../../src/store/snapshot.js';
import { smallArchive } from '../answer/small-archive.js';
import type { LoopbackDiscord } from './loopback/loopback-discord.js';

/** Three reports that tests ask about. */
export const harbourArchive = smallArchive(
  {
    source: 'The Harbour Gazette',
    date: '2012-02-08',
    title: 'Dockers Walk Out Over Night Shifts',
    sentences: [
      'Four hundred dockers walked out of the northern port on Wednesday over night shifts.',
      '"We will not go back before the contract is signed," union leader Ines Brandt told reporters.',
      'The port authority declined to comment.',
    ],
  },
  {
    source: 'Coast News',
    date: '2012-02-10',
    title: 'Port Reopens After Two Days',
    sentences: ['The northern port reopened on Friday after the owners agreed to cap night shifts at six a month.'],
  },
  {
    source: 'Wire_Desk',
    date: '2012-03-01',
    title: 'Ferry Fares to Rise *Again*',
    sentences: ['Ferry fares will rise by 4 percent in April, @everyone was told in https://ferries.example/fares.'],
  },
);

type LogLine = Readonly<Record<string, unknown>>;

export interface RunningBot {
  /** Log lines so far. */
  readonly log: readonly LogLine[];
  /** Waits for a line whose message is this. */
  logged(message: string): Promise<LogLine>;
  /** Settles as {@link startBot} does. */
  readonly finished: Promise<void>;
  /** Asks the bot to leave, as SIGTERM does. */
  leave(): Promise<void>;
}

/** A desk whose state is nowhere until it is used. */
function noDigests(snapshot: ArchiveSnapshot): DigestDesk {
  const now = () => new Date();
  const store = openDigestStore(join(tmpdir(), 'verbatim-no-digests'), pino({ level: 'silent' }), now);
  return new DigestDesk({ store, snapshot: () => snapshot, now });
}

/** The bot with the real discord.js, over a small archive, connected to a loopback Discord. */
export function runBot(
  discord: LoopbackDiscord,
  options: Partial<Omit<BotOptions, 'services'>> & { services?: Partial<Services>; snapshot?: ArchiveSnapshot } = {},
): RunningBot {
  const { snapshot = harbourArchive, services, ...rest } = options;
  const lines: LogLine[] = [];
  const written = new EventEmitter();
  const write = (line: string): void => {
    lines.push(JSON.parse(line) as LogLine);
    written.emit('line');
  };
  const leaving = new AbortController();
  const finished = startBot({
    config: { discordToken: discord.token, discordApiUrl: discord.apiUrl },
    commands,
    log: pino({ level: 'debug' }, { write }),
    signal: leaving.signal,
    services: {
      archive: { snapshot, close: () => Promise.resolve() },
      answer: (question) => answerQuestion(snapshot, question),
      digests: noDigests(snapshot),
      findQuotes: (search) => findQuotes(snapshot, search),
      findSource: (message) => findSource(snapshot, message),
      buildTimeline: (request) => buildTimeline(snapshot, request),
      timelinePicture: () => undefined,
      editionPicture: () => undefined,
      ...services,
    },
    ...rest,
  });
  const failed = new Promise<never>((_, reject) => {
    finished.catch(reject);
  });
  failed.catch(() => undefined);
  return {
    log: lines,
    logged: async (message) => {
      for (;;) {
        const found = lines.find(({ msg }) => msg === message);
        if (found) return found;
        await Promise.race([once(written, 'line', { signal: AbortSignal.timeout(25_000) }), failed]);
      }
    },
    finished,
    leave: () => {
      leaving.abort();
      return finished;
    },
  };
}
