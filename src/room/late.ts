/** Between two tries to load what did not arrive, in ms. */
const RETRY = 2_000;

/** Loads a chunk, again and again until it arrives. @param isOver whether nobody waits for it any more @returns undefined then */
export async function untilThere<T>(load: () => Promise<T>, isOver: () => boolean = () => false): Promise<T | undefined> {
  while (!isOver()) {
    const there = await load().catch((error: unknown) => console.warn('[parlor] A part waits:', error));
    if (there !== undefined && !isOver()) return there;
    await new Promise((resolve) => setTimeout(resolve, RETRY));
  }
  return undefined;
}

/** A part of a call in a chunk of its own, loaded when it is needed first. What is asked of it meanwhile waits, in order. */
export class Late<T> {
  readonly #signal: AbortSignal;
  readonly #load: () => Promise<() => T>;
  #loading: Promise<T> | undefined;
  #loaded: T | undefined;

  /**
   * @param signal aborts when the call is over
   * @param load brings the chunk, and what makes the part
   */
  constructor(signal: AbortSignal, load: () => Promise<() => T>) {
    this.#signal = signal;
    this.#load = load;
  }

  /** Undefined until it is there. */
  get loaded(): T | undefined {
    return this.#loaded;
  }

  /** @throws DOMException `InvalidStateError` when the call is over before */
  async with<R>(act: (part: T) => R | Promise<R>): Promise<R> {
    return act(await (this.#loading ??= this.#tryUntilThere()));
  }

  async #tryUntilThere(): Promise<T> {
    const make = await untilThere(this.#load, () => this.#signal.aborted);
    if (!make) throw new DOMException('Join first.', 'InvalidStateError');
    return (this.#loaded = make());
  }
}
