/**
 * Time as clients were served it, in ms since the server was made. While the process is stopped or busy
 * nobody can be heard, so a stall moves this clock by `stall` at most: no one is declared dead for our own
 * silence. It stands still between two ticks, which saves a system call for every message.
 */
export class Clock {
  #served = 0;
  /** Whole ms: a fraction would cost every socket that remembers it 16 bytes (V8 heap numbers). */
  #now = 0;
  #lag = 0;
  #wall = performance.now();

  get now(): number {
    return this.#now;
  }

  /** How late the last tick was, in ms. */
  get lag(): number {
    return this.#lag;
  }

  /** @param expected ms that should have passed since the last tick */
  tick(expected: number, stall: number): void {
    const wall = performance.now();
    const passed = wall - this.#wall;
    this.#wall = wall;
    this.#lag = Math.max(0, passed - expected);
    this.#served += Math.min(passed, Math.max(stall, expected));
    this.#now = Math.round(this.#served);
  }
}
