import type { Delivery, Digest, DigestPlan } from './digest.js';
import type { Edition } from './edition.js';

/** What became of an attempt to deliver. `due` is tried again; so is `sending`, after the channel was asked. */
export type Outcome =
  | { readonly state: 'sent'; readonly message: string }
  | { readonly state: 'skipped'; readonly reason: string; readonly coversTo?: Date }
  | { readonly state: 'failed'; readonly reason: string }
  | { readonly state: 'due' | 'sending'; readonly reason: string; readonly nextTry: Date };

/**
 * The digests and what was promised of them. Every call is one transaction: done and on the disk, or not done.
 * All throw `UserError` when the state cannot be reached: locked, full, damaged, not writable.
 */
export interface DigestStore {
  /** @throws UserError when the guild has a digest of that name, or as many as it may. */
  add(plan: DigestPlan, createdAt: Date, nextDue: Date): Digest;
  /** Without regard to case. */
  named(guild: string, name: string): Digest | undefined;
  withId(id: number): Digest | undefined;
  /** Those of every guild that has one of that name. */
  withName(name: string): readonly Digest[];
  /** By name. */
  ofGuild(guild: string): readonly Digest[];
  /** Nothing more falls due; what is due and was not begun is skipped. */
  pause(id: number): void;
  resume(id: number, nextDue: Date): void;
  /** The digest and its deliveries are forgotten. */
  remove(id: number): void;

  /** Digests whose `nextDue` has come. */
  falling(now: Date): readonly Digest[];
  /** Notes that the digest is due at `dueAt`, once however often it is called, and moves its `nextDue` on if given. */
  promise(digest: number, dueAt: Date, mark: number, nextDue?: Date): void;
  /** Deliveries, due or sending, whose `nextTry` has come; longest due first. */
  open(now: Date): readonly Delivery[];
  /** The latest deliveries of a digest, latest first. */
  deliveries(digest: number, limit: number): readonly Delivery[];
  /** Takes a delivery up until `nextTry`. False when it is not what it was: somebody else has taken it up. */
  claim(delivery: Delivery, nextTry: Date): boolean;
  /** Writes down that sending begins, and what is sent: of what the archive gained up to `coversTo`. */
  begin(delivery: Delivery, coversTo: Date, edition: Edition): void;
  settle(delivery: Delivery, outcome: Outcome): void;
  /**
   * What was last sent, or begun to be sent, with a mark. Undefined when nothing was, or it is forgotten.
   *
   * @throws UserError when what was kept of it is damaged.
   */
  editionMarked(mark: number): Edition | undefined;
  /** Up to when the archive's growth has been told by this digest. */
  coveredTo(digest: number): Date | undefined;
  /** When the next digest falls due or the next delivery is to be tried. */
  nextWake(): Date | undefined;

  /** Names of damaged files that were set aside, oldest first. */
  damaged(): readonly string[];
  close(): void;
}
