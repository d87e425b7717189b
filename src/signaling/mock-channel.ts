import type {OutgoingMessage} from '../protocol/client-messages.js';
import type {JsonObject} from '../protocol/json.js';
import {PROTOCOL_VERSION} from '../protocol/messages.js';
import {CAPABILITIES_OF} from '../protocol/roles.js';
import type {UnnumberedServerMessage, WelcomeMessage} from '../protocol/server-messages.js';
import {RoomError, type RoomErrorCode} from '../protocol/room-error.js';
import type {ChannelHandlers, ChannelState, SignalingChannel} from './channel.js';
import {knockers, mockId, mockPeer, mockPeople, type MockPerson} from './mock-people.js';
import {endOf, type MockScript, parseMockAddress} from './mock-script.js';
import {Timers} from './timers.js';

/** What a host does to us comes when we have seen the room, in ms. */
const DEED_AFTER = 1_000;
/** Roughly the way to a server and back, in ms. */
const WELCOME_AFTER = 60;
const ANSWER_AFTER = 10;

/**
 * A room full of made-up people, for `mock:N`. Nothing leaves the page. Who speaks to them is answered as by real
 * ones, so that mesh and room run as they are.
 */
export class MockChannel implements SignalingChannel {
  readonly #handlers: ChannelHandlers;
  readonly #describe: (person: MockPerson) => string;
  readonly #script: MockScript;
  /** By id; those who come later too. */
  readonly #people: ReadonlyMap<string, MockPerson>;
  /** Ids, in the order of their join numbers. */
  readonly #present: Set<string>;
  readonly #timers = new Timers();
  #state: ChannelState = 'idle';
  #numbered = 0;
  #opened: Promise<WelcomeMessage> | undefined;
  #reject: (error: RoomError) => void = () => {};

