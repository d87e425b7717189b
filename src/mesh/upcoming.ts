import type {Signal} from '../protocol/peer-messages.js';

/** Signals kept for one connection: its offer, that offer again, and its candidates. */
const MOST_HELD = 64;
/** Connection ids remembered as replaced. */
const MOST_RETIRED = 16;

/**
 * Signals of a connection that does not exist yet, since its turn to be made has not come or its offer is late.
 * One connection at a time: the newest.
 */
export class Upcoming {
  #id: string | undefined;
  #signals: Signal[] = [];
  /** Oldest first: what was replaced never comes back. */
  readonly #retired: string[] = [];

  /** @returns false when the signal is about a connection that was replaced, or too many are held */
  hold(signal: Signal): boolean {
    if (this.#retired.includes(signal.c)) return false;
    if (signal.c !== this.#id) {
      this.#id = signal.c;
      this.#signals = [];
    }
    if (this.#signals.length >= MOST_HELD) return false;
    this.#signals.push(signal);
    return true;
  }

  /** Hands over what was held for a connection, in the order it was sent. */
  take(id: string): readonly Signal[] {
    const signals = this.#id === id ? this.#signals : [];
    this.#id = undefined;
    this.#signals = [];
    return signals.sort((a, b) => a.e - b.e);
  }

  retire(id: string): void {
    this.#retired.push(id);
    if (this.#retired.length > MOST_RETIRED) this.#retired.shift();
  }
}
