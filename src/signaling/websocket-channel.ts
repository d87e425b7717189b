import * as CLOSE from '../protocol/close.js';
import type {OutgoingMessage} from '../protocol/client-messages.js';
import {PROTOCOL_VERSION, SUBPROTOCOL} from '../protocol/messages.js';
import type {ErrorMessage, NumberedServerMessage, WelcomeMessage} from '../protocol/server-messages.js';
import {parseServerMessage, type UnknownMessage} from '../protocol/parse-server.js';
import {RoomError} from '../protocol/room-error.js';
import {VERSION} from '../protocol/version.js';
import {Admission} from './admission.js';
import type {ChannelHandlers, ChannelState, SignalingChannel, TokenReason} from './channel.js';
import {Lifeline, type LifelineOptions} from './lifeline.js';
import {complaintError} from './loss-error.js';
import {onPageSignals} from './page-signals.js';
import {Session} from './session.js';
import type {Socket} from './socket.js';

/**
 * Signaling over a WebSocket, subprotocol `parlor.v1` (`docs/protocol.md`). Here the messages; the socket
 * below is kept by {@link Lifeline}, the numbers on both by {@link Session}.
 */
export class WebSocketChannel implements SignalingChannel {
  readonly #handlers: ChannelHandlers;
  readonly #lifeline: Lifeline;
  readonly #session = new Session();
  readonly #admission: Admission;
  readonly #listening = new AbortController();
  #state: ChannelState = 'idle';
  #settle!: {resolve(message: WelcomeMessage): void; reject(error: RoomError): void};
  readonly #opened = new Promise<WelcomeMessage>((resolve, reject) => (this.#settle = {resolve, reject}));
  #closed: Promise<void> | undefined;
  /** Troubles told since the last welcome: a server that stays away, or goes on complaining, is no news. */
  readonly #told = new Set<string>();

  constructor(url: URL, handlers: ChannelHandlers, options: LifelineOptions = {}) {
    this.#handlers = handlers;
    this.#admission = new Admission(handlers);
    const events = {
      opened: (socket: Socket) => this.#greet(socket),
      frame: (socket: Socket, data: unknown) => this.#read(socket, data),
      broken: () => this.#session.forsake(),
      lost: (error?: RoomError) => this.#interrupted(error),
      tokenRefused: (reason: TokenReason) => this.#admission.ask(reason),
      tick: () => this.#tick(),
      ended: (error: RoomError) => this.#ended(error),
    };
    this.#lifeline = new Lifeline(url, events, options);
    // Whoever listens to `closed` alone has not forgotten anything.
    this.#opened.catch(() => {});
  }

  get state(): ChannelState {
    return this.#state;
  }

  /**
   * Resolves at the first welcome. Rejects with the error that `closed` is told: a refusal, or
   * `SIGNALING_UNREACHABLE` when no server was met for 30 s. After `close()`: `SIGNALING_LOST`.
   */
  open(): Promise<WelcomeMessage> {
    if (this.#state === 'idle') {
      onPageSignals({woke: (event) => this.#lifeline.wake(event?.type === 'online'), gone: () => void this.close()}, this.#listening.signal);
      this.#lifeline.start();
      this.#setState('connecting');
    }
    return this.#opened;
  }

  send(message: OutgoingMessage): void {
    if (this.#state === 'closed') return;
    this.#session.keep(message);
    this.#flush();
  }

  setToken(token: string): void {
    this.#admission.token = token;
    this.#sendToken();
  }

  wake(): void {
    if (this.#state !== 'idle') this.#lifeline.wake();
  }

  close(): Promise<void> {
    this.#closed ??= this.#lifeline.leave();
    this.#listening.abort();
    this.#setState('closed');
    this.#settle.reject(new RoomError('SIGNALING_LOST', 'The channel was closed before the server answered.'));
    return this.#closed;
  }

  #setState(state: ChannelState): void {
    if (this.#state === state || this.#state === 'closed') return;
    this.#state = state;
    this.#handlers.state(state);
  }

  #interrupted(error?: RoomError): void {
    this.#setState(this.#session.known ? 'reconnecting' : 'connecting');
    if (error) this.#tell(error);
  }

  #complained(message: ErrorMessage): void {
    const error = complaintError(message);
    if (error) this.#tell(error);
  }

  #tell(error: RoomError): void {
    if (this.#session.known && this.#told.has(error.code)) return;
    this.#told.add(error.code);
    this.#handlers.trouble(error);
  }

  #ended(error: RoomError): void {
    this.#listening.abort();
    this.#setState('closed');
    this.#handlers.closed(error);
    this.#settle.reject(error);
  }

  #greet(socket: Socket): void {
    if (socket.subprotocol !== SUBPROTOCOL) return this.#lifeline.breakOff(socket, CLOSE.versionUnsupported);
    const introduction = this.#handlers.introduction();
    socket.send({
      t: 'hello',
      v: PROTOCOL_VERSION,
      client: `parlor/${VERSION}`,
      ...introduction,
      token: this.#admission.token ?? introduction.token,
      ...this.#session.claim(),
    });
  }

