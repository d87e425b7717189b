/** Acts once things are quiet, and after a while even if they never are. */
export class Pause {
  readonly #quiet: number;
  readonly #atMost: number;
  readonly #act: () => void;
  #next: ReturnType<typeof setTimeout> | undefined;
  #last: ReturnType<typeof setTimeout> | undefined;

  /** @param quiet ms from the last `begin()` @param atMost ms from the first */
  constructor(quiet: number, atMost: number, act: () => void) {
    this.#quiet = quiet;
    this.#atMost = atMost;
    this.#act = act;
  }

  begin(): void {
    const act = () => {
      this.end();
      this.#act();
    };
    clearTimeout(this.#next);
    this.#next = setTimeout(act, this.#quiet);
    this.#last ??= setTimeout(act, this.#atMost);
  }

  end(): void {
    clearTimeout(this.#next);
    clearTimeout(this.#last);
    this.#last = undefined;
  }
}
