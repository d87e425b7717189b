/** At most `burst` at once, and `perSecond` in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** How often something may happen. The rate is passed in, so that a bucket is two numbers. */
export class TokenBucket {
  #level: number;
  #at: number;

  constructor(rate: Rate, now: number) {
    this.#level = rate.burst;
    this.#at = now;
  }

  /** @returns whether one more was allowed, and counted */
  take(rate: Rate, now: number): boolean {
    this.#refill(rate, now);
    if (this.#level < 1) return false;
    this.#level -= 1;
    return true;
  }

  /** A full bucket knows nothing that a new one would not. */
  isFull(rate: Rate, now: number): boolean {
    this.#refill(rate, now);
    return this.#level >= rate.burst;
  }

  #refill({burst, perSecond}: Rate, now: number): void {
    this.#level = Math.min(burst, this.#level + ((now - this.#at) / 1_000) * perSecond);
    this.#at = now;
  }
}
