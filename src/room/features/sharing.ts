import type {Json} from '../../protocol/json.js';
import {isText} from '../../protocol/shape.js';
import type {WelcomeMessage} from '../../protocol/server-messages.js';
import type {Call, Feature} from '../feature.js';
import type {Peer} from '../room-state.js';
import {type Entry, type EntryOnWire, isForHosts, mayWrite, onWire, ownerOf, parseEntry} from '../shared/entry.js';
import type {SharedState} from '../shared/shared-state.js';

/**
 * Messages of one topic between members. Entries come first from who wrote them; `want`, with a digest of what one has, is
 * for what nobody here wrote. `all`: whatever belongs to the sender is among them.
 */
type SharedMessage =
  | {readonly t: 'entries'; readonly e: readonly EntryOnWire[]; readonly all?: boolean}
  | {readonly t: 'want'; readonly h: string};

export const SHARED_TOPIC = 'parlor:shared';
/** From one question of what another has to the next, in ms. */
const SETTLE = 1_500;
/** While someone cannot be reached, another is asked what we miss, every so many ms. */
const ROUND = 5_000;
/** When all can be, in every so many rounds: nothing that was refused or dropped is lost for good. */
const CALM = 6;
/** One member's questions are answered at most so often, in ms. */
const PATIENCE = 1_000;
/** Deleted keys are remembered for so long, in ms: longer than a link takes to come back. */
const MOURNING = 600_000;

const isDigest = isText(32, 1);

/** Keeps shared state alike among the members of a call. */
export class Sharing implements Feature {
  readonly #call: Call;
  readonly #shared: SharedState;
  readonly #clock: () => number;
  /** The room's clock less ours, in ms. */
  #ahead = 0;
  /** Who may have what we miss, and is to be asked. */
  readonly #unasked = new Set<string>();
  /** When whose question was last answered; infinite while the answer is on its way. */
  readonly #answered = new Map<string, number>();
  /** Keys of ours, by whom they were not sent to yet: a burst of writes is one message, and who is slow keeps nobody else waiting. */
  readonly #untold = new Map<string, Set<string>>();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #rounds = 0;
  #turn = 0;
  #view = '';

  /** @param clock ms, of a clock that nobody sets */
  constructor(call: Call, shared: SharedState, clock = () => performance.now()) {
    this.#call = call;
    this.#shared = shared;
    this.#clock = clock;
    call.store.subscribe(() => this.#review(), {signal: call.signal});
    const round = setInterval(() => this.#round(), ROUND);
    call.signal.addEventListener('abort', () => {
      clearInterval(round);
      clearTimeout(this.#settling);
      shared.attach(null);
    });
  }

  welcome({me, now, peers = []}: WelcomeMessage): void {
    const {store, signal} = this.#call;
    // A listener of what came before may have left.
    if (signal.aborted) return;
    this.clock(now);
    this.#shared.attach({
      self: {
        id: me.id,
        get can() {
          return store.state.self.can;
        },
      },
      now: () => this.#now,
      tell: (entry) => this.#tell(entry),
    });
    for (const {id} of peers) this.#greet(id);
  }

  /** @param now the server's clock: ours stands still while the computer sleeps */
  clock(now: number): void {
    this.#ahead = now - this.#clock();
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

  received(from: string, data: Json | ArrayBuffer): void {
    const sender = this.#peer(from);
    if (!sender || typeof data !== 'object' || data === null) return;
    const {t, e, h, all} = data as Record<string, unknown>;
    // Who only watches may ask, and has nothing to tell.
    if (t === 'entries' && Array.isArray(e) && sender.can.includes('data')) {
      const entries = e.flatMap((each) => parseEntry(each, this.#now) ?? []);
      if (all === true) this.#forgetUnsaid(from, entries);
      for (const entry of entries) this.#receive(sender, entry);
    } else if (t === 'want' && isDigest(h) && this.#now - (this.#answered.get(from) ?? 0) > PATIENCE) {
      void this.#answer(from, h);
    }
  }

  get #now(): number {
    return this.#clock() + this.#ahead;
  }

  #peer(id: string): Peer | undefined {
    return this.#call.store.state.peers.find((peer) => peer.id === id);
  }

  /** What a link carries is its member's word. What they pass on of others is taken where those cannot say it themselves. */
  #receive(sender: Peer, entry: Entry): void {
    const author = this.#peer(entry.by);
    const canSayIt = author?.link === 'connected' && mayWrite(entry.key, author);
    if (entry.by === sender.id ? !mayWrite(entry.key, sender) : canSayIt || !this.#mayPassOn(sender, entry)) return;
    const owner = ownerOf(entry.key);
    // Nobody tells us of ourselves, and those who are gone or may not write have nothing.
    if (owner !== undefined && !this.#peer(owner)?.can.includes('data')) return;
    // Of our page before it was loaded anew: whom it did not reach takes it from nobody but us.
    if (this.#shared.take(entry) && entry.by === this.#call.store.state.self.id) this.#tell(entry);
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
    const {self} = this.#call.store.state;
    if (id === self.id) return;
    void this.#sendEntries(id, [...this.#shared.entries].filter(({by}) => by === self.id), true);
    this.#unasked.add(id);
    this.#settle();
  }

  /** Those who take nothing in have one answer on its way, however often they ask. */
  async #answer(id: string, digest: string): Promise<void> {
    const {entries} = this.#shared;
    this.#answered.set(id, Infinity);
    if (digest !== entries.digest()) await this.#sendEntries(id, [...entries], true);
    this.#answered.set(id, this.#now);
  }

  #tell({key}: Entry): void {
    for (const {id} of this.#call.store.state.peers) {
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
    const {store, signal} = this.#call;
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
    if (all || entries.length > 0) await this.#send({t: 'entries', e: entries.map(onWire), ...(all && {all})}, [to]);
  }

  async #send(message: SharedMessage, to: readonly string[]): Promise<void> {
    try {
      await this.#call.mesh.send(SHARED_TOPIC, message, to);
    } catch (error) {
      // 16 MiB of the page's own wait for someone: they will ask for what they miss.
      console.warn('[parlor] Shared state was not sent:', error);
    }
  }

  #settle(): void {
    this.#settling ??= setTimeout(() => {
      this.#settling = undefined;
      this.#askNext();
    }, SETTLE);
  }

  /** One after the other: what comes of it may be what the next has as well. */
  #askNext(): void {
    for (const id of this.#unasked) {
      const peer = this.#peer(id);
      // Who is linked later is asked then.
      this.#unasked.delete(id);
      if (peer?.link !== 'connected') continue;
      this.#ask(id);
      return this.#settle();
    }
  }

  #ask(id: string): void {
    void this.#send({t: 'want', h: this.#shared.entries.digest()}, [id]);
  }

  /** Asks the others in turn: someone's words may not have reached us. */
  #round(): void {
    this.#shared.forget(({text, at}) => text === undefined && at < this.#now - MOURNING);
    for (const keys of this.#untold.values()) for (const key of keys) if (!this.#shared.entries.get(key)) keys.delete(key);
    const {peers} = this.#call.store.state;
    const linked = peers.filter(({link}) => link === 'connected');
    if (linked.length === peers.length && ++this.#rounds % CALM > 0) return;
    const next = linked[this.#turn++ % linked.length];
    if (next) this.#ask(next.id);
  }

  /** Who is here, what they may write or whom we reach has changed. */
  #review(): void {
    const {self, peers} = this.#call.store.state;
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
    this.#settle();
  }
}
