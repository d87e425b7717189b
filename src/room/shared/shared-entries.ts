import * as LIMITS from '../../protocol/limits.js';
import {digestOf, fnv} from '../exchange/digest.js';
import {compareRank, type Entry, isNewer} from './entry.js';
import {weightOf, WeighedEntries} from './weighed-entries.js';

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

  /** Whether this entry of ours keeps all values within the limit, or at least makes neither all nor ours heavier. */
  fits(entry: Entry): boolean {
    const known = this.#live.get(entry.key);
    const [before, ours] = [known ? weightOf(known) : 0, known?.by === entry.by];
    const weight = this.weight + weightOf(entry) - before;
    return entry.text === undefined || weight <= LIMITS.shared || (weight <= this.weight && (ours || this.#weightOf(entry.by) + weightOf(entry) <= LIMITS.shared));
  }

  /** A time for an entry of ours: later than what it replaces. @param now ms of the room's time */
  next(key: string, now: number): number {
    return Math.max((this.get(key)?.at ?? 0) + 1, Math.round(now));
  }

  /** @returns whether it changed anything: not what is older than what we have */
  merge(entry: Entry): boolean {
    const known = this.get(entry.key);
    if (known && !isNewer(entry, known)) return false;
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

  /**
   * Drops what does not fit, after all of a message was merged. Each may have written as much as fits when they are alone, and
   * two may have done so at once. Of more, everyone keeps the same by {@link compareRank}: what is dropped by one is dropped by
   * all once they have the same entries before it, so that all end alike.
   * @returns what was dropped
   */
  trim(): Entry[] {
    if (this.weight <= LIMITS.shared) return [];
    const written = new Map<string, number>();
    let weight = 0;
    const dropped: Entry[] = [];
    for (const entry of [...this.#live].sort(compareRank)) {
      const own = (written.get(entry.by) ?? 0) + weightOf(entry);
      if (own > LIMITS.shared || weight + weightOf(entry) > 2 * LIMITS.shared) {
        dropped.push(entry);
        continue;
      }
      written.set(entry.by, own);
      weight += weightOf(entry);
    }
    if (dropped.length > 0) this.#digest = undefined;
    for (const {key} of dropped) this.#live.drop(key);
    return dropped;
  }

  #weightOf(by: string): number {
    let weight = 0;
    for (const entry of this.#live) if (entry.by === by) weight += weightOf(entry);
    return weight;
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
