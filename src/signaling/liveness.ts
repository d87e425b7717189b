import type {Timings} from './timings.js';

/** Why a socket is given up though the browser still calls it open or connecting. */
export type Overdue = 'connect' | 'welcome' | 'silent' | 'stalled';

/**
 * Judges one socket by time stamps alone. A half-open socket says `OPEN` for ever, and timers are throttled
 * in hidden tabs and stand still in a sleeping machine; the difference of two readings of the clock does not.
 */
export class Liveness {
  readonly #timings: Timings;
  #phase: 'connect' | 'welcome' | 'answered' = 'connect';
  #phaseSince: number;
  #heardAt: number;
  #dead: number;
  #fullSince: number | undefined;

  /** @param now the clock at dialling, in milliseconds, as in every method */
  constructor(timings: Timings, now: number) {
    this.#timings = timings;
    this.#dead = timings.dead;
    this.#phaseSince = this.#heardAt = now;
  }

  /** True once the server has answered the hello. */
  get isAnswered(): boolean {
    return this.#phase === 'answered';
  }

  opened(now: number): void {
    this.#phase = 'welcome';
    this.#phaseSince = now;
  }

  /** @param dead silence the server announces as deadly; 0 keeps the default */
  answered(now: number, dead: number): void {
    this.#phase = 'answered';
    this.#phaseSince = now;
    if (dead > 0) this.#dead = dead;
  }

  heard(now: number): void {
    this.#heardAt = now;
  }

  silentFor(now: number): number {
    // A clock that was set back must not postpone the verdict by that much.
    this.#heardAt = Math.min(this.#heardAt, now);
    return now - this.#heardAt;
  }

  /** Time since the server took us in, 0 before. */
  answeredFor(now: number): number {
    return this.isAnswered ? Math.max(0, now - this.#phaseSince) : 0;
  }

  /** @param buffered `WebSocket.bufferedAmount`, in bytes */
  overdue(now: number, buffered: number): Overdue | undefined {
    this.#phaseSince = Math.min(this.#phaseSince, now);
    const waited = now - this.#phaseSince;
    if (this.#phase !== 'answered') return waited > this.#timings[this.#phase] ? this.#phase : undefined;
    if (this.silentFor(now) > this.#dead) return 'silent';
    if (buffered <= this.#timings.stalledBytes) this.#fullSince = undefined;
    else this.#fullSince = Math.min(this.#fullSince ?? now, now);
    return this.#fullSince !== undefined && now - this.#fullSince > this.#timings.stalled ? 'stalled' : undefined;
  }
}
