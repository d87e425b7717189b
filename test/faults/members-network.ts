// Members over a network of queues: messages of a pair come in order and once, as late as one likes, or wait while the two are cut off.
import assert from 'node:assert/strict';
import {afterEach, beforeEach, mock} from 'node:test';
import fc from 'fast-check';
import {dataMessage} from '../../src/mesh/data-message.js';
import type {Json} from '../../src/protocol/json.js';
import {CAPABILITIES, type Capability} from '../../src/protocol/roles.js';
import type {WelcomeMessage} from '../../src/protocol/server-messages.js';
import type {Call, Feature} from '../../src/room/feature.js';
import type {Peer, RoomState} from '../../src/room/room-state.js';
import {Store} from '../../src/room/store.js';

/** Real, whatever the clock of the test is. */
const soon = setImmediate;
const EVERYTHING = CAPABILITIES.filter((can) => can !== 'mod');

export const START = 1_800_000_000_000;
export const NAMES = ['ada', 'bob', 'cleo', 'dan'];
export const who = fc.constantFrom(...NAMES);

/** Time passes as the tests of this suite say. */
export function useClock(): void {
  beforeEach(() => mock.timers.enable({apis: ['setTimeout', 'setInterval', 'Date'], now: START}));
  afterEach(() => mock.timers.reset());
}

/** What a network does by itself, for {@link MembersNetwork.move}. */
export const movement = fc.oneof(
  {weight: 7, arbitrary: fc.record({do: fc.constant('deliver' as const), pick: fc.nat(20)})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('cut' as const), id: who, other: who})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('heal' as const), id: who, other: who})},
  {weight: 1, arbitrary: fc.record({do: fc.constant('pass' as const), ms: fc.nat(3_000)})},
);
export type Movement = typeof movement extends fc.Arbitrary<infer T> ? T : never;

type Send = (to: readonly string[] | undefined, data: Json) => void | Promise<void>;

/** One page of the room, with nothing of it but the feature that is tried. */
export abstract class Member {
  readonly id: string;
  readonly store: Store<RoomState>;
  /** Texts of the messages that the page was told of. */
  readonly told: string[] = [];
  /** Names of who wrote them. */
  readonly names: string[] = [];
  readonly #abort = new AbortController();
  readonly #send: Send;

  /** @param join by the server's clock */
  constructor(id: string, can: readonly Capability[], send: Send, join: number) {
    this.id = id;
    this.#send = send;
    this.store = new Store({self: {id, can, join, name: id.toUpperCase()}, peers: []} as unknown as RoomState);
  }

  abstract readonly feature: Feature & {received(from: string, data: Json | ArrayBuffer): void};
  /** What all must have alike in the end. */
  abstract get view(): unknown;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  end(): void {
    this.#abort.abort();
  }

