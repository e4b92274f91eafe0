/** Day of the week as ISO 8601 counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** A wall-clock time on days of the week in a time zone. */
export interface Schedule {
  /** 0 to 23. */
  readonly hour: number;
  /** 0 to 59. */
  readonly minute: number;
  /** IANA name: `Europe/Athens`. */
  readonly zone: string;
  /** In ascending order, at least one. */
  readonly days: readonly Weekday[];
}

/** `new`: what the archive gained since the last digest. `on-this-day`: what was reported on this day of past years. */
export type DigestKind = 'new' | 'on-this-day';

/** What is sent when there is nothing to tell: one line that says so, or nothing. */
type QuietDay = 'line' | 'nothing';

/** What people decide about a digest. */
export interface DigestPlan {
  /** The Discord server's id. */
  readonly guild: string;
  /** Unique in its guild, without regard to case. */
  readonly name: string;
  /** Absent: any. */
  readonly topic?: string;
  /** The Discord channel's id. */
  readonly channel: string;
  readonly kind: DigestKind;
  readonly quiet: QuietDay;
  readonly schedule: Schedule;
}

/** A timeline that is sent to a channel on a schedule. */
export interface Digest extends DigestPlan {
  readonly id: number;
  readonly createdAt: Date;
  /** When it is due next. Absent while it is paused. */
  readonly nextDue?: Date;
}

/**
 * `due`: to be sent. `sending`: an attempt was begun and its outcome is not known yet. `sent`: its message
 * stands in the channel. `failed`: given up after a day. `skipped`: nothing was to be sent.
 */
type DeliveryState = 'due' | 'sending' | 'sent' | 'failed' | 'skipped';

/** One digest of one day, promised to a channel, and what became of it. */
export interface Delivery {
  readonly id: number;
  /** Id of its digest. */
  readonly digest: number;
  readonly dueAt: Date;
  readonly state: DeliveryState;
  /** Marks its message in the channel, so that it can be found there: random, 1 to 2^31 - 1, and no other delivery's. */
  readonly mark: number;
  /** How often it was taken up. */
  readonly attempts: number;
  /** While due or sending: when it is taken up next. */
  readonly nextTry: Date;
  /** When the first attempt of unknown outcome was begun. Present when sending. */
  readonly sendingSince?: Date;
  /** Up to when its message tells the archive's growth. Present when sending or sent. */
  readonly coversTo?: Date;
  /** Why the last attempt failed, or why it was skipped. */
  readonly reason?: string;
  /** The Discord message's id, when sent. */
  readonly message?: string;
}
