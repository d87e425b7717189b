type Listener = () => void;

/**
 * Holds one frozen snapshot. A patch replaces it at once; listeners hear of it once per batch (a microtask),
 * so a burst of changes draws once.
 */
export class Store<S extends object> {
  #state: Readonly<S>;
  readonly #listeners = new Set<Listener>();
  #scheduled = false;

  constructor(initial: S) {
    this.#state = Object.freeze(initial);
  }

  get state(): Readonly<S> {
    return this.#state;
  }

  /** Replaces the given fields; fields that are already the same change nothing and wake nobody. */
  patch(change: Partial<S>): void {
    const current = this.#state;
    if ((Object.keys(change) as (keyof S)[]).every((key) => Object.is(current[key], change[key]))) return;
    this.#state = Object.freeze({...current, ...change});
    if (this.#scheduled) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      for (const listener of this.#listeners) {
        try {
          listener();
        } catch (error) {
          // One broken listener must not keep the others from hearing.
          reportError(error);
        }
      }
    });
  }

  subscribe(listener: Listener, {signal}: {signal?: AbortSignal} = {}): void {
    if (signal?.aborted) return;
    this.#listeners.add(listener);
    signal?.addEventListener('abort', () => this.#listeners.delete(listener), {once: true});
  }
}
