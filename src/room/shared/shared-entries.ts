import {LIMITS} from '../../protocol/limits.js';
import {digestOf, fnv} from '../exchange/digest.js';
import {type Entry, isNewer} from './entry.js';
import {WeighedEntries} from './weighed-entries.js';

/** Stirred once more: sums of FNV alone are alike for states that differ in the last digits of two times. */
function hashOf({key, at, by, text}: Entry): number {
  let hash = fnv([key, at, by, text]);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

/**
 * The entries of one room: a map in which the newest write of each key wins. Merging is commutative, associative and
 * idempotent, so that loss, delay, repetition and order of what is told make no difference once all of it has come.
 */
export class SharedEntries {
  readonly #live = new WeighedEntries();
  /** Oldest first. */
  readonly #deleted = new WeighedEntries();
  #digest: string | undefined;

  get(key: string): Entry | undefined {
    return this.#live.get(key) ?? this.#deleted.get(key);
  }

  *[Symbol.iterator](): IterableIterator<Entry> {
    yield* this.#live;
    yield* this.#deleted;
  }

  /** Bytes of all entries that have a value. */
  get weight(): number {
    return this.#live.weight;
  }

  /** Whether this entry keeps all values within a limit, or at least makes them no heavier. */
  fits(entry: Entry, limit: number): boolean {
    const weight = this.#live.weightWith(entry);
    return entry.text === undefined || weight <= Math.max(limit, this.weight);
  }

  /** A time for an entry of ours: later than what it replaces. @param now ms of the room's time */
  next(key: string, now: number): number {
    return Math.max((this.get(key)?.at ?? 0) + 1, Math.round(now));
  }

  /** @returns whether it changed anything: not what is older than what we have, and not what no longer fits */
  merge(entry: Entry): boolean {
    const known = this.get(entry.key);
    if (known && !isNewer(entry, known)) return false;
    // Twice what one member may add: two of them may have filled it at once.
    if (!this.fits(entry, 2 * LIMITS.shared)) return false;
    this.#digest = undefined;
    this.#live.drop(entry.key);
    this.#deleted.drop(entry.key);
    (entry.text === undefined ? this.#deleted : this.#live).add(entry);
    // Nobody can fill memory with what is not there.
    for (const {key} of this.#deleted) {
      if (this.#deleted.weight <= LIMITS.shared) break;
      this.#deleted.drop(key);
    }
    return true;
  }

  /** Forgets entries, deleted ones or whole: what follows from who is there need not be told. */
  forget(isGone: (entry: Entry) => boolean): Entry[] {
    const gone = [...this].filter(isGone);
    this.#digest = undefined;
    for (const {key} of gone) {
      this.#live.drop(key);
      this.#deleted.drop(key);
    }
    return gone;
  }

  /** The same for the same state, in whatever order it came to be. Deleted entries do not count: they are forgotten at times of one's own. */
  get digest(): string {
    return (this.#digest ??= digestOf([...this.#live].map(hashOf)));
  }
}
