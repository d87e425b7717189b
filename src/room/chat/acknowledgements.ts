/** Acknowledgements wait this long for company, in ms. */
const AFTER = 150;

/** Tells those who wrote that it came: a burst of messages at once. */
export class Acknowledgements {
  readonly #tell: (to: string, times: readonly number[]) => void;
  readonly #times = new Map<string, number[]>();

  constructor(tell: (to: string, times: readonly number[]) => void) {
    this.#tell = tell;
  }

  add({by, at}: {readonly by: string; readonly at: number}): void {
    if (this.#times.size === 0) setTimeout(() => this.#flush(), AFTER);
    const times = this.#times.get(by);
    if (times) times.push(at);
    else this.#times.set(by, [at]);
  }

  #flush(): void {
    const all = [...this.#times];
    this.#times.clear();
    for (const [to, times] of all) this.#tell(to, times);
  }
}
