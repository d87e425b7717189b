import {RoomChatMessageEvent} from '../../events/notifications.js';
import {isCount, isList} from '../../protocol/shape.js';
import {Acknowledgements} from '../chat/acknowledgements.js';
import {Allowance} from '../chat/allowance.js';
import type {Chat, ChatOptions} from '../chat/chat.js';
import {ChatLog} from '../chat/chat-log.js';
import {Delivery} from '../chat/delivery.js';
import {compose} from '../chat/compose.js';
import {CHAT, compareMessages, idOf, type ChatMessage, messageOnWire, type MessageOnWire, parseMessage} from '../chat/message.js';
import {pieces} from '../chat/pieces.js';
import {Exchange, isDigest} from '../exchange/exchange.js';
import type {Call, Feature} from '../feature.js';
import type {Peer} from '../room-state.js';
import {CHAT_TOPIC} from './late-chatting.js';

/**
 * What members tell each other. `say` is for everyone and `whisper` for one, from who wrote it; `got` says that they came;
 * `past` is history. `have`, with a digest, offers what those who are gone wrote.
 */
type ChatWord =
  | {readonly t: 'say' | 'whisper' | 'past'; readonly m: readonly MessageOnWire[]}
  | {readonly t: 'got'; readonly a: readonly number[]}
  | {readonly t: 'have'; readonly h: string};

/** Where somebody always writes, it is compared after so long, in ms. */
const SETTLE_AT_MOST = 10_000;
/** The history is told to one member at most so often, in ms. */
const PATIENCE = 3_000;

const areTimes = isList(isCount, 2 * CHAT.history);

/** Keeps what is written alike among the members of a call. */
export class Chatting extends Exchange<ChatWord> {
  readonly #chat: Chat;
  readonly #clock: {now(): number; readonly since: number};
  readonly #log = new ChatLog();
  readonly #delivery = new Delivery();
  readonly #allowance = new Allowance();
  /** What others last said that they have. */
  readonly #claims = new Map<string, string>();
  readonly #acks = new Acknowledgements((to, a) => void this.tell({t: 'got', a}, [to]));
  readonly #warned = new Set<string>();
  /** Names of those who are or were here, as the room knows them: what a message says of its writer is their own word. */
  readonly #names = new Map<string, string>();
  #fresh: ChatMessage[] = [];
  #showing = false;
  /** Somebody went, and with them perhaps what only some of us have. */
  #compareAll = false;
  #present: readonly string[] = [];

