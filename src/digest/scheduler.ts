import { randomInt } from 'node:crypto';
import { setImmediate as turn, setTimeout as sleepFor } from 'node:timers/promises';
import { messageOf } from '../errors.js';
import { deliver, type DeliveryPorts } from './deliver.js';
import type { Digest } from './digest.js';
import { lastDue, nextDue } from './schedule.js';

/** The longest sleep, in milliseconds: clocks are set, machines sleep, and state is changed by other programs. */
const LONGEST_SLEEP = 30_000;
const SHORTEST_SLEEP = 1000;

export interface SchedulerPorts extends DeliveryPorts {
  /** Resolves after some milliseconds, or rejects when the signal aborts. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>;
}

/** Promises what falls due, and takes up every delivery whose time has come. Nothing that fails stops it. */
export class DigestScheduler {
  readonly #ports: SchedulerPorts;
  readonly #underWay = new Map<number, Promise<void>>();
  #wakeUp = new AbortController();
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(ports: SchedulerPorts) {
    this.#ports = ports;
  }

  start(): void {
    this.#running ??= this.#run();
  }

  /** Looks at once for what is to be done. */
  wake(): void {
    this.#wakeUp.abort();
  }

  /** Begins nothing more, and resolves when what is under way is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.wake();
    await this.#running;
    await Promise.all(this.#underWay.values());
  }

  /** One look: resolves when everything it took up was begun, not when it is done. */
  async tick(): Promise<void> {
    const { store, now } = this.#ports;
    const moment = now();
    for (const digest of store.falling(moment)) {
      this.#guarded({ digest: digest.name, guild: digest.guild }, () => {
        this.#promise(digest, moment);
      });
    }
    for (const delivery of store.open(moment)) {
      if (this.#stopped || this.#underWay.has(delivery.id)) continue;
      const work = deliver(delivery, this.#ports)
        .catch((error: unknown) => {
          this.#ports.log.error({ delivery: delivery.id, cause: messageOf(error) }, 'digest not delivered for now');
        })
        .finally(() => this.#underWay.delete(delivery.id));
      this.#underWay.set(delivery.id, work);
      await turn();
    }
  }

  /** Resolves when nothing is under way. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay.values());
  }

  async #run(): Promise<void> {
    const sleep =
      this.#ports.sleep ?? ((milliseconds, signal) => sleepFor(milliseconds, undefined, { signal, ref: false }));
    while (!this.#stopped) {
      const { signal } = (this.#wakeUp = new AbortController());
      try {
        await this.tick();
      } catch (error) {
        this.#ports.log.error({ cause: messageOf(error) }, 'digests cannot be looked after for now');
      }
      await sleep(this.#untilNextWake(), signal).catch(() => undefined);
    }
  }

  /**
   * Promises what fell due up to now. Of several days that passed unseen, the first is promised, which
   * tells that it was missed, and the last, which may still be sent.
   */
  #promise(digest: Digest, now: Date): void {
    let due = digest.nextDue;
    while (due !== undefined && due <= now) {
      const next: Date = latest(nextDue(digest.schedule, due), lastDue(digest.schedule, now));
      this.#ports.store.promise(digest.id, due, newMark(), next);
      due = next;
    }
  }

  #untilNextWake(): number {
    let wake: Date | undefined;
    this.#guarded({}, () => (wake = this.#ports.store.nextWake()));
    const until = wake === undefined ? LONGEST_SLEEP : wake.getTime() - this.#ports.now().getTime();
    return Math.min(Math.max(until, SHORTEST_SLEEP), LONGEST_SLEEP);
  }

  #guarded(about: object, work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#ports.log.error({ ...about, cause: messageOf(error) }, 'digest cannot be looked after for now');
    }
  }
}

/** A mark for a new delivery. */
export function newMark(): number {
  return randomInt(1, 2 ** 31);
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}
