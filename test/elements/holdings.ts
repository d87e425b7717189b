/** What outlives an element if nobody lets go of it. */
export interface Holdings {
  /** Listeners on the window, the document and the devices. */
  readonly listeners: number;
  /** Mutation, resize and intersection observers that observe something. */
  readonly observers: number;
  readonly intervals: number;
}

type Observer = MutationObserver | ResizeObserver | IntersectionObserver;
type Method = (this: never, ...args: never[]) => unknown;

/**
 * Counts what is held from now on, while `run` runs.
 * @param run is given a function that tells the numbers of the moment
 */
export async function watchHoldings(run: (held: () => Holdings) => Promise<void>): Promise<void> {
  const listeners = new Set<string>();
  const observers = new Set<Observer>();
  const intervals = new Set<unknown>();
  const undo: (() => void)[] = [];
  const lasting: readonly EventTarget[] = [window, document, document.documentElement, document.body, navigator.mediaDevices];

  // Weak: what counts must not hold.
  const ids = new WeakMap<object, number>();
  let last = 0;
  const idOf = (value: object): number => ids.get(value) ?? (ids.set(value, ++last), last);
  const wrap = (owner: object, name: string, around: (original: Method) => Method): void => {
    const original = (owner as Record<string, Method>)[name]!;
    (owner as Record<string, Method>)[name] = around(original);
    undo.push(() => ((owner as Record<string, Method>)[name] = original));
  };

  wrap(EventTarget.prototype, 'addEventListener', (add) => function (this: EventTarget, type: string, listener: EventListener | null, options?: AddEventListenerOptions | boolean) {
    const {signal, once, capture = options === true} = typeof options === 'object' ? options : {};
    const target = (this as EventTarget | undefined) ?? window;
    if (listener && lasting.includes(target) && !signal?.aborted) {
      const key = [idOf(target), type, idOf(listener), capture].join();
      listeners.add(key);
      const forget = (): void => void listeners.delete(key);
      if (signal) add.call(signal as never, ...(['abort', forget, {once: true}] as never[]));
      if (once) add.call(target as never, ...([type, forget, {once, capture}] as never[]));
    }
    return add.call(target as never, ...([type, listener, options] as never[]));
  } as Method);
  wrap(EventTarget.prototype, 'removeEventListener', (remove) => function (this: EventTarget, type: string, listener: EventListener | null, options?: EventListenerOptions | boolean) {
    const capture = typeof options === 'object' ? (options.capture ?? false) : options === true;
    if (listener) listeners.delete([idOf(this ?? window), type, idOf(listener), capture].join());
    return remove.call((this ?? window) as never, ...([type, listener, options] as never[]));
  } as Method);
  for (const {prototype} of [MutationObserver, ResizeObserver, IntersectionObserver]) {
    wrap(prototype, 'observe', (observe) => function (this: Observer, ...args: never[]) {
      observers.add(this);
      return observe.apply(this as never, args);
    } as Method);
    wrap(prototype, 'disconnect', (disconnect) => function (this: Observer, ...args: never[]) {
      observers.delete(this);
      return disconnect.apply(this as never, args);
    } as Method);
  }
  wrap(window, 'setInterval', (set) => ((...args: never[]) => {
    const id = set.apply(window as never, args);
    intervals.add(id);
    return id;
  }) as Method);
  wrap(window, 'clearInterval', (clear) => ((id: never) => {
    intervals.delete(id);
    return clear.call(window as never, id);
  }) as Method);

  try {
    await run(() => ({listeners: listeners.size, observers: observers.size, intervals: intervals.size}));
  } finally {
    for (const each of undo.reverse()) each();
  }
}

/** Collects garbage until `refs` are gone, or do not want to go. @returns how many stay */
export async function staying(refs: readonly WeakRef<object>[]): Promise<number> {
  const {gc} = globalThis as {gc?(): void};
  if (!gc) throw new Error('The browser was started without --js-flags=--expose-gc.');
  let alive = refs.length;
  const mark = document.createElement('div');
  for (let round = 0; alive > 0 && round < 150; round++) {
    // What is drawn, and what is to be drawn anew, holds what is gone, until something else is.
    mark.textContent = String(round);
    document.body.append(mark);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve, 50));
    gc();
    alive = refs.filter((ref) => ref.deref()).length;
  }
  mark.remove();
  return alive;
}
