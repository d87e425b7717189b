import type {Entry} from './entry.js';

/** What an entry takes on its way, with a comma each, so that all there may be fit into one message. */
const weightOf = ({key, at, by, text = ''}: Entry): number => new TextEncoder().encode(JSON.stringify([key, at, by]) + text).length + 2;

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

  /** Bytes there would be with this entry. */
  weightWith(entry: Entry): number {
    const known = this.get(entry.key);
    return this.#weight + weightOf(entry) - (known ? weightOf(known) : 0);
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
