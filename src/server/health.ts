import {getHeapStatistics} from 'node:v8';
import type {Clock} from './clock.js';
import type {Tuning} from './tuning.js';

/** Whether the process has room for newcomers. Those who are inside are always served. */
export class Health {
  readonly #clock: Clock;
  readonly #tuning: Tuning;
  #heap = 0;
  #checkedAt = 0;

  constructor(clock: Clock, tuning: Tuning) {
    this.#clock = clock;
    this.#tuning = tuning;
  }

  /** Call at every sweep. */
  check(): void {
    if (this.#clock.now - this.#checkedAt < 1_000) return;
    this.#checkedAt = this.#clock.now;
    const {used_heap_size: used, heap_size_limit: limit} = getHeapStatistics();
    this.#heap = used / limit;
  }

  isOverloaded(sockets: number): boolean {
    const {maxSockets, maxLag, maxHeap} = this.#tuning;
    return sockets > maxSockets || this.#clock.lag > maxLag || this.#heap > maxHeap;
  }
}
