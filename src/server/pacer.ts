import {TokenBucket, type Rate} from './token-bucket.js';

/**
 * Lets things happen at a rate, in order; what comes too early waits. A room is shared, so nobody is
 * punished for its bursts.
 */
export class Pacer {
  readonly #rate: Rate;
  #bucket: TokenBucket | undefined;
  #queue: (() => void)[] | undefined;

  constructor(rate: Rate) {
    this.#rate = rate;
  }

  /** @returns whether it ran at once; otherwise {@link drain} will run it */
  run(action: () => void, now: number): boolean {
    if (this.#queue === undefined && this.take(now)) {
      action();
      return true;
    }
    (this.#queue ??= []).push(action);
    return false;
  }

  /** Counts one without a closure for it. @returns false when it must wait: then call {@link run} */
  take(now: number): boolean {
    if (this.#queue !== undefined) return false;
    this.#bucket ??= new TokenBucket(this.#rate, now);
    return this.#bucket.take(this.#rate, now);
  }

  /** @returns whether anything is still waiting */
  drain(now: number): boolean {
    const queue = this.#queue;
    if (queue === undefined) return false;
    let done = 0;
    while (done < queue.length && this.#bucket!.take(this.#rate, now)) queue[done++]!();
    if (done === queue.length) this.#queue = undefined;
    else queue.splice(0, done);
    return this.#queue !== undefined;
  }
}
