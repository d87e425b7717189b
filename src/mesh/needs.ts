import type {NeedWhy} from '../protocol/peer-messages.js';
import {Timers} from './timers.js';

/**
 * `c` of a `need` that is about no connection, since its sender has heard no offer or was told that it ended:
 * sixteen zero bytes in base64url. The initiator then repeats the offer that is unanswered, or opens anew.
 */
export const NO_CONNECTION = 'A'.repeat(22);

/** Longest pause between two requests, in ms. */
const LONGEST = 30_000;

/**
 * What the end that makes no offers asks of the other, and asks again, ever more slowly, until an offer comes:
 * no lost message may leave both ends waiting for each other.
 */
export class Needs {
  readonly #ask: (why: NeedWhy) => void;
  readonly #pause: number;
  readonly #timers = new Timers<'need'>();
  #asked = 0;

  /** @param pause ms to the first repetition */
  constructor(pause: number, ask: (why: NeedWhy) => void) {
    this.#pause = pause;
    this.#ask = ask;
  }

  /** An offer is due; asks when it does not come. */
  expect(): void {
    this.#timers.set('need', this.#pause, () => this.ask('rebuild'));
  }

  ask(why: NeedWhy): void {
    this.#ask(why);
    this.#asked += 1;
    this.#timers.set('need', Math.min(this.#pause * this.#asked, LONGEST), () => this.ask(why));
  }

  /** It came, or is no longer needed. */
  met(): void {
    this.#asked = 0;
    this.#timers.clearAll();
  }

  close(): void {
    this.#timers.close();
  }
}
