import type { SourceFile } from '../archive/files.js';

/** How long a file must stay as it is before it is read. */
const SETTLED_MS = 500;
/** The same for a file that was seen to grow: whoever writes it may pause. */
const SETTLED_AFTER_GROWTH_MS = 2_000;

interface Observation {
  readonly bytes: number;
  readonly changedMs: number;
  /** By the observer's clock. */
  readonly sinceMs: number;
  readonly hasGrown: boolean;
}

/** Tells files that nobody writes any more from those that may be half written, by looking at them again and again. */
export class Settling {
  readonly #now: () => number;
  #before = new Map<string, Observation>();
  #current = new Map<string, Observation>();

  /** @param now a clock in ms that never runs backwards */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Begins to look at all changed files again: those that are not observed until the next round are forgotten. */
  nextRound(): void {
    this.#before = this.#current;
    this.#current = new Map();
  }

  /** Notes how a file is now. True when it has been so for long enough: it is forgotten then. */
  observe({ path, bytes, changedMs }: Pick<SourceFile, 'path' | 'bytes' | 'changedMs'>): boolean {
    const known = this.#current.get(path) ?? this.#before.get(path);
    const isSame = known?.bytes === bytes && known.changedMs === changedMs;
    const hasGrown = known !== undefined && (known.hasGrown || known.bytes !== bytes);
    const observation = isSame ? known : { bytes, changedMs, sinceMs: this.#now(), hasGrown };
    const isSettled = this.#restOf(observation) <= 0;
    if (isSettled) this.#current.delete(path);
    else this.#current.set(path, observation);
    return isSettled;
  }

  /** Milliseconds until the next file under observation may be settled; undefined when there is none. */
  get nextMs(): number | undefined {
    const rests = [...this.#current.values()].map((observation) => this.#restOf(observation));
    return rests.length === 0 ? undefined : Math.max(0, Math.min(...rests));
  }

  #restOf({ sinceMs, hasGrown }: Observation): number {
    return sinceMs + (hasGrown ? SETTLED_AFTER_GROWTH_MS : SETTLED_MS) - this.#now();
  }
}
