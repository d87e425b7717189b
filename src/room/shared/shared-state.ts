import type {Json} from '../../protocol/json.js';
import * as LIMITS from '../../protocol/limits.js';
import {type Entry, isShallow, mayWrite, type Writer} from './entry.js';
import {SharedEntries} from './shared-entries.js';

/** @param value undefined when the key was deleted @param by id of the member who wrote it */
export type SharedListener = (key: string, value: Json | undefined, by: string) => void;

/** The call in which a {@link SharedState} is alive. */
export interface SharedPort {
  readonly self: Writer;
  /** Ms since 1970 by the room's clock, which is the server's: clocks of members differ. */
  now(): number;
  /** Tells everyone of an entry of ours. */
  tell(entry: Entry): void;
}

function frozen(value: Json): Json {
  if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value as object)) frozen(inner as Json);
    Object.freeze(value);
  }
  return value;
}

/**
 * A small key-value store that every member of a room sees alike: of two writes of one key the later one wins. It goes
 * from member to member; the server sees nothing of it. Who joins later gets it. It lives as long as someone is in.
 *
 * A key that begins with `@ID/` may be written only by the member of this id, and goes with them. A key that begins with
 * `!` may be written only by those whose `can` has `mod`. Every member refuses what breaks these rules.
 *
 * @example
 * room.shared.set('slide', 4);
 * room.shared.subscribe('slide', (key, value) => show(value));
 */
export class SharedState {
  readonly entries = new SharedEntries();
  readonly #values = new Map<string, Json>();
  readonly #listeners = new Set<{readonly matches: (key: string) => boolean; readonly listener: SharedListener}>();
  /** Changes that listeners are being told of, in order. */
  readonly #news: Parameters<SharedListener>[] = [];
  #port: SharedPort | null = null;

  /** @returns the frozen value; undefined when there is none */
  get(key: string): Json | undefined {
    return this.#values.get(key);
  }

  /** Keys that have a value, sorted. */
  keys(): string[] {
    return [...this.#values.keys()].sort();
  }

  /**
   * Writes, for everyone.
   * @param key 1 to 128 characters
   * @param value JSON, of which a copy is taken; undefined deletes
   * @throws TypeError when key or value cannot be sent
   * @throws RangeError when all values and keys together would weigh more than 64 KiB
   * @throws DOMException `NotAllowedError` when the key is not ours to write, `InvalidStateError` outside a call
   */
  set(key: string, value: Json | undefined): void {
    const port = this.#port;
    if (!port) throw new DOMException('Shared state is written in a call: join first.', 'InvalidStateError');
    if (typeof key !== 'string' || !key || key.length > LIMITS.sharedKey) {
      throw new TypeError(`A key is a text of 1 to ${LIMITS.sharedKey} characters.`);
    }
    const text = value === undefined ? undefined : JSON.stringify(value);
    // `JSON.stringify` gives undefined for functions and symbols, whatever its type says.
    if (value !== undefined && (typeof text !== 'string' || !isShallow(JSON.parse(text)))) {
      throw new TypeError('The value is no JSON, or nested too deep.');
    }
    if (!mayWrite(key, port.self)) throw new DOMException(`Not yours to write: ${key}.`, 'NotAllowedError');
    const entry: Entry = {key, text, at: this.entries.next(key, port.now()), by: port.self.id};
    if (!this.entries.fits(entry)) throw new RangeError(`Shared state would be more than ${LIMITS.shared} bytes.`);
    for (const news of this.take([entry])) port.tell(news);
  }

  /**
   * Hears of changes, our own among them.
   * @param key one key; or with a `*` at its end, all that begin so
   * @returns ends it, as `signal` does
   */
  subscribe(key: string, listener: SharedListener, {signal}: {signal?: AbortSignal} = {}): () => void {
    const start = key.endsWith('*') ? key.slice(0, -1) : undefined;
    const subscription = {matches: (changed: string) => (start === undefined ? changed === key : changed.startsWith(start)), listener};
    const end = () => void this.#listeners.delete(subscription);
    if (signal?.aborted) return end;
    this.#listeners.add(subscription);
    signal?.addEventListener('abort', end, {once: true});
    return end;
  }

  /** @internal The call begins, or is over. */
  attach(port: SharedPort | null): void {
    this.#port = port;
    if (!port) this.forget(() => true);
  }

  /** @internal Takes what is allowed of one message. @returns what is news of it */
  take(entries: readonly Entry[]): Entry[] {
    const merged = entries.filter((entry) => this.entries.merge(entry));
    const dropped = this.entries.trim();
    const news = merged.filter((entry) => this.entries.get(entry.key) === entry);
    for (const entry of news) this.#changed(entry, entry.text);
    for (const entry of dropped) if (this.#values.has(entry.key)) this.#changed(entry, undefined);
    return news;
  }

  /** @internal Forgets what goes without a word. */
  forget(isGone: (entry: Entry) => boolean): void {
    for (const entry of this.entries.forget(isGone)) if (entry.text !== undefined) this.#changed(entry, undefined);
  }

  #changed({key, by}: Entry, text: string | undefined): void {
    const value = text === undefined ? undefined : frozen(JSON.parse(text) as Json);
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, value);
    // A listener that writes is heard after this is told: all hear of changes in the order in which they happened.
    if (this.#news.push([key, value, by]) > 1) return;
    for (const news of this.#news) this.#announce(news);
    this.#news.length = 0;
  }

  #announce(news: Parameters<SharedListener>): void {
    for (const subscription of new Set(this.#listeners)) {
      // Another may have ended it just now; what begins just now hears what comes next.
      if (!this.#listeners.has(subscription) || !subscription.matches(news[0])) continue;
      try {
        subscription.listener(...news);
      } catch (error) {
        // One broken listener must not keep the others from hearing.
        reportError(error);
      }
    }
  }
}
