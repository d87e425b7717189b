import * as CLOSE from '../protocol/close.js';
import {errorCodeOfClose, isMisunderstanding} from '../protocol/close-codes.js';
import type {ErrorMessage} from '../protocol/server-messages.js';
import type {TokenReason} from './channel.js';
import type {Timings} from './timings.js';

/** What to do about a lost socket. */
export type AfterLoss =
  /** Redial: after `delay` milliseconds and not before, or, without it, when the backoff says so. */
  | {readonly do: 'redial'; readonly delay?: number}
  /** One of us broke the protocol: redial, but begin a new session. */
  | {readonly do: 'rejoin'}
  | {readonly do: 'ask'; readonly reason: TokenReason}
  | {readonly do: 'end'};

/** The client's side of the table of close codes (`docs/protocol.md`), and how often each is put up with. */
export class Patience {
  readonly #timings: Timings;
  #welcomed = false;
  #asked = false;
  #contactAt = 0;
  #fullSince: number | undefined;
  #brokenAt = -Infinity;

  constructor(timings: Timings) {
    this.#timings = timings;
  }

  /** Something was heard of the server, or will not be before `now`, in milliseconds. */
  contact(now: number): void {
    this.#contactAt = now;
  }

  welcomed(): void {
    this.#welcomed = true;
    this.#asked = false;
    this.#fullSince = undefined;
  }

  /** True when a first connection met nobody for too long. Afterwards patience has no end: media goes on meanwhile. */
  isExhausted(now: number): boolean {
    return !this.#welcomed && now - this.#contactAt > this.#timings.giveUp;
  }

  /**
   * @param code how the socket was closed (RFC 6455 section 7.4)
   * @param refusal the `error` that came before
   * @param random a number in [0, 1)
   */
  judge(code: number, refusal: ErrorMessage | undefined, now: number, random: number): AfterLoss {
    const {restartSpread, overloadedLeast, overloadedMost, rateLimited, retryAskedMost} = this.#timings;
    const asked = Math.min(refusal?.retry ?? 0, retryAskedMost);
    switch (code) {
      case CLOSE.tokenExpired:
        return this.#ask('expired');
      case CLOSE.unauthorized:
        if (refusal?.code === 'expired') return this.#ask('expired');
        return refusal?.code === 'token-required' ? this.#ask('required') : {do: 'end'};
      case CLOSE.restart:
      case CLOSE.draining:
        return this.#wait(random * restartSpread, now);
      case CLOSE.overloaded:
        return this.#wait(asked || overloadedLeast + random * (overloadedMost - overloadedLeast), now);
      case CLOSE.rateLimited:
        // Up to a quarter more, so that those behind one address do not come back together.
        return this.#wait(Math.max(asked, rateLimited) * (1 + random / 4), now);
      case CLOSE.full:
        return this.#waitForASeat(now);
      default:
        if (isMisunderstanding(code)) return this.#rejoin(now);
        // A close that has a name of its own is a decision about us, and dialling again does not change it.
        return {do: errorCodeOfClose(code) === 'SIGNALING_LOST' ? 'redial' : 'end'};
    }
  }

  /** Only once: a server that refused one token refuses the next one too. */
  #ask(reason: TokenReason): AfterLoss {
    if (this.#asked) return {do: 'end'};
    this.#asked = true;
    return {do: 'ask', reason};
  }

  #wait(delay: number, now: number): AfterLoss {
    this.contact(now + delay);
    return {do: 'redial', delay};
  }

  #waitForASeat(now: number): AfterLoss {
    const {fullRetry, fullFor} = this.#timings;
    this.#fullSince = Math.min(this.#fullSince ?? now, now);
    return now - this.#fullSince >= fullFor ? {do: 'end'} : this.#wait(fullRetry, now);
  }

  #rejoin(now: number): AfterLoss {
    const isSecond = now - this.#brokenAt < this.#timings.protocolErrors;
    this.#brokenAt = now;
    return {do: isSecond ? 'end' : 'rejoin'};
  }
}
