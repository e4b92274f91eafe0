import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Delivery, Digest, DigestPlan } from '../../src/digest/digest.js';
import { NotSentError, type DigestChannel } from '../../src/digest/digest-channel.js';
import type { Edition } from '../../src/digest/edition.js';

export const plan: DigestPlan = {
  guild: '100000000000000001',
  name: 'Morning brief',
  topic: 'sanctions',
  channel: '100000000000000002',
  kind: 'new',
  quiet: 'line',
  schedule: { hour: 8, minute: 0, zone: 'Europe/Athens', days: [1, 2, 3, 4, 5, 6, 7] },
};

export const silentLog = { info: () => undefined, warn: () => undefined, error: () => undefined };

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'verbatim-digest-'));
}

/** A clock that stands still until it is set. */
export class FakeClock {
  #now: number;

  constructor(now: string) {
    this.#now = Date.parse(now);
  }

  readonly now = (): Date => new Date(this.#now);

  set(now: Date | string): void {
    this.#now = new Date(now).getTime();
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** An edition with one event, or with none. */
export function editionOf(digest: Digest, delivery: Delivery, late: boolean, quiet = false): Edition {
  const article = { id: 'r-1', path: 'r-1.md', source: 'Reuters', date: { basis: 'unknown' as const } };
  const sentence = { text: 'The sanctions were extended.', article, number: 0, start: 0, end: 28 };
  return {
    name: digest.name,
    kind: digest.kind,
    dueAt: delivery.dueAt,
    zone: digest.schedule.zone,
    late,
    articlesRead: 3,
    published: [{ day: '2024-03-04', articles: 3 }],
    entries: quiet ? [] : [{ date: '2024-03-04', sentences: [sentence], otherReports: 2, otherSources: ['AFP'] }],
    eventsLeftOut: 0,
  };
}

/**
 * What happens to a message on its way. `lost answer`: it stands in the channel, and the sender is not told.
 * `lost`: it does not stand there, and the sender is not told. `refused`: the sender is told that it does not.
 */
export type Fate = 'sent' | 'lost answer' | 'lost' | 'refused';

export interface SentMessage {
  readonly channel: string;
  readonly mark: number;
  readonly at: Date;
  readonly edition: Edition;
}

/** A Discord of one process, without its memory for nonces. */
export class FakeChannel implements DigestChannel {
  readonly messages: SentMessage[] = [];
  /** The next messages' fates. Those after are sent. */
  fates: Fate[] = [];
  /** Whether history can be read. */
  readable = true;
  readonly #clock: FakeClock;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  send(channel: string, edition: Edition, mark: number): Promise<string> {
    const fate = this.fates.shift() ?? 'sent';
    if (fate === 'refused') return Promise.reject(new NotSentError('Missing Permissions'));
    if (fate === 'lost') return Promise.reject(new Error('connection lost'));
    this.messages.push({ channel, mark, at: this.#clock.now(), edition });
    if (fate === 'lost answer') return Promise.reject(new Error('connection lost'));
    return Promise.resolve(String(this.messages.length));
  }

  find(channel: string, mark: number, from: Date): Promise<string | undefined> {
    if (!this.readable) return Promise.reject(new Error('Missing Access'));
    const place = this.messages.findIndex(
      (message) => message.channel === channel && message.mark === mark && message.at >= from,
    );
    return Promise.resolve(place < 0 ? undefined : String(place + 1));
  }
}
