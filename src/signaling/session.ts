import * as LIMITS from '../protocol/limits.js';
import type {HelloMessage, OutgoingMessage, SequencedClientMessage} from '../protocol/client-messages.js';
import type {WelcomeMessage} from '../protocol/server-messages.js';

/** `gap`: something is missing. TCP does not reorder, so one side has made a mistake. */
export type Arrival = 'new' | 'repeated' | 'gap';

/**
 * The numbers that make delivery exact over sockets that come and go: `n` for what we say, `s` for what the
 * server says, `a` for what arrived, each from 1 without holes. Knows no socket and no clock.
 *
 * What is not acknowledged is kept, at most {@link LIMITS.clientUnacked} messages, and given again to
 * the next socket. When more had to be kept, the oldest are gone and the session cannot be resumed.
 */
export class Session {
  /** The newest: its key opens every way back. */
  #welcome: WelcomeMessage | undefined;
  #broken = false;

  #received = 0;
  #told = 0;
  #untoldSince = 0;

  #numbered = 0;
  #acknowledged = 0;
  #kept: SequencedClientMessage[] = [];
  /** Highest number given to the present socket, and to any. */
  #handed = 0;
  #everHanded = 0;

  /** True after the first welcome. */
  get known(): boolean {
    return this.#welcome !== undefined;
  }

  get resumable(): boolean {
    const next = this.#kept[0]?.n ?? this.#numbered + 1;
    return this.known && !this.#broken && next === this.#acknowledged + 1;
  }

  /** The acknowledgement to be sent now; counts as sent. */
  get acknowledgement(): number {
    this.#told = this.#received;
    return this.#received;
  }

  /** Both ways back into the room, for the server to choose from. The newest key serves both. */
  claim(): Pick<HelloMessage, 'resume' | 'prev'> {
    if (!this.#welcome) return {};
    const {sid, key, me} = this.#welcome;
    return {...(this.resumable && {resume: {sid, key, a: this.#received}}), prev: {id: me.id, key}};
  }

  /** The session cannot be trusted any more: only a rejoin helps. */
  forsake(): void {
    this.#broken = true;
  }

  /**
   * The lost session goes on with a new socket and a new key.
   * @returns false when it cannot, whatever the server says
   */
  resume(welcome: WelcomeMessage): boolean {
    if (!this.known) return false;
    this.#welcome = welcome;
    this.acknowledge(welcome.a);
    this.#handed = this.#acknowledged;
    return this.resumable;
  }

  /**
   * A new session. Signals belong to links that will be made anew, and what was on its way may have
   * arrived, so both are dropped; what never left goes along: casts, moderation, and the last state, which
   * may be younger than the one in `hello`.
   */
  begin(welcome: WelcomeMessage): void {
    const unsent = this.#kept.filter(({n}) => n > this.#everHanded);
    const lastState = unsent.findLast(({t}) => t === 'state');
    this.#welcome = welcome;
    this.#broken = false;
    this.#received = this.#told = this.#numbered = this.#acknowledged = this.#handed = this.#everHanded = 0;
    this.#kept = [];
    for (const message of unsent) {
      if (message === lastState || message.t === 'cast' || message.t === 'mod') this.keep(message);
    }
  }

  /** Numbers a message and keeps it until it is acknowledged. */
  keep(message: OutgoingMessage): void {
    this.#kept.push({...message, n: ++this.#numbered});
    if (this.#kept.length > LIMITS.clientUnacked) this.#kept.shift();
  }

  /** What the present socket was not given yet, in order. Counts as given. */
  take(): SequencedClientMessage[] {
    const messages = this.#kept.filter(({n}) => n > this.#handed).map((message) => ({...message, a: this.acknowledgement}));
    this.#handed = this.#numbered;
    this.#everHanded = Math.max(this.#everHanded, this.#handed);
    return messages;
  }

  /** The server has everything up to `a`. */
  acknowledge(a: number): void {
    this.#acknowledged = Math.max(this.#acknowledged, Math.min(a, this.#numbered));
    this.#kept = this.#kept.filter(({n}) => n > this.#acknowledged);
  }

  /**
   * Counts a message of the server.
   * @param now any clock, in milliseconds; see {@link owesAcknowledgement}
   */
  receive(s: number, now: number): Arrival {
    if (s <= this.#received) return 'repeated';
    if (s > this.#received + 1) return 'gap';
    if (this.#told === this.#received) this.#untoldSince = now;
    this.#received = s;
    return 'new';
  }

  /** True when the server must hear at once what has arrived: after 32 messages, or `within` milliseconds. */
  owesAcknowledgement(now: number, within: number): boolean {
    const untold = this.#received - this.#told;
    return untold >= LIMITS.ackEvery || (untold > 0 && now - this.#untoldSince >= within);
  }
}
