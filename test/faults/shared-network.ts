// Members that share state over a network of queues: messages of a pair come in order and once, as late as one likes, or wait while the two are cut off.
import {Sharing} from '../../src/room/features/sharing.js';
import type {Call} from '../../src/room/feature.js';
import type {Peer, RoomState} from '../../src/room/room-state.js';
import {SharedState} from '../../src/room/shared/shared-state.js';
import {Store} from '../../src/room/store.js';
import {CAPABILITIES, type Capability} from '../../src/protocol/roles.js';
import {dataMessage} from '../../src/mesh/data-message.js';
import type {Json} from '../../src/protocol/json.js';
import type {WelcomeMessage} from '../../src/protocol/server-messages.js';

/** Real, whatever the clock of the test is: lets everything that is due run. */
const soon = setImmediate;
export const breathe = (): Promise<void> => new Promise((resolve) => void soon(resolve));

const EVERYTHING = CAPABILITIES.filter((can) => can !== 'mod');

export class Member {
  readonly id: string;
  readonly shared = new SharedState();
  readonly store: Store<RoomState>;
  readonly sharing: Sharing;
  readonly #abort = new AbortController();

  constructor({id, can, join}: {readonly id: string; readonly can: readonly Capability[]; readonly join: number}, send: (to: readonly string[] | undefined, data: Json) => void | Promise<void>) {
    this.id = id;
    this.store = new Store({self: {id, can, join}, peers: []} as unknown as RoomState);
    this.sharing = new Sharing(
      {store: this.store, signal: this.#abort.signal, mesh: {send: async (_topic: string, data: Json, to?: readonly string[]) => send(to, data)}} as unknown as Call,
      this.shared,
      () => Date.now(),
    );
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  end(): void {
    this.#abort.abort();
  }

  get view(): Record<string, Json | undefined> {
    return Object.fromEntries(this.shared.keys().map((key) => [key, this.shared.get(key)]));
  }
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

export class SharedNetwork {
  readonly members = new Map<string, Member>();
  /** Ids of those who take nothing in: whatever is sent to them waits. */
  readonly stuck = new Set<string>();
  readonly #cut = new Set<string>();
  readonly #queues = new Map<string, Json[]>();

  /** @param join by the server's clock */
  join(id: string, can: readonly Capability[] = EVERYTHING, join = 0): Member {
    const member = this.#enter(id, can, join);
    for (const other of this.members.values()) if (other !== member) other.sharing.messages.join!({p: {id}} as never);
    return member;
  }

  /** Loads someone's page anew: they come back under the same id, and know nothing. @param unnoticed by whom, since they were away themselves */
  reload(id: string, unnoticed: readonly string[] = []): Member {
    const {can, join} = this.members.get(id)!.store.state.self;
    this.members.get(id)!.end();
    for (const key of this.#queues.keys()) if (key.startsWith(`${id} `)) this.#queues.delete(key);
    const member = this.#enter(id, can, join);
    for (const other of this.members.values()) if (other !== member && !unnoticed.includes(other.id)) other.sharing.messages.back!({id, fresh: true} as never);
    return member;
  }

  /** Changes what someone may do. */
  allow(id: string, can: readonly Capability[]): void {
    const {store} = this.members.get(id)!;
    store.patch({self: {...store.state.self, can}});
    this.#tellWhoIsThere();
  }

  leave(id: string): void {
    this.members.get(id)?.end();
    this.members.delete(id);
    for (const key of this.#queues.keys()) if (key.split(' ').includes(id)) this.#queues.delete(key);
    this.#tellWhoIsThere();
  }

  cut(a: string, b: string): void {
    this.#cut.add(pairOf(a, b));
    this.#tellWhoIsThere();
  }

  heal(a?: string, b?: string): void {
    if (a === undefined || b === undefined) this.#cut.clear();
    else this.#cut.delete(pairOf(a, b));
    this.#tellWhoIsThere();
  }

  /** Says something in the name of a member. */
  forge(from: string, to: string, data: Json): void {
    this.#queue(from, to).push(data);
  }

  /** Messages of a pair on their way. */
  waiting(from: string, to: string): number {
    return this.#queue(from, to).length;
  }

  /** Delivers the oldest message of some pair. @param pick which of those that can be delivered @returns false when none can */
  deliver(pick = 0): boolean {
    const ready = [...this.#queues].filter(([key, queue]) => queue.length > 0 && !this.#cut.has(pairOf(...(key.split(' ') as [string, string]))));
    const [key, queue] = ready[pick % (ready.length || 1)] ?? [];
    if (!key || !queue) return false;
    const [from, to] = key.split(' ') as [string, string];
    this.members.get(to)?.sharing.received(from, queue.shift()!);
    return true;
  }

  /** Until there is nothing to deliver. */
  async quiet(): Promise<void> {
    for (let idle = 0; idle < 3; idle++) {
      while (this.deliver()) idle = 0;
      await breathe();
    }
  }

  #enter(id: string, can: readonly Capability[], join: number): Member {
    const others = [...this.members.keys()].filter((other) => other !== id);
    const member = new Member({id, can, join}, (to, data) => {
      // Throws what the mesh would.
      dataMessage('', data);
      const receivers = [...(to ?? this.members.keys())].filter((other) => other !== id && this.members.has(other));
      for (const other of receivers) this.#queue(id, other).push(structuredClone(data));
      return receivers.some((other) => this.stuck.has(other)) ? new Promise<void>(() => {}) : undefined;
    });
    this.members.set(id, member);
    this.#tellWhoIsThere();
    member.sharing.welcome({me: {id}, now: Date.now(), peers: others.map((other) => ({id: other}))} as unknown as WelcomeMessage);
    return member;
  }

  #queue(from: string, to: string): Json[] {
    const key = `${from} ${to}`;
    if (!this.#queues.has(key)) this.#queues.set(key, []);
    return this.#queues.get(key)!;
  }

  #tellWhoIsThere(): void {
    for (const {id, store} of this.members.values()) {
      const peers = [...this.members.values()]
        .filter((other) => other.id !== id)
        .map((other) => ({id: other.id, can: other.store.state.self.can, join: other.store.state.self.join, name: `${other.id}’s name`, link: this.#cut.has(pairOf(id, other.id)) ? 'unreachable' : 'connected'}) as unknown as Peer);
      store.patch({peers});
    }
  }
}
