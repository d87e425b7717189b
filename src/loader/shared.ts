interface Shared {
  /** What a loader has taken care of. */
  readonly taken: WeakSet<Node>;
  /** Addresses of servers with a loader here: a second one of the same server has nothing to do. */
  readonly servers: Set<string>;
  library: Promise<unknown> | undefined;
}

const KEY = Symbol.for('parlor/loader/1');

/** Of all loaders of a page, also of several versions: the shape is fixed by the number in the key. */
export const shared: Shared = ((globalThis as typeof globalThis & {[KEY]?: Shared})[KEY] ??= {taken: new WeakSet(), servers: new Set(), library: undefined});