  protected get call(): Call {
    return {
      store: this.store,
      signal: this.signal,
      emit: ({message: {text, name}}: {message: {text: string; name: string}}) => {
        this.told.push(text);
        this.names.push(name);
      },
      mesh: {send: async (_topic: string, data: Json, to?: readonly string[]) => this.#send(to, data)},
    } as unknown as Call;
  }
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');
const endsOf = (key: string) => key.split(' ') as [from: string, to: string];

export class MembersNetwork<M extends Member> {
  readonly members = new Map<string, M>();
  /** Everything that was handed to a link. */
  readonly wire: {readonly from: string; readonly to: string; readonly data: Json}[] = [];
  /** Ids of those who take nothing in: whatever is sent to them waits. */
  readonly stuck = new Set<string>();
  readonly #make: (...who: ConstructorParameters<typeof Member>) => M;
  readonly #cut = new Set<string>();
  readonly #queues = new Map<string, Json[]>();

  constructor(make: (...who: ConstructorParameters<typeof Member>) => M) {
    this.#make = make;
  }

  /** @param join by the server's clock */
  join(id: string, can: readonly Capability[] = EVERYTHING, join = 0): M {
    const member = this.#enter(id, can, join);
    for (const other of this.members.values()) if (other !== member) other.feature.messages?.join?.({p: {id}} as never);
    return member;
  }

  joinAll<const N extends readonly string[]>(...names: N): {[I in keyof N]: M} {
    return names.map((name) => this.join(name)) as {[I in keyof N]: M};
  }

  /** Loads someone's page anew: they come back under the same id, and know nothing. @param unnoticed by whom, since they were away themselves */
  reload(id: string, unnoticed: readonly string[] = []): M {
    const {can, join} = this.members.get(id)!.store.state.self;
    this.members.get(id)!.end();
    this.#lose((from) => from === id);
    const member = this.#enter(id, can, join);
    for (const other of this.members.values()) if (other !== member && !unnoticed.includes(other.id)) other.feature.messages?.back?.({id, fresh: true} as never);
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
    this.#lose((from, to) => from === id || to === id);
    this.#tellWhoIsThere();
  }

  end(): void {
    for (const id of [...this.members.keys()]) this.leave(id);
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
  forge(from: string, to: string, data: unknown): void {
    this.#push(from, to, data as Json);
  }

  /** Messages of a pair on their way. */
  waiting(from: string, to: string): number {
    return this.#queues.get(`${from} ${to}`)?.length ?? 0;
  }

  /** Delivers the oldest message of some pair. @param pick which of those that can be delivered @returns false when none can */
  deliver(pick = 0): boolean {
    const ready = [...this.#queues].filter(([key, queue]) => queue.length > 0 && !this.#cut.has(pairOf(...endsOf(key))));
    const [key, queue] = ready[pick % (ready.length || 1)] ?? [];
    if (!key || !queue) return false;
    const [from, to] = endsOf(key);
    this.members.get(to)?.feature.received(from, queue.shift()!);
    return true;
  }

  move(step: Movement): void {
    if (step.do === 'deliver') this.deliver(step.pick);
    else if (step.do === 'cut') this.cut(step.id, step.other);
    else if (step.do === 'heal') this.heal(step.id, step.other);
    else mock.timers.tick(step.ms);
  }

  /** Lets everything that is due run. */
  async breathe(): Promise<void> {
    await new Promise((resolve) => void soon(resolve));
  }

  /** Until there is nothing to deliver. */
  async quiet(): Promise<void> {
    for (let idle = 0; idle < 3; idle++) {
      while (this.deliver()) idle = 0;
      await this.breathe();
    }
  }

  /** Passes so many seconds, and delivers all that can be. */
  async pass(seconds: number): Promise<void> {
    for (let second = 0; second < seconds; second++) {
      mock.timers.tick(1_000);
      await this.quiet();
    }
  }

  allAlike(): void {
    const [first, ...others] = [...this.members.values()];
    for (const other of others) assert.deepEqual(other.view, first!.view, `${other.id} and ${first!.id}`);
  }

  #enter(id: string, can: readonly Capability[], join: number): M {
    const others = [...this.members.keys()].filter((other) => other !== id);
    const member = this.#make(id, can, (to, data) => {
      // Throws what the mesh would.
      dataMessage('', data);
      const receivers = [...(to ?? this.members.keys())].filter((other) => other !== id && this.members.has(other));
      for (const other of receivers) this.#push(id, other, structuredClone(data));
      return receivers.some((other) => this.stuck.has(other)) ? new Promise<void>(() => {}) : undefined;
    }, join);
    this.members.set(id, member);
    this.#tellWhoIsThere();
    member.feature.welcome?.({me: {id}, now: Date.now(), peers: others.map((other) => ({id: other}))} as unknown as WelcomeMessage, false);
    return member;
  }

  #push(from: string, to: string, data: Json): void {
    const key = `${from} ${to}`;
    this.wire.push({from, to, data});
    if (!this.#queues.has(key)) this.#queues.set(key, []);
    this.#queues.get(key)!.push(data);
  }

  #lose(isLost: (from: string, to: string) => boolean): void {
    for (const key of this.#queues.keys()) if (isLost(...endsOf(key))) this.#queues.delete(key);
  }

  #tellWhoIsThere(): void {
    for (const {id, store} of this.members.values()) {
      const peers = [...this.members.values()]
        .filter((other) => other.id !== id)
        .map(({id: other, store: {state: {self}}}) => ({id: other, name: self.name, can: self.can, join: self.join, link: this.#cut.has(pairOf(id, other)) ? 'unreachable' : 'connected'}) as unknown as Peer);
      store.patch({peers});
    }
  }
}
