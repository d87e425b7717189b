/** Runs few at a time, and not too much of them together; the others wait in the order in which they came. */
export class Turns {
  readonly #most: number;
  readonly #weight: number;
  #running = 0;
  #carried = 0;
  readonly #queue: {readonly weight: number; readonly go: () => void}[] = [];

  /** @param most at a time @param weight of all together; one alone may have more */
  constructor(most: number, weight: number) {
    this.#most = most;
    this.#weight = weight;
  }

  /** @throws what `signal` was aborted with before its turn; what `run` throws */
  async take<T>(weight: number, run: () => Promise<T>, signal: AbortSignal): Promise<T> {
    await new Promise<void>((resolve, reject) => {
      const place = {weight, go: resolve};
      this.#queue.push(place);
      signal.addEventListener('abort', () => {
        const at = this.#queue.indexOf(place);
        // Else it is its turn already.
        if (at < 0) return;
        this.#queue.splice(at, 1);
        reject(signal.reason as Error);
        this.#next();
      });
      this.#next();
    });
    try {
      signal.throwIfAborted();
      return await run();
    } finally {
      this.#running -= 1;
      this.#carried -= weight;
      this.#next();
    }
  }

  #next(): void {
    for (let first = this.#queue[0]; first && this.#hasRoom(first.weight); first = this.#queue[0]) {
      this.#queue.shift();
      this.#running += 1;
      this.#carried += first.weight;
      first.go();
    }
  }

  #hasRoom(weight: number): boolean {
    return this.#running === 0 || (this.#running < this.#most && this.#carried + weight <= this.#weight);
  }
}
