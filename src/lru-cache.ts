/** Keeps what was used last, up to a total cost; and the very last even where it alone costs more. */
export class LruCache<Key, Value> {
  readonly #capacity: number;
  readonly #entries = new Map<Key, { readonly value: Value; readonly cost: number }>();
  #total = 0;

  constructor(capacity: number) {
    this.#capacity = capacity;
  }

  get(key: Key): Value | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Forgets the longest unused until the new value fits, or stands alone. */
  set(key: Key, value: Value, cost: number): void {
    this.delete(key);
    for (const oldest of this.#entries.keys()) {
      if (this.#total + cost <= this.#capacity) break;
      this.delete(oldest);
    }
    this.#entries.set(key, { value, cost });
    this.#total += cost;
  }

  delete(key: Key): void {
    this.#total -= this.#entries.get(key)?.cost ?? 0;
    this.#entries.delete(key);
  }
}
