import { UserError } from '../errors.js';
import type { ArchiveSnapshot } from '../store/snapshot.js';
import type { Delivery, Digest } from './digest.js';
import type { DigestStore } from './digest-store.js';
import type { Edition } from './edition.js';
import { makeEdition, type MadeEdition } from './make-edition.js';
import { readPlan, type PlanInput } from './plan-input.js';
import { nextDue } from './schedule.js';
import { newMark } from './scheduler.js';

const MOST_DELIVERIES_SHOWN = 10;

export interface DigestDeskOptions {
  readonly store: DigestStore;
  /** The archive as it is now. */
  readonly snapshot: () => ArchiveSnapshot;
  readonly now: () => Date;
}

/** A digest and its latest deliveries, latest first. */
export interface DigestRecord {
  readonly digest: Digest;
  readonly deliveries: readonly Delivery[];
}

/** What people do with digests. Every call throws `UserError` when the state cannot be reached. */
export class DigestDesk {
  readonly #options: DigestDeskOptions;
  #onPromised: () => void = () => undefined;

  constructor(options: DigestDeskOptions) {
    this.#options = options;
  }

  /** Hears when a digest is promised out of turn. */
  attend(onPromised: () => void): void {
    this.#onPromised = onPromised;
  }

  /** @throws UserError when the plan cannot be read, the name is taken, or the guild has as many digests as it may. */
  add(input: PlanInput): Digest {
    const plan = readPlan(input);
    const now = this.#options.now();
    return this.#options.store.add(plan, now, nextDue(plan.schedule, now));
  }

  list(guild: string): readonly DigestRecord[] {
    const { store } = this.#options;
    return store.ofGuild(guild).map((digest) => ({ digest, deliveries: store.deliveries(digest.id, 1) }));
  }

  /** @throws UserError when the guild has no digest of that name, as do the calls below. */
  show(guild: string, name: string): DigestRecord {
    const digest = this.#named(guild, name);
    return { digest, deliveries: this.#options.store.deliveries(digest.id, MOST_DELIVERIES_SHOWN) };
  }

  pause(guild: string, name: string): Digest {
    return this.#changed(guild, name, ({ id }) => {
      this.#options.store.pause(id);
    });
  }

  resume(guild: string, name: string): Digest {
    return this.#changed(guild, name, ({ id, schedule }) => {
      this.#options.store.resume(id, nextDue(schedule, this.#options.now()));
    });
  }

  remove(guild: string, name: string): Digest {
    const digest = this.#named(guild, name);
    this.#options.store.remove(digest.id);
    return digest;
  }

  /** Promises an edition for this moment; it is sent as every other. */
  sendNow(guild: string, name: string): Digest {
    const digest = this.#named(guild, name);
    this.#options.store.promise(digest.id, this.#options.now(), newMark());
    this.#onPromised();
    return digest;
  }

  /** What would be sent now, and why. */
  preview(guild: string, name: string): Promise<MadeEdition> {
    const now = this.#options.now();
    return this.#made(this.#named(guild, name), { dueAt: now, to: now, late: false });
  }

  /** What a delivery sends: what was gained up to its `coversTo`. */
  async compose(digest: Digest, delivery: Delivery, late: boolean): Promise<Edition> {
    const { dueAt, coversTo = dueAt } = delivery;
    return (await this.#made(digest, { dueAt, to: coversTo, late })).edition;
  }

  /** What the message that carries a mark tells. Undefined when that is forgotten. */
  sent(mark: number): Edition | undefined {
    return this.#options.store.editionMarked(mark);
  }

  /** Names of damaged state files that were set aside: the digests in them are not sent. */
  damaged(): readonly string[] {
    return this.#options.store.damaged();
  }

  #made(digest: Digest, moment: { dueAt: Date; to: Date; late: boolean }): Promise<MadeEdition> {
    const { store, snapshot } = this.#options;
    const { dueAt, to, late } = moment;
    const gained = { after: store.coveredTo(digest.id) ?? digest.createdAt, to };
    return makeEdition(snapshot(), digest, { dueAt, late, gained });
  }

  #named(guild: string, name: string): Digest {
    const digest = this.#options.store.named(guild, name);
    if (digest !== undefined) return digest;
    const names = this.#options.store.ofGuild(guild).map((known) => known.name);
    const expected = names.length === 0 ? 'a digest, but there is none yet' : `one of ${names.join(', ')}`;
    throw new UserError(`name: expected ${expected}, found ${JSON.stringify(name)}`);
  }

  #changed(guild: string, name: string, change: (digest: Digest) => void): Digest {
    change(this.#named(guild, name));
    return this.#named(guild, name);
  }
}
