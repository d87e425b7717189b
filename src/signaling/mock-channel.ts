import {CAPABILITIES_OF, type OutgoingMessage, PROTOCOL_VERSION, type UnnumberedServerMessage, type WelcomeMessage} from '../protocol/messages.js';
import {RoomError} from '../protocol/room-error.js';
import type {ChannelHandlers, ChannelState, SignalingChannel} from './channel.js';

/** What fits on one page. */
const MOST = 49;
/** Roughly the way to a server and back, in ms. */
const WELCOME_AFTER = 60;

const NAMES: readonly string[] = [
  'Ada Lovelace', '王小明', 'Grace Hopper', 'Мария Иванова', 'Alan Turing', 'ليلى حداد', 'Katherine Johnson', '佐藤 花子', 'José García', 'Zoë Müller',
  'Amina Diallo', '김민준', 'Linus', 'Annie Easley', 'नेहा शर्मा', 'Barbara Liskov', 'Søren Holm', 'נועה לוי', 'Radia Perlman', 'Tim', 'Nguyễn Thị Lan', 'Ελένη', 'Marie Curie', '陈静',
];

/**
 * Seats of made-up people: which of them is muted, or has the camera off. From the 17th on all are muted: Chromium
 * plays at most 75 media elements in a page, and everyone who can be heard needs two.
 */
export const isMutedSeat = (seat: number): boolean => seat % 4 === 3 || seat >= 16;
export const isCameraOffSeat = (seat: number): boolean => seat % 5 === 4;

export const mockId = (seat: number): string => `mock-${seat}`;

/**
 * A room full of made-up people, for `mock:N`. Nothing leaves the page. Who speaks to them is answered as by real
 * ones, so that mesh and room run as they are.
 */
export class MockChannel implements SignalingChannel {
  readonly #handlers: ChannelHandlers;
  readonly #describe: (seat: number) => string;
  readonly #count: number;
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #state: ChannelState = 'idle';
  #numbered = 0;
  #opened: Promise<WelcomeMessage> | undefined;
  #reject: (error: RoomError) => void = () => {};

  /**
   * @param describe the SDP with which a seat answers
   * @throws RoomError `BAD_ATTRIBUTE` unless there are 1 to 49
   */
  constructor(url: URL, handlers: ChannelHandlers, describe: (seat: number) => string) {
    this.#count = Number(url.pathname);
    if (!/^\d+$/.test(url.pathname) || this.#count < 1 || this.#count > MOST) {
      throw new RoomError('BAD_ATTRIBUTE', `signaling="${url.href}": the number of made-up people goes from 1 to ${MOST}, such as "mock:6".`);
    }
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
      this.#later(WELCOME_AFTER, () => {
        const message = this.#welcome();
        this.#handlers.welcome(message, false);
        this.#setState('connected');
        resolve(message);
      });
    });
    // Whoever closes before the welcome has not forgotten anything.
    this.#opened.catch(() => {});
    return this.#opened;
  }

  send(message: OutgoingMessage): void {
    if (this.#state !== 'connected') return;
    const seat = 'to' in message && typeof message.to === 'string' ? Number(message.to.replace('mock-', '')) : NaN;
    if (message.t === 'signal' && message.k === 'offer') {
      const {o} = message.d as {readonly o: number};
      const d = {o, e: o, sdp: this.#describe(seat)};
      this.#later(10, () => this.#say({t: 'signal', from: mockId(seat), c: message.c, k: 'answer', d}));
    } else if (message.t === 'mod' && message.op === 'kick' && message.id) {
      const {id} = message;
      this.#later(10, () => this.#say({t: 'leave', id, why: 'kick'}));
    } else if (message.t === 'ice') {
      this.#later(10, () => this.#say({t: 'ice', servers: []}));
    }
  }

  setToken(): void {}

  wake(): void {}

  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.#setState('closed');
    this.#reject(new RoomError('SIGNALING_LOST', 'The channel was closed before anyone answered.'));
  }

  #welcome(): WelcomeMessage {
    const peers = Array.from({length: this.#count}, (_, seat) => ({
      id: mockId(seat),
      join: seat + 1,
      role: seat === 0 ? ('host' as const) : ('speaker' as const),
      can: CAPABILITIES_OF[seat === 0 ? 'host' : 'speaker'],
      d: {name: NAMES[seat % NAMES.length]! + (seat < NAMES.length ? '' : ` ${Math.floor(seat / NAMES.length) + 1}`), mic: !isMutedSeat(seat), cam: !isCameraOffSeat(seat), screen: false},
    }));
    return {
      t: 'welcome',
      v: PROTOCOL_VERSION,
      sid: 'mock',
      key: 'mock',
      me: {id: 'self', join: this.#count + 1, role: 'speaker', can: CAPABILITIES_OF.speaker},
      room: {id: this.#handlers.introduction().room, max: MOST + 1, locked: false, mode: 'mesh', auth: false},
      peers,
      ice: {servers: []},
      hb: {every: 10_000, dead: 25_000},
      limits: {frame: 65_536, state: 1_024, cast: 4_096},
      resumed: false,
      a: 0,
      now: Date.now(),
    };
  }

  #say(message: UnnumberedServerMessage): void {
    this.#numbered += 1;
    this.#handlers.message({...message, s: this.#numbered});
  }

  #later(ms: number, act: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      act();
    }, ms);
    this.#timers.add(timer);
  }

  #setState(state: ChannelState): void {
    if (this.#state === state || this.#state === 'closed') return;
    this.#state = state;
    this.#handlers.state(state);
  }
}
