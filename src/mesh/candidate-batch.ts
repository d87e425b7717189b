import * as LIMITS from '../protocol/limits.js';
import type {Candidate} from '../protocol/peer-messages.js';
import {Timers} from './timers.js';

/** Browsers find most candidates within a few milliseconds of each other. */
const WINDOW = 30;

/**
 * Gathers local candidates into fewer signals. The first of every offer go out at once, since the first
 * picture waits for them; later ones are sent 30 ms after the first that waits.
 */
export class CandidateBatch {
  readonly #send: (candidates: readonly (Candidate | null)[], o: number) => void;
  readonly #timers = new Timers<'flush'>();
  #waiting: (Candidate | null)[] = [];
  #offer = 0;

  constructor(send: (candidates: readonly (Candidate | null)[], o: number) => void) {
    this.#send = send;
  }

  add(candidate: Candidate | null, o: number): void {
    const first = o !== this.#offer;
    if (first) this.flush();
    this.#offer = o;
    this.#waiting.push(candidate);
    // The end of candidates speeds nothing up, so it alone is no reason to hurry.
    if (first && candidate) queueMicrotask(() => this.flush());
    else if (this.#waiting.length >= LIMITS.candidates) this.flush();
    else if (!this.#timers.has('flush')) this.#timers.set('flush', WINDOW, () => this.flush());
  }

  flush(): void {
    this.#timers.clear('flush');
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) this.#send(waiting, this.#offer);
  }

  close(): void {
    this.#waiting = [];
    this.#timers.close();
  }
}