  /**
   * @param describe the SDP with which someone answers
   * @throws RoomError `BAD_ATTRIBUTE` when the address is no {@link MockScript}
   */
  constructor(url: URL, handlers: ChannelHandlers, describe: (person: MockPerson) => string) {
    this.#script = parseMockAddress(url);
    const people = mockPeople(this.#script);
    this.#people = new Map(people.map((person) => [mockId(person.number), person]));
    this.#present = new Set(people.filter(({joins}) => joins === 0).map(({number}) => mockId(number)));
    this.#handlers = handlers;
    this.#describe = describe;
  }

  get state(): ChannelState {
    return this.#state;
  }

  open(): Promise<WelcomeMessage> {
    this.#opened ??= new Promise<WelcomeMessage>((resolve, reject) => {
      this.#reject = reject;
      this.#setState('connecting');
      const {room, after = 0} = this.#script;
      const end = endOf(room);
      const atTheDoor = WELCOME_AFTER + after * 1_000;
      if (room === 'waiting') this.#later(atTheDoor, () => this.#setState('waiting'));
      else if (end?.atTheDoor) this.#later(atTheDoor, () => this.#end(end.code));
      else this.#later(WELCOME_AFTER, () => resolve(this.#enter()));
    });
    // Whoever closes before the welcome has not forgotten anything.
    this.#opened.catch(() => {});
    return this.#opened;
  }

  send(message: OutgoingMessage): void {
    if (this.#state !== 'connected' && this.#state !== 'reconnecting') return;
    if (message.t === 'signal' && message.k === 'offer') {
      const {to, c} = message;
      const person = this.#people.get(to);
      if (!person || !this.#present.has(to)) return;
      const {o} = message.d as {readonly o: number};
      this.#later(ANSWER_AFTER, () => this.#say({t: 'signal', from: to, c, k: 'answer', d: {o, e: o, sdp: this.#describe(person)}}));
    } else if (message.t === 'mod' && message.op === 'kick' && message.id) {
      const {id} = message;
      this.#later(ANSWER_AFTER, () => this.#leave(id, 'kick'));
    } else if (message.t === 'mod' && (message.op === 'admit' || message.op === 'deny') && message.id) {
      const {id} = message;
      this.#later(ANSWER_AFTER, () => this.#say({t: 'mod', op: 'knock-gone', id}));
    } else if (message.t === 'mod' && (message.op === 'lock' || message.op === 'unlock')) {
      const {op} = message;
      this.#later(ANSWER_AFTER, () => this.#say({t: 'room', locked: op === 'lock'}));
    } else if (message.t === 'mod' && (message.op === 'mute' || message.op === 'ask-unmute')) {
      const {op, id} = message;
      for (const each of id === undefined ? this.#present : [id]) this.#later(op === 'mute' ? ANSWER_AFTER : DEED_AFTER, () => this.#sayMic(each, op !== 'mute'));
    } else if (message.t === 'mod' && message.op === 'role' && message.id && message.role) {
      const {id, role} = message;
      this.#later(ANSWER_AFTER, () => this.#say({t: 'role', id, role, can: CAPABILITIES_OF[role]}));
    } else if (message.t === 'ice') {
      this.#later(ANSWER_AFTER, () => this.#say({t: 'ice', servers: []}));
    }
  }

  setToken(): void {}

  wake(): void {}

  async close(): Promise<void> {
    this.#stop();
    this.#reject(new RoomError('SIGNALING_LOST', 'The channel was closed before anyone answered.'));
  }

  #enter(): WelcomeMessage {
    const message = this.#welcome();
    this.#handlers.welcome(message, false);
    this.#setState('connected');
    for (const person of this.#people.values()) {
      if (person.joins > 0) this.#later(person.joins * 1_000, () => this.#join(person));
      if (person.leaves !== undefined) this.#later(person.leaves * 1_000, () => this.#leave(mockId(person.number), 'bye'));
    }
    for (const [seat, name] of knockers(this.#script.knocks)) this.#later(ANSWER_AFTER, () => this.#say({t: 'mod', op: 'knock', id: `knock-${seat}`, name}));
    const {room, after = 1, host} = this.#script;
    if (host) this.#later(DEED_AFTER, () => this.#suffer(host));
    const end = endOf(room);
    if (end) this.#later(after * 1_000, () => this.#end(end.code));
    else if (room === 'reconnecting') this.#later(after * 1_000, () => this.#interrupt());
    return message;
  }

  #welcome(): WelcomeMessage {
    return {
      t: 'welcome',
      v: PROTOCOL_VERSION,
      sid: 'mock',
      key: 'mock',
      me: {id: 'self', join: this.#people.size + 1, role: this.#isOurs ? 'host' : 'speaker', can: CAPABILITIES_OF[this.#isOurs ? 'host' : 'speaker']},
      room: {id: this.#handlers.introduction().room, max: this.#people.size + 1, locked: this.#script.knocks !== undefined, mode: 'mesh', auth: false},
      peers: [...this.#present].map((id) => mockPeer(this.#people.get(id)!, id === this.#host ? 'host' : 'speaker')),
      ice: {servers: []},
      hb: {every: 10_000, dead: 25_000},
      limits: {frame: 65_536, state: 1_024, cast: 4_096},
      resumed: false,
      a: 0,
      now: Date.now(),
    };
  }

  get #isOurs(): boolean {
    return this.#script.self?.includes('host') ?? false;
  }

  /** The first of those present, unless the room is ours. */
  get #host(): string | undefined {
    return this.#isOurs ? undefined : [...this.#present][0];
  }

  #join(person: MockPerson): void {
    const id = mockId(person.number);
    this.#present.add(id);
    this.#say({t: 'join', p: mockPeer(person, id === this.#host ? 'host' : 'speaker')});
  }

  /** They do as they are asked. */
  #sayMic(id: string, mic: boolean): void {
    const person = this.#people.get(id);
    if (person && this.#present.has(id)) this.#say({t: 'state', from: id, d: {...(mockPeer(person, 'speaker').d as JsonObject), mic}});
  }

  /** What the host does to us, as the server would pass it on. */
  #suffer(deed: NonNullable<MockScript['host']>): void {
    const by = this.#host;
    if (deed === 'make-viewer') this.#say({t: 'role', id: 'self', role: 'viewer', can: CAPABILITIES_OF.viewer});
    else if (by) this.#say({t: 'mod', op: deed, by});
  }

  #leave(id: string, why: 'bye' | 'kick'): void {
    const before = this.#host;
    if (!this.#present.delete(id)) return;
    this.#say({t: 'leave', id, why});
    const host = this.#host;
    if (host && host !== before) this.#say({t: 'role', id: host, role: 'host', can: CAPABILITIES_OF.host});
  }

  /** The way to the server is lost, and stays so; media goes on. */
  #interrupt(): void {
    this.#setState('reconnecting');
    this.#handlers.trouble(new RoomError('SIGNALING_LOST', 'The connection to the server is lost.', {recoverable: true}));
  }

  #end(code: RoomErrorCode): void {
    const error = new RoomError(code, `The script of this made-up room says: ${code.toLowerCase().replaceAll('_', ' ')}.`);
    this.#stop();
    this.#handlers.closed(error);
    this.#reject(error);
  }

  #stop(): void {
    this.#timers.end();
    this.#setState('closed');
  }

  #say(message: UnnumberedServerMessage): void {
    this.#numbered += 1;
    this.#handlers.message({...message, s: this.#numbered});
  }

  #later(ms: number, act: () => void): void {
    if (this.#state !== 'closed') this.#timers.later(ms, act);
  }

  #setState(state: ChannelState): void {
    if (this.#state === state || this.#state === 'closed') return;
    this.#state = state;
    this.#handlers.state(state);
  }
}
