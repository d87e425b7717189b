/** Who comes and goes within this, in ms, is told of at once. */
const GATHER = 900;

export interface Someone {
  readonly id: string;
  readonly name: string;
}

/** Gathers who came and went. One who is back before it was told was never away. */
export class ComingsAndGoings {
  readonly #tell: (came: readonly Someone[], went: readonly Someone[]) => void;
  readonly #came = new Map<string, Someone>();
  readonly #went = new Map<string, Someone>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (came: readonly Someone[], went: readonly Someone[]) => void) {
    this.#tell = tell;
  }

  came(someone: Someone): void {
    this.#note(someone, this.#came, this.#went);
  }

  went(someone: Someone): void {
    this.#note(someone, this.#went, this.#came);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#came.clear();
    this.#went.clear();
  }

  #note(someone: Someone, here: Map<string, Someone>, there: Map<string, Someone>): void {
    if (!there.delete(someone.id)) here.set(someone.id, someone);
    this.#timer ??= setTimeout(() => {
      const [came, went] = [[...this.#came.values()], [...this.#went.values()]];
      this.clear();
      if (came.length + went.length > 0) this.#tell(came, went);
    }, GATHER);
  }
}
