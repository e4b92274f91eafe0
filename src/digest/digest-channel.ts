import type { Edition } from './edition.js';

/** The channels of Discord as digests see them. Channels and messages are Discord's ids. */
export interface DigestChannel {
  /**
   * Sends an edition as one message that carries the mark, and returns the message.
   * Sent twice with one mark within a few minutes, it stands there once.
   *
   * @throws NotSentError when the message surely does not stand in the channel. After any other error it may.
   */
  send(channel: string, edition: Edition, mark: number): Promise<string>;

  /**
   * The message that carries the mark among those sent from an instant on, or undefined.
   *
   * @throws when that cannot be told
   */
  find(channel: string, mark: number, from: Date): Promise<string | undefined>;
}

/** A message was refused. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}
