/** Without locks: how often a tab says that it lives, and after what silence it counts as gone, in ms. Hidden tabs
 * run their timers once a minute at the least (Chromium's intensive throttling). */
const BEAT = 5_000;
const SILENCE = 90_000;
/** From the release of its lock to the end of a tab, in ms: the last that it said may still be on its way, which is another one. */
const LAST_WORDS = 500;

/**
 * Tells when a tab is gone, also one that crashed. Each holds a lock with its own name for as long as it lives, and
 * whoever waits for that lock learns of its end (W3C Web Locks). On insecure pages there are none: then
 * tabs say now and then that they live.
 */
export class TabLives {
  readonly #prefix: string;
  readonly #gone: (id: string) => void;
  readonly #locks: LockManager | undefined = globalThis.navigator?.locks;
  readonly #abort = new AbortController();
  readonly #watched = new Map<string, AbortController>();
  readonly #heard = new Map<string, number>();

  /** @param beat says that this tab lives */
  constructor(prefix: string, gone: (id: string) => void, beat: () => void) {
    this.#prefix = prefix;
    this.#gone = gone;
    if (this.#locks) return;
    const timer = setInterval(() => {
      beat();
      for (const [id, at] of this.#heard) if (Date.now() - at > SILENCE) this.#gone(id);
    }, BEAT);
    this.#abort.signal.addEventListener('abort', () => clearInterval(timer));
  }

  /** Holds the lock of this tab until {@link close}; resolves when it is held. */
  hold(id: string): Promise<void> {
    return new Promise((held) => {
      if (!this.#locks) return held();
      const released = new Promise<void>((release) => this.#abort.signal.addEventListener('abort', () => release()));
      this.#locks.request(this.#prefix + id, () => (held(), released)).catch(() => held());
    });
  }

  watch(id: string): void {
    this.#heard.set(id, Date.now());
    if (!this.#locks || this.#watched.has(id)) return;
    const abort = new AbortController();
    this.#watched.set(id, abort);
    const ended = () => void setTimeout(() => this.#watched.get(id) === abort && this.#gone(id), LAST_WORDS);
    this.#locks.request(this.#prefix + id, {signal: abort.signal}, ended).catch(() => {});
  }

  unwatch(id: string): void {
    const abort = this.#watched.get(id);
    this.#heard.delete(id);
    this.#watched.delete(id);
    abort?.abort();
  }

  /** It was heard. */
  lives(id: string): void {
    if (this.#heard.has(id)) this.#heard.set(id, Date.now());
  }

  close(): void {
    for (const id of this.#watched.keys()) this.unwatch(id);
    this.#heard.clear();
    this.#abort.abort();
  }
}
