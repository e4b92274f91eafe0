/** Tells whether signs of life still come. */
export class Pulse {
  readonly #now: () => number;
  readonly #patience: number;
  #lastSign: number;

  /** @param patience milliseconds without a sign after which the silence is too long; `now` in milliseconds. */
  constructor(patience: number, now: () => number = Date.now) {
    this.#now = now;
    this.#patience = patience;
    this.#lastSign = now();
  }

  /** A sign came now, or at the instant given. */
  beat(at = this.#now()): void {
    this.#lastSign = Math.max(this.#lastSign, at);
  }

  /** Milliseconds without a sign, once they are too many. */
  get silence(): number | undefined {
    const silence = this.#now() - this.#lastSign;
    return silence > this.#patience ? silence : undefined;
  }
}
