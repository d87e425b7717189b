import type {Entry} from './entry.js';

const weights = new WeakMap<Entry, number>();

/** What an entry takes on its way, with a comma each, so that all there may be fit into one message. */
export function weightOf(entry: Entry): number {
  const known = weights.get(entry);
  if (known !== undefined) return known;
  const {key, at, by, text = ''} = entry;
  const weight = new TextEncoder().encode(JSON.stringify([key, at, by]) + text).length + 2;
  weights.set(entry, weight);
  return weight;
}

/** Entries by key, in the order in which they were added, and how much they weigh. */
export class WeighedEntries {
  readonly #entries = new Map<string, Entry>();
  #weight = 0;

  [Symbol.iterator](): IterableIterator<Entry> {
    return this.#entries.values();
  }

  /** Bytes. */
  get weight(): number {
    return this.#weight;
  }

  get(key: string): Entry | undefined {
    return this.#entries.get(key);
  }

  /** Of a key that is not there. */
  add(entry: Entry): void {
    this.#weight += weightOf(entry);
    this.#entries.set(entry.key, entry);
  }

  drop(key: string): void {
    const known = this.get(key);
    if (known) this.#weight -= weightOf(known);
    this.#entries.delete(key);
  }
}
