/** How many there may be at once, and after how many ms there may be one more. */
export interface Measure {
  readonly most: number;
  readonly refill: number;
}

/** What may still be taken of something that fills up with time. */
export class Budget {
  readonly #measure: Measure;
  #left: number;
  #filled: number;

  constructor(measure: Measure, now: number) {
    this.#measure = measure;
    this.#left = measure.most;
    this.#filled = now;
  }

  /** @param now ms @returns whether one more was there */
  take(now: number): boolean {
    const {most, refill} = this.#measure;
    this.#left = Math.min(this.#left + Math.max(now - this.#filled, 0) / refill, most);
    this.#filled = now;
    if (this.#left < 1) return false;
    this.#left -= 1;
    return true;
  }
}