  #read(socket: Socket, data: unknown): void {
    const message = parseServerMessage(data);
    if (!message || message.t === 'unknown') {
      // Whoever begins with something else is no server of this protocol; later versions may add to it.
      if (!socket.liveness.isAnswered) return this.#lifeline.breakOff(socket, CLOSE.versionUnsupported);
      if (!message) return;
    }
    const isLive = socket === this.#lifeline.live;
    switch (message.t) {
      case 'error':
        // With `re` it is about one message, which counts as received; without, a close may follow.
        if (message.re === undefined) socket.refusal = message;
        return isLive ? this.#complained(message) : undefined;
      case 'ping':
        if (isLive) this.#session.acknowledge(message.a);
        return socket.send({t: 'pong', ts: message.ts, a: isLive ? this.#session.acknowledgement : 0});
      case 'waiting':
        this.#lifeline.hold(socket, message);
        return this.#lifeline.live ? undefined : this.#setState('waiting');
      case 'welcome':
        return isLive ? undefined : this.#welcomed(socket, message);
      case 'ack':
        return isLive ? this.#session.acknowledge(message.a) : undefined;
      case 'goaway':
        return isLive ? this.#lifeline.move(message) : undefined;
      default:
        return isLive ? this.#deliver(socket, message) : undefined;
    }
  }

  #welcomed(socket: Socket, welcome: WelcomeMessage): void {
    if (welcome.v !== PROTOCOL_VERSION) return this.#lifeline.breakOff(socket, CLOSE.versionUnsupported);
    const rejoined = this.#session.known;
    if (!welcome.resumed) this.#session.begin(welcome);
    else if (!this.#session.resume(welcome)) return this.#lifeline.breakOff(socket, CLOSE.protocolError);
    this.#lifeline.accept(socket, welcome);
    this.#admission.granted(welcome.tokenTtl, this.#lifeline.now());
    this.#told.clear();

    if (welcome.resumed) this.#handlers.resumed(welcome);
    else this.#handlers.welcome(welcome, rejoined);
    // The room may have closed us in answer: then nothing of this does anything.
    this.#flush();
    this.#setState('connected');
    this.#settle.resolve(welcome);
  }

  #deliver(socket: Socket, message: NumberedServerMessage | UnknownMessage): void {
    if ('a' in message && message.a !== undefined) this.#session.acknowledge(message.a);
    if (message.s === undefined) return;
    const arrival = this.#session.receive(message.s, this.#lifeline.now());
    if (arrival === 'gap') return this.#lifeline.breakOff(socket, CLOSE.protocolError);
    if (arrival === 'repeated') return;
    this.#acknowledge();
    if (message.t !== 'unknown') this.#handlers.message(message);
  }

  #flush(): void {
    // Once the next socket has said hello, its session may replace this one: what is said now waits for the winner.
    if (!this.#lifeline.live?.isOpen || this.#lifeline.isUndecided) return;
    for (const message of this.#session.take()) this.#lifeline.live.send(message);
  }

  #acknowledge(): void {
    const {live, timings, now} = this.#lifeline;
    // One tick early, since the next look would be too late.
    if (!live || !this.#session.owesAcknowledgement(now(), timings.ackWithin - timings.tick)) return;
    live.send({t: 'ack', a: this.#session.acknowledgement});
  }

  #tick(): void {
    this.#flush();
    this.#acknowledge();
    const {now, timings} = this.#lifeline;
    if (this.#admission.endsSoon(now(), timings.tokenAhead)) void this.#renewToken();
  }

  async #renewToken(): Promise<void> {
    if (await this.#admission.ask('expiring')) this.#sendToken();
  }

  #sendToken(): void {
    const {token} = this.#admission;
    if (token !== undefined) this.#lifeline.live?.send({t: 'token', token});
  }
}
