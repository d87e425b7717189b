import {backoff} from './backoff.js';
import type {Timings} from './timings.js';

/** Decides when to dial again. One timer at most; after `stop` none. */
export class Redial {
  readonly #timings: Timings;
  readonly #now: () => number;
  readonly #random: () => number;
  readonly #dial: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #mayHurry = false;
  #dialledAt = -Infinity;

  constructor(timings: Timings, now: () => number, random: () => number, dial: () => void) {
    this.#timings = timings;
    this.#now = now;
    this.#random = random;
    this.#dial = dial;
  }

  /** After a failure that nobody explained. */
  backOff(): void {
    this.#schedule(backoff(this.#attempt++, this.#random(), this.#timings), true);
  }

  /** The server wants to be left alone so long, in milliseconds: `hurry` does not change it. */
  after(delay: number): void {
    this.#schedule(delay, false);
  }

  /** The next backoff is the first again. */
  reset(): void {
    this.#attempt = 0;
  }

  /** The network or the page is back: what was waiting only for that, waits no more. */
  hurry(): void {
    this.reset();
    if (this.#timer !== undefined && this.#mayHurry) this.#schedule(0, true);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #schedule(delay: number, mayHurry: boolean): void {
    this.stop();
    this.#mayHurry = mayHurry;
    this.#timer = setTimeout(() => this.#fire(), delay);
  }

  #fire(): void {
    this.#timer = undefined;
    // At most now, or a clock that was set back would keep us waiting.
    this.#dialledAt = Math.min(this.#dialledAt, this.#now());
    const pause = this.#dialledAt + this.#timings.offlineRetry - this.#now();
    // `onLine` is false on some working networks (VPNs, virtual adapters), so it only slows down.
    if (globalThis.navigator?.onLine === false && pause > 0) return this.#schedule(pause, true);
    this.#dialledAt = this.#now();
    this.#dial();
  }
}
