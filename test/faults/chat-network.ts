// Members that chat over a network of queues: messages of a pair come in order and once, as late as one likes, or wait while the two are cut off.
import {LateChatting} from '../../src/room/features/late-chatting.js';
import type {Call} from '../../src/room/feature.js';
import type {Peer, RoomState} from '../../src/room/room-state.js';
import {Chat} from '../../src/room/chat/chat.js';
import {Store} from '../../src/room/store.js';
import {CAPABILITIES, type Capability} from '../../src/protocol/roles.js';
import type {Json} from '../../src/protocol/json.js';
import type {WelcomeMessage} from '../../src/protocol/server-messages.js';

/** Real, whatever the clock of the test is: lets everything that is due run, the loading of the chat too, which tsx does elsewhere. */
const soon = setImmediate;
export const breathe = async (): Promise<void> => {
  await import('../../src/room/features/chatting.js');
  await new Promise((resolve) => void soon(resolve));
};

const EVERYTHING = CAPABILITIES.filter((can) => can !== 'mod');

export class Writer {
  readonly id: string;
  readonly chat = new Chat();
  readonly store: Store<RoomState>;
  readonly chatting: LateChatting;
  readonly told: string[] = [];
  readonly #abort = new AbortController();

  constructor(id: string, can: readonly Capability[], send: (to: readonly string[] | undefined, data: Json) => void) {
    this.id = id;
    this.store = new Store({self: {id, can, name: id.toUpperCase()}, peers: []} as unknown as RoomState);
    this.chatting = new LateChatting(
      {
        store: this.store,
        signal: this.#abort.signal,
        emit: ({message}: {message: {text: string}}) => this.told.push(message.text),
        mesh: {send: async (_topic: string, data: Json, to?: readonly string[]) => send(to, data)},
      } as unknown as Call,
      this.chat,
    );
  }

  end(): void {
    this.#abort.abort();
  }

  /** What everyone may read. */
  get view(): string[] {
    return this.chat.messages.filter(({to}) => to === 'everyone').map(({id, name, text, replyTo = ''}) => `${id} ${name} ${text} ${replyTo}`);
  }

  get texts(): string[] {
    return this.chat.messages.map(({text}) => text);
  }
}

const pairOf = (a: string, b: string): string => [a, b].sort().join(' ');

export class ChatNetwork {
  readonly members = new Map<string, Writer>();
  /** Everything that was handed to a link. */
  readonly wire: {readonly from: string; readonly to: string; readonly data: Json}[] = [];
  readonly #cut = new Set<string>();
  readonly #queues = new Map<string, Json[]>();

  join(id: string, can: readonly Capability[] = EVERYTHING): Writer {
    const member = new Writer(id, can, (to, data) => {
      for (const other of to ?? this.members.keys()) if (other !== id && this.members.has(other)) this.#push(id, other, structuredClone(data));
    });
    const others = [...this.members.values()];
    this.members.set(id, member);
    this.#tellWhoIsThere();
    member.chatting.welcome({me: {id}, now: Date.now(), peers: others.map((other) => ({id: other.id}))} as unknown as WelcomeMessage, false);
    for (const other of others) other.chatting.messages?.join?.({p: {id}} as never);
    return member;
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
  forge(from: string, to: string, data: unknown): void {
    this.#push(from, to, data as Json);
  }

  /** Delivers the oldest message of some pair. @param pick which of those that can be delivered @returns false when none can */
  deliver(pick = 0): boolean {
    const ready = [...this.#queues].filter(([key, queue]) => queue.length > 0 && !this.#cut.has(pairOf(...(key.split(' ') as [string, string]))));
    const [key, queue] = ready[pick % (ready.length || 1)] ?? [];
    if (!key || !queue) return false;
    const [from, to] = key.split(' ') as [string, string];
    this.members.get(to)?.chatting.received(from, queue.shift()!);
    return true;
  }

  /** Until there is nothing to deliver. */
  async quiet(): Promise<void> {
    for (let idle = 0; idle < 3; idle++) {
      while (this.deliver()) idle = 0;
      await breathe();
    }
  }

  #push(from: string, to: string, data: Json): void {
    const key = `${from} ${to}`;
    this.wire.push({from, to, data});
    if (!this.#queues.has(key)) this.#queues.set(key, []);
    this.#queues.get(key)!.push(data);
  }

  #tellWhoIsThere(): void {
    for (const {id, store} of this.members.values()) {
      const peers = [...this.members.values()]
        .filter((other) => other.id !== id)
        .map((other) => ({id: other.id, name: other.id, can: other.store.state.self.can, link: this.#cut.has(pairOf(id, other.id)) ? 'unreachable' : 'connected'}) as unknown as Peer);
      store.patch({peers});
    }
  }
}
