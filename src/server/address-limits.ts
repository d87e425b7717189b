import {TokenBucket, type Rate} from './token-bucket.js';
import type {Tuning} from './tuning.js';

interface Record {
  sockets: number;
  joins: TokenBucket | undefined;
  failures: TokenBucket | undefined;
  blockedUntil: number;
}

/** What one address may do at once and over time. Addresses without a socket or a debt are forgotten. */
export class AddressLimits {
  readonly #records = new Map<string, Record>();
  readonly #max: number;
  readonly #joins: Rate;
  readonly #tuning: Tuning;

  /** @param max sockets of one address; 0 turns every limit here off */
  constructor(max: number, tuning: Tuning) {
    this.#max = max;
    // A school behind one address joins within a minute, and comes back within seconds after a restart.
    this.#joins = {burst: Math.max(30, max), perSecond: Math.max(1, max / 16)};
    this.#tuning = tuning;
  }

  /** Counts a socket in; {@link close} must follow. @returns whether it is within the limit */
  open(address: string): boolean {
    if (this.#max === 0) return true;
    const record = this.#record(address);
    record.sockets += 1;
    return record.sockets <= this.#max;
  }

  close(address: string): void {
    const record = this.#records.get(address);
    if (record) record.sockets -= 1;
  }

  /** @returns 0 when it may join now, or the ms after which it may try again */
  join(address: string, now: number): number {
    if (this.#max === 0) return 0;
    const wait = this.blocked(address, now);
    if (wait > 0) return wait;
    const record = this.#record(address);
    record.joins ??= new TokenBucket(this.#joins, now);
    return record.joins.take(this.#joins, now) ? 0 : 10_000;
  }

  /** @returns 0, or the ms for which nothing is heard from who guessed too often */
  blocked(address: string, now: number): number {
    return Math.max(0, (this.#records.get(address)?.blockedUntil ?? 0) - now);
  }

  /** Counts a refused token, lock or denial: who guesses must wait. */
  failed(address: string, now: number): void {
    if (this.#max === 0) return;
    const {rates, failureBlock} = this.#tuning;
    const record = this.#record(address);
    record.failures ??= new TokenBucket(rates.failures, now);
    if (!record.failures.take(rates.failures, now)) record.blockedUntil = now + failureBlock;
  }

  forget(now: number): void {
    const {failures} = this.#tuning.rates;
    for (const [address, record] of this.#records) {
      if (record.sockets > 0 || record.blockedUntil > now) continue;
      if (record.joins && !record.joins.isFull(this.#joins, now)) continue;
      if (record.failures && !record.failures.isFull(failures, now)) continue;
      this.#records.delete(address);
    }
  }

  get size(): number {
    return this.#records.size;
  }

  #record(address: string): Record {
    let record = this.#records.get(address);
    if (!record) {
      record = {sockets: 0, joins: undefined, failures: undefined, blockedUntil: 0};
      this.#records.set(address, record);
    }
    return record;
  }
}
