/** Keeps the best of what is offered, as many as its limit: a binary heap whose root is the worst of them. */
export class Best<Item> {
  readonly #limit: number;
  readonly #isBetter: (a: Item, b: Item) => boolean;
  readonly #heap: Item[] = [];

  /** @param isBetter whether the first comes before the second; of any two different items one does */
  constructor(limit: number, isBetter: (a: Item, b: Item) => boolean) {
    this.#limit = limit;
    this.#isBetter = isBetter;
  }

  /** The worst of the items kept; none while there are fewer than the limit. Only better ones are taken. */
  get worst(): Item | undefined {
    return this.#heap.length < this.#limit ? undefined : this.#heap[0];
  }

  /** The items kept, in no order. */
  get items(): readonly Item[] {
    return this.#heap;
  }

  offer(item: Item): void {
    const heap = this.#heap;
    if (heap.length < this.#limit) {
      heap.push(item);
      this.#raise(heap.length - 1, item);
    } else if (heap[0] !== undefined && this.#isBetter(item, heap[0])) {
      this.#sink(item);
    }
  }

  /** Moves a new item from the end to its place. */
  #raise(end: number, item: Item): void {
    const heap = this.#heap;
    const isBetter = this.#isBetter;
    let place = end;
    while (place > 0) {
      const parent = (place - 1) >>> 1;
      const above = heap[parent];
      if (above === undefined || !isBetter(above, item)) break;
      heap[place] = above;
      place = parent;
    }
    heap[place] = item;
  }

  /** Puts an item in the root's place, and then in its own. */
  #sink(item: Item): void {
    const heap = this.#heap;
    const isBetter = this.#isBetter;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (left === undefined) break;
      if (right !== undefined && isBetter(left, right)) child += 1;
      const below = heap[child];
      if (below === undefined || !isBetter(item, below)) break;
      heap[place] = below;
      place = child;
    }
    heap[place] = item;
  }
}
