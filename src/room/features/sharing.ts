import {Exchange, SETTLE} from '../exchange/exchange.js';
import type {Call, Feature} from '../feature.js';
import type {Peer} from '../room-state.js';
import {type Entry, type EntryOnWire, isForHosts, mayWrite, onWire, ownerOf, parseEntry} from '../shared/entry.js';
import type {SharedState} from '../shared/shared-state.js';
import {SHARED_TOPIC} from './late-sharing.js';

/**
 * What members tell each other. Entries come first from who wrote them; what nobody here wrote is asked for. `all`:
 * whatever belongs to the sender is among them.
 */
interface SharedMessage {
  readonly t: 'entries';
  readonly e: readonly EntryOnWire[];
  readonly all?: boolean;
}

/** While all can be reached, someone is asked in every so many rounds: nothing that was refused or dropped is lost for good. */
const CALM = 6;
/** In ms. */
const PATIENCE = 1_000;
/** Deleted keys are remembered for so long, in ms: longer than a link takes to come back. */
const MOURNING = 600_000;

/** Keeps shared state alike among the members of a call. */
export class Sharing extends Exchange<SharedMessage> {
  readonly #shared: SharedState;
  readonly #clock: () => number;
  /** Who may have what we miss, and is to be asked. */
  readonly #unasked = new Set<string>();
  /** Keys of ours, by whom they were not sent to yet: a burst of writes is one message, and who is slow keeps nobody else waiting. */
  readonly #untold = new Map<string, Set<string>>();
  #view = '';

  /** @param clock the room's, in ms */
  constructor(call: Call, shared: SharedState, clock: () => number) {
    super(call, {topic: SHARED_TOPIC, what: 'Shared state', patience: PATIENCE, settleAtMost: SETTLE, calm: CALM});
    this.#shared = shared;
    this.#clock = clock;
    call.store.subscribe(() => this.#follow(), {signal: call.signal});
    this.#follow();
    this.meet();
  }

  /** Whoever is here knows nothing of us. */
  meet(): void {
    for (const {id} of this.call.store.state.peers) this.#greet(id);
  }

  readonly messages: NonNullable<Feature['messages']> = {
    join: ({p}) => this.#greet(p.id),
    back: ({id, fresh}) => {
      if (!fresh) return;
      // Perhaps another page, which knows nothing of what the former one said of itself; if not, it says so again.
      this.#shared.forget(({key}) => ownerOf(key) === id);
      this.#greet(id);
    },
  };

  protected get now(): number {
    return this.#clock();
  }

  protected get digest(): string {
    return this.#shared.entries.digest;
  }

  protected heard(sender: Peer, {t, e, all}: Readonly<Record<string, unknown>>): void {
    if (t !== 'entries' || !Array.isArray(e) || !sender.can.includes('data')) return;
    const entries = e.flatMap((each) => parseEntry(each, this.now) ?? []);
    if (all === true) this.#forgetUnsaid(sender.id, entries);
    const {self} = this.call.store.state;
    // Of our page before it was loaded anew: whom it did not reach takes it from nobody but us.
    for (const news of this.#shared.take(entries.filter((entry) => this.#mayTake(sender, entry)))) if (news.by === self.id) this.told(news);
  }

  protected tellAll(to: string): Promise<void> {
    return this.#sendEntries(to, [...this.#shared.entries], true);
  }

  /** What a link carries is its member's word. What they pass on of others is taken where those cannot say it themselves. */
  #mayTake(sender: Peer, entry: Entry): boolean {
    const author = this.peer(entry.by);
    const canSayIt = author?.link === 'connected' && mayWrite(entry.key, author);
    if (entry.by === sender.id ? !mayWrite(entry.key, sender) : canSayIt || !this.#mayPassOn(sender, entry)) return false;
    const owner = ownerOf(entry.key);
    // Nobody tells us of ourselves, and those who are gone or may not write have nothing.
    return owner === undefined || this.peer(owner)?.can.includes('data') === true;
  }

  /** What others said in the name of a member is over when they say it themselves; so is what their page said before it was loaded anew. */
  #forgetUnsaid(id: string, entries: readonly Entry[]): void {
    const said = new Map(entries.map(({key, at}) => [key, at]));
    this.#shared.forget(({key, at}) => ownerOf(key) === id && said.get(key) !== at);
  }

  #mayPassOn(sender: Peer, {key, by}: Entry): boolean {
    const owner = ownerOf(key);
    return (owner === undefined || owner === by) && (!isForHosts(key) || sender.can.includes('mod'));
  }

  /** Someone who knows nothing of us yet. */
  #greet(id: string): void {
    const {self} = this.call.store.state;
    if (id === self.id) return;
    void this.#sendEntries(id, [...this.#shared.entries].filter(({by}) => by === self.id), true);
    this.#unasked.add(id);
    this.settle();
  }

  /** Of an entry of ours. */
  told({key}: Entry): void {
    for (const {id} of this.call.store.state.peers) {
      const untold = this.#untold.get(id);
      if (untold) {
        untold.add(key);
      } else {
        this.#untold.set(id, new Set([key]));
        void this.#flush(id);
      }
    }
  }

  /** While a link is busy only the newest of each key waits. */
  async #flush(id: string): Promise<void> {
    const {store, signal} = this.call;
    const keys = this.#untold.get(id)!;
    await Promise.resolve();
    while (keys.size > 0 && !signal.aborted) {
      const entries = [...keys].flatMap((key) => this.#shared.entries.get(key) ?? []);
      keys.clear();
      await this.#sendEntries(id, entries.filter(({by}) => by === store.state.self.id));
    }
    this.#untold.delete(id);
  }

  async #sendEntries(to: string, entries: readonly Entry[], all = false): Promise<void> {
    if (all || entries.length > 0) await this.tell({t: 'entries', e: entries.map(onWire), ...(all && {all})}, [to]);
  }

  /** One after the other: what comes of it may be what the next has as well. */
  protected compare(): void {
    for (const id of this.#unasked) {
      // Who is linked later is asked then.
      this.#unasked.delete(id);
      if (!this.isLinked(id)) continue;
      this.ask(id);
      return this.settle();
    }
  }

  protected review(): void {
    this.#shared.forget(({text, at}) => text === undefined && at < this.now - MOURNING);
    for (const keys of this.#untold.values()) for (const key of keys) if (!this.#shared.entries.get(key)) keys.delete(key);
  }

  /** Who is here, what they may write or whom we reach has changed. */
  #follow(): void {
    const {self, peers} = this.call.store.state;
    const view = [self.id, self.can, ...peers.flatMap(({id, can, link}) => [id, can, link === 'connected'])].join();
    if (self.id === null || view === this.#view) return;
    this.#view = view;
    // What belongs to someone goes with them, and with their right to it.
    const owners = [self, ...peers].flatMap(({id, can}) => (can.includes('data') ? id : []));
    this.#shared.forget(({key}) => {
      const owner = ownerOf(key);
      return owner !== undefined && !owners.includes(owner);
    });
    // The last words of someone may have reached some of us alone, and what was refused may be right now: all are asked.
    for (const {id} of peers) this.#unasked.add(id);
    this.settle();
  }
}
