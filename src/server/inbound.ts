import * as CLOSE from '../protocol/close.js';
import * as LIMITS from '../protocol/limits.js';
import type {ClientMessage} from '../protocol/client-messages.js';
import {parseClientMessage, readClientMessage, type Refusal} from '../protocol/parse-client.js';
import type {Admission} from './admission.js';
import {RATE_OF, type Handler, type Handlers} from './handlers.js';
import type {ServerContext} from './server-context.js';
import type {Session} from './session.js';
import type {RateKind, SignalSocket} from './signal-socket.js';
import {splitFrame} from './split-frame.js';

/** Everything that clients send goes through here: size, shape, order and rate, then its handler. */
export class Inbound {
  readonly #context: ServerContext;
  readonly #admission: Admission;
  readonly #handlers: Handlers;

  constructor(context: ServerContext, admission: Admission, handlers: Handlers) {
    this.#context = context;
    this.#admission = admission;
    this.#handlers = handlers;
  }

  /** Never throws: what goes wrong costs the one socket. */
  receive(socket: SignalSocket, data: Buffer, isBinary: boolean): void {
    this.#context.metrics.received += 1;
    try {
      if (isBinary) return this.#offend(socket, 'A binary frame.');
      if (socket.phase === 'new' && data.length > LIMITS.helloFrame)
        return socket.refuse(CLOSE.frameTooLarge, 'too-large', `The first frame may have ${LIMITS.helloFrame} bytes.`);
      const split = splitFrame(data);
      const message = split ? readClientMessage(split.value) : parseClientMessage(data.toString());
      if (socket.session) this.#fromMember(socket.session, socket, message, split?.body);
      else this.#fromOutside(socket, message);
    } catch (error) {
      this.#context.failed(socket, error);
    }
  }

  /** Before `welcome`. */
  #fromOutside(socket: SignalSocket, message: ClientMessage | Refusal): void {
    if ('refused' in message) return this.#offend(socket, 'The first frame must be a hello.');
    if (message.t === 'bye') return socket.dismiss(CLOSE.normal);
    if (message.t === 'hello' && socket.phase === 'new') return this.#admission.hello(socket, message);
    const isHarmless = message.t === 'pong' || message.t === 'ack' || message.t === 'token';
    if (!isHarmless || socket.phase === 'new') return this.#offend(socket, 'Not before welcome.');
    this.#isAllowed(socket, 'control');
  }

  #fromMember(session: Session, socket: SignalSocket, message: ClientMessage | Refusal, body?: Buffer): void {
    session.confirm();
    if ('a' in message && message.a !== undefined && !session.acknowledged(message.a))
      return this.#offend(socket, 'That was never sent.');
    const n = 'n' in message ? message.n : undefined;
    if (n !== undefined) {
      const place = session.count(n);
      if (place === 'gap') return this.#offend(socket, `Message ${n} is out of turn.`);
      if (place === 'duplicate') return void this.#isAllowed(socket, 'control');
    }
    if ('refused' in message) this.#complain(socket, message);
    else if (this.#isAllowed(socket, RATE_OF[message.t], n))
      (this.#handlers[message.t] as Handler<ClientMessage>)(session, message, body);
    session.settle();
  }

  #complain(socket: SignalSocket, {refused, n}: Refusal): void {
    this.#context.metrics.malformed += 1;
    if (!this.#isAllowed(socket, 'control', n)) return;
    if (refused === 'unknown-type') return socket.complain(refused, 'This server does not know that type.', n);
    socket.violations += 1;
    if (socket.violations > this.#context.tuning.violations) return this.#offend(socket, 'Too many malformed messages.');
    socket.complain(refused, 'That is no message of this protocol.', n);
  }

  /**
   * Refuses what is too much, and after a while whoever goes on. The message counts as received.
   * @returns whether it was within the rate
   */
  #isAllowed(socket: SignalSocket, kind: RateKind, n?: number): boolean {
    const {tuning, clock, metrics} = this.#context;
    const rate = tuning.rates[kind];
    if (socket.allows(kind, rate, clock.now)) return true;
    metrics.rateLimited += 1;
    if (socket.allows('excess', tuning.rates.excess, clock.now))
      socket.complain('rate', 'Too many messages.', n, Math.ceil(1_000 / rate.perSecond));
    else socket.refuse(CLOSE.rateLimited, 'rate', 'Too many messages.', 10_000);
    return false;
  }

  /** Against the protocol: the session cannot go on, since nobody knows what it lost. */
  #offend(socket: SignalSocket, msg: string): void {
    socket.session?.break();
    socket.refuse(CLOSE.protocolError, 'bad-message', msg);
  }
}
