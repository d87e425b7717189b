import {getHeapStatistics} from 'node:v8';
import type {Clock} from './clock.js';
import type {Tuning} from './tuning.js';

/** Whether the process has room for newcomers. Those who are inside are always served. */
export class Health {
  readonly #clock: Clock;
  readonly #tuning: Tuning;
  /** Served time since which every sweep was late; a single late one is a neighbour's doing. */
  #lateSince: number | undefined;
  #heap = 0;
  #checkedAt = 0;

  constructor(clock: Clock, tuning: Tuning) {
    this.#clock = clock;
    this.#tuning = tuning;
  }

  /** Call at every sweep. */
  check(): void {
    const {now, lag} = this.#clock;
    if (lag <= this.#tuning.maxLag) this.#lateSince = undefined;
    else this.#lateSince ??= now;
    if (now - this.#checkedAt < 1_000) return;
    this.#checkedAt = now;
    const {used_heap_size: used, heap_size_limit: limit} = getHeapStatistics();
    this.#heap = used / limit;
  }

  isOverloaded(sockets: number): boolean {
    const {maxSockets, maxLagTime, maxHeap} = this.#tuning;
    const isLate = this.#lateSince !== undefined && this.#clock.now - this.#lateSince >= maxLagTime;
    return sockets > maxSockets || isLate || this.#heap > maxHeap;
  }
}
