type Listener = (...values: unknown[]) => void;

/**
 * What simple-peer touches of Node's `Duplex`: an event emitter with `push`, `write` and `end`. There is no
 * buffering: a chunk that is pushed is emitted at once, and a late listener misses it (Parlor listens from
 * the start). `destroyed`, `_readableState` and `_writableState` are plain fields since simple-peer assigns
 * and reads them; that is why streamx, whose `destroyed` is a getter, cannot stand in.
 */
export class Duplex {
  readable = true;
  writable = true;
  readonly _readableState = {ended: false};
  readonly _writableState = {finished: false};
  readonly #listeners = new Map<string, {listener: Listener; once: boolean}[]>();
  #written: Promise<unknown> = Promise.resolve();

  on(type: string, listener: Listener): this {
    return this.#add(type, listener, false);
  }

  once(type: string, listener: Listener): this {
    return this.#add(type, listener, true);
  }

  removeListener(type: string, listener: Listener): this {
    const kept = this.#listeners.get(type)?.filter((each) => each.listener !== listener);
    if (kept) this.#listeners.set(type, kept);
    return this;
  }

  off(type: string, listener: Listener): this {
    return this.removeListener(type, listener);
  }

  emit(type: string, ...values: unknown[]): boolean {
    const listeners = this.#listeners.get(type) ?? [];
    // Node throws an unheard error out of the emitting call. Here that could be any callback of the browser,
    // so it is reported as uncaught instead, and the call that emitted goes on.
    if (type === 'error' && listeners.length === 0) queueMicrotask(() => reportError(values[0]));
    for (const each of listeners.slice()) {
      if (each.once) this.removeListener(type, each.listener);
      each.listener(...values);
    }
    return listeners.length > 0;
  }

  /** Data has arrived; `null` ends it. */
  push(chunk: unknown): void {
    if (chunk === null) {
      this._readableState.ended = true;
      this.emit('end');
    } else {
      this.emit('data', chunk);
    }
  }

  /** Writes in order, each after the former was taken. simple-peer's `_write` is the subclass's part. */
  write(chunk: unknown): Promise<unknown> {
    this.#written = this.#written.then(
      () =>
        new Promise((resolve, reject) => {
          this._write(chunk, '', (error) => (error ? reject(error) : resolve(undefined)));
        }),
    );
    return this.#written;
  }

  end(): void {
    if (this._writableState.finished) return;
    this._writableState.finished = true;
    this.emit('finish');
  }

  _write(_chunk: unknown, _encoding: string, done: (error?: Error | null) => void): void {
    done();
  }

  #add(type: string, listener: Listener, once: boolean): this {
    const listeners = this.#listeners.get(type);
    if (listeners) listeners.push({listener, once});
    else this.#listeners.set(type, [{listener, once}]);
    return this;
  }
}