  /** @param clock of the room, and when we joined by it */
  constructor(call: Call, chat: Chat, clock: {now(): number; readonly since: number}) {
    super(call, {topic: CHAT_TOPIC, what: 'The chat', patience: PATIENCE, settleAtMost: SETTLE_AT_MOST});
    this.#chat = chat;
    this.#clock = clock;
    this.#present = call.store.state.peers.map(({id}) => id);
    this.#learnNames();
    call.store.subscribe(() => this.#follow(), {signal: call.signal});
  }

  readonly messages: NonNullable<Feature['messages']> = {
    join: ({p}) => this.#meet(p.id),
    back: ({id, fresh}) => void (fresh && this.#meet(id)),
  };

  /** @throws what `Chat.send()` rejects with */
  say(text: string, options: ChatOptions): string {
    const {self, peers} = this.call.store.state;
    const message = compose(text, options, {self, peers, log: this.#log, now: this.now});
    this.#log.add(message);
    this.#deliver(message);
    return message.id;
  }

  /** @throws what `Chat.resend()` rejects with */
  sayAgain(id: string): void {
    const message = this.#log.get(id);
    if (message?.state !== 'failed') throw new DOMException('No such message failed.', 'NotFoundError');
    this.#deliver(message);
  }

  meetAll(): void {
    for (const {id} of this.call.store.state.peers) this.#meet(id);
    this.settle();
  }

  protected get now(): number {
    return this.#clock.now();
  }

  protected get digest(): string {
    return this.#log.digest;
  }

  protected heard(sender: Peer, {t, m, a, h}: Readonly<Record<string, unknown>>): void {
    if (t === 'say' || t === 'whisper' || t === 'past') {
      if (sender.can.includes('data') && Array.isArray(m) && m.length <= CHAT.history) this.#receive(sender, t, m);
    } else if (t === 'got' && areTimes(a)) {
      const {self} = this.call.store.state;
      for (const at of a) this.#delivery.acknowledge(idOf(self.id!, at), sender.id);
      this.#followStates();
    } else if (t === 'have' && isDigest(h)) {
      this.#claims.set(sender.id, h);
      this.settle();
    }
  }

  protected tellAll(to: string): Promise<void> {
    return this.#tellPast(this.#log.window, [to]);
  }

  /** Someone who knows nothing of us yet. */
  #meet(id: string): void {
    const {self} = this.call.store.state;
    if (id === self.id) return;
    void this.#tellPast(this.#log.window.filter(({by}) => by === self.id), [id]).then(() => this.#tellDigest([id]));
  }

  /** What a link carries is its member's word. What they pass on of others is taken where those cannot say it themselves. */
  #receive(sender: Peer, word: 'say' | 'whisper' | 'past', list: readonly unknown[]): void {
    const self = this.call.store.state.self.id!;
    for (const each of list) {
      const message = parseMessage(each, this.now, word === 'whisper' ? self : 'everyone');
      if (!message) continue;
      const isTheirs = message.by === sender.id;
      if (!isTheirs && (word !== 'past' || message.by === self || this.isLinked(message.by))) continue;
      if (!this.#log.get(message.id) && !this.#take(sender, message, word === 'past')) continue;
      if (word !== 'past') this.#acks.add(message);
    }
  }

  #take(sender: Peer, message: ChatMessage, isHistory: boolean): boolean {
    if (this.#log.isCrowded(message) || !this.#allowance.take(sender.id, this.now, isHistory)) {
      if (!this.#warned.has(sender.id)) console.warn(`[parlor] ${sender.name || sender.id} writes too much: messages are dropped.`);
      this.#warned.add(sender.id);
      return false;
    }
    if (!this.#log.add(message)) return false;
    // What is said to us is news, though the clock of who said it may be a little behind the door's.
    if (!isHistory || message.at >= this.#clock.since) this.#fresh.push(message);
    this.settle();
    if (!this.#showing) queueMicrotask(() => this.#show());
    return (this.#showing = true);
  }

  /** Puts the list before the page; a burst of messages is one change. */
  #show(): void {
    this.#showing = false;
    if (this.call.signal.aborted) return;
    const fresh = this.#fresh.sort(compareMessages).map(this.#named);
    this.#fresh = [];
    this.#chat.show(Object.freeze(this.#log.all.map(this.#named)), fresh.length);
    for (const message of fresh) this.call.emit(new RoomChatMessageEvent(message));
  }

  readonly #named = (message: ChatMessage): ChatMessage => {
    const {by, name} = message;
    const known = this.#names.get(by) ?? name;
    return known === name ? message : Object.freeze({...message, name: known});
  };

  /** @returns whether a name is another than before */
  #learnNames(): boolean {
    const {self, peers} = this.call.store.state;
    let isNews = false;
    for (const {id, name} of [self, ...peers]) {
      if (id === null || this.#names.get(id) === name) continue;
      this.#names.set(id, name);
      isNews = true;
    }
    return isNews;
  }

  #deliver(message: ChatMessage): void {
    const {peers} = this.call.store.state;
    const isPrivate = message.to !== 'everyone';
    this.#delivery.begin(message, isPrivate ? [message.to] : peers.map(({id}) => id), this.now);
    this.#followStates(true);
    this.send({t: isPrivate ? 'whisper' : 'say', m: [messageOnWire(message)]}, isPrivate ? [message.to] : undefined).catch((error: unknown) => {
      console.warn('[parlor] A message was not sent:', error);
      this.#delivery.refuse(message.id);
      this.#followStates();
    });
  }

  #followStates(anyway = false): void {
    let changed = anyway;
    for (const [id, state] of this.#delivery.states(this.call.store.state.peers, this.now)) {
      const message = this.#log.get(id);
      if (!message || message.state === state) continue;
      this.#log.replace(Object.freeze({...message, state}));
      changed = true;
    }
    if (changed) this.#show();
  }

  async #tellPast(messages: readonly ChatMessage[], to: readonly string[]): Promise<void> {
    for (const m of pieces(messages)) await this.tell({t: 'past', m}, to);
  }

  async #tellDigest(to?: readonly string[]): Promise<void> {
    if (this.#log.window.length > 0) await this.tell({t: 'have', h: this.digest}, to);
  }

  /** Nothing has come for a while: whoever claims to have something else is asked for it, once for each claim. */
  protected compare(): void {
    if (this.#compareAll) void this.#tellDigest();
    this.#compareAll = false;
    for (const [id, digest] of this.#claims) {
      const isSame = digest === this.digest;
      if (!isSame && !this.isLinked(id)) continue;
      this.#claims.delete(id);
      if (isSame) continue;
      this.ask(id);
      // What comes of it may be what the others have as well.
      return this.settle();
    }
  }

  protected review(): void {
    this.#followStates();
  }

  #follow(): void {
    this.#followStates(this.#learnNames() && this.#log.all.length > 0);
    const present = this.call.store.state.peers.map(({id}) => id);
    const isAllThere = this.#present.every((id) => present.includes(id));
    this.#present = present;
    if (isAllThere) return;
    const isGone = (id: string) => !present.includes(id);
    this.#allowance.forget(isGone);
    for (const id of this.#claims.keys()) if (isGone(id)) this.#claims.delete(id);
    this.#compareAll = true;
    this.settle();
  }
}
