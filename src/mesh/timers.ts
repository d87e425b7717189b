/** Named timers of one owner: setting a name again replaces it, and one `clearAll()` is the whole clean-up. */
export class Timers<Name extends string> {
  readonly #running = new Map<Name, ReturnType<typeof setTimeout>>();
  #closed = false;

  /** Runs `task` in `delay` ms, unless cleared. After {@link close} it does nothing. */
  set(name: Name, delay: number, task: () => void): void {
    this.clear(name);
    if (this.#closed) return;
    const timer = setTimeout(() => {
      this.#running.delete(name);
      task();
    }, delay);
    this.#running.set(name, timer);
  }

  has(name: Name): boolean {
    return this.#running.has(name);
  }

  clear(...names: readonly Name[]): void {
    for (const name of names) {
      clearTimeout(this.#running.get(name));
      this.#running.delete(name);
    }
  }

  clearAll(): void {
    this.clear(...this.#running.keys());
  }

  close(): void {
    this.#closed = true;
    this.clearAll();
  }
}
