import type {Writable} from 'node:stream';
import {WebSocket} from 'ws';
import * as CLOSE from '../protocol/close.js';
import type {CloseCode} from '../protocol/close-codes.js';
import type {ErrorMessage, WireErrorCode} from '../protocol/server-messages.js';
import type {Knock} from './knock.js';
import type {Session} from './session.js';
import {TokenBucket, type Rate} from './token-bucket.js';

/**
 * `new`: no hello yet. `admitting`: its token is being read, or it queues. `waiting`: outside a locked
 * room. `member`: it carries a session. `done`: closing; nothing it says counts any more.
 */
export type SocketPhase = 'new' | 'admitting' | 'waiting' | 'member' | 'done';

/** Which of a socket's rates a message counts against. */
export type RateKind = 'signal' | 'chatter' | 'mod' | 'control' | 'excess';

/** What a gate is told about a socket. */
export interface Visitor {
  readonly address: string;
  readonly origin?: string;
}

export interface SocketOwner {
  receive(socket: SignalSocket, data: Buffer, isBinary: boolean): void;
  /** The socket will carry nothing any more; its session is to be kept, or ended. Comes once. */
  detached(socket: SignalSocket, code: number): void;
  closed(socket: SignalSocket, code: number): void;
}

/** One WebSocket of one page. Thousands are idle: no timers, no closures, buckets only once they are used. */
export class SignalSocket extends WebSocket {
  #owner: SocketOwner | undefined;
  /** The stream below the WebSocket. */
  #wire: Writable | undefined;
  #isGathering = false;
  #buckets: Partial<Record<RateKind, TokenBucket>> | undefined;
  /** For limits: an IPv4 address or an IPv6 /64. */
  address = '';
  /** Only where there is a gate. */
  visitor: Visitor | undefined;
  phase: SocketPhase = 'new';
  session: Session | undefined;
  knock: Knock | undefined;
  /** Served time ({@link Clock}) of these. */
  openedAt = 0;
  heardAt = 0;
  nextPing = 0;
  slowSince = 0;
  departAt = 0;
  violations = 0;
  /** Messages of this socket that wait for their room's turn; it is paused meanwhile. */
  queued = 0;

  open(owner: SocketOwner, wire: Writable, address: string, now: number): void {
    this.#owner = owner;
    this.#wire = wire;
    this.address = address;
    this.openedAt = now;
    this.heardAt = now;
    this.on('message', onMessage);
    this.on('close', onClose);
    this.on('error', onError);
  }

  get owner(): SocketOwner | undefined {
    return this.#owner;
  }

  /** Sends a frame, unless the socket is on its way out. */
  post(frame: Buffer | string): void {
    if (this.phase === 'done' || this.readyState !== WebSocket.OPEN) return;
    this.#gather();
    this.send(frame, AS_TEXT);
  }

  /** All that is sent to one socket in one turn of the event loop leaves in one system call. */
  #gather(): void {
    if (this.#isGathering) return;
    this.#isGathering = true;
    this.#wire?.cork();
    process.nextTick(SignalSocket.#flush, this);
  }

  static #flush(socket: SignalSocket): void {
    socket.#isGathering = false;
    socket.#wire?.uncork();
  }

  /** @returns whether the socket may do this once more at this rate */
  allows(kind: RateKind, rate: Rate, now: number): boolean {
    this.#buckets ??= {};
    return (this.#buckets[kind] ??= new TokenBucket(rate, now)).take(rate, now);
  }

  /** Tells the client what was wrong; the connection stays. */
  complain(code: WireErrorCode, msg: string, re?: number, retry?: number): void {
    const error: ErrorMessage = {t: 'error', ...(re !== undefined && {re}), code, msg, ...(retry !== undefined && {retry})};
    this.post(JSON.stringify(error));
  }

  /** Tells the client why, and closes: a browser shows neither a refused upgrade nor a bare close well. */
  refuse(close: CloseCode, code: WireErrorCode, msg: string, retry?: number): void {
    if (this.phase === 'done') return;
    this.complain(code, msg, undefined, retry);
    this.dismiss(close, code);
  }

  dismiss(close: CloseCode, reason = ''): void {
    if (this.phase === 'done') return;
    this.phase = 'done';
    this.close(close, reason);
    // A paused socket would never read the answer to its close frame.
    if (this.isPaused) this.resume();
    this.#owner?.detached(this, close);
  }

  /** Cuts a socket that does not take what it is sent. */
  cut(): void {
    if (this.phase === 'done') return;
    this.phase = 'done';
    this.terminate();
    this.#owner?.detached(this, CLOSE.abnormal);
  }
}

const AS_TEXT = {binary: false};

// One function for all sockets; `this` tells them apart.
function onMessage(this: WebSocket, data: unknown, isBinary: boolean): void {
  const socket = this as SignalSocket;
  socket.owner?.receive(socket, data as Buffer, isBinary);
}

function onClose(this: WebSocket, code: number): void {
  const socket = this as SignalSocket;
  if (socket.phase !== 'done') {
    socket.phase = 'done';
    socket.owner?.detached(socket, code);
  }
  socket.owner?.closed(socket, code);
}

/** ws closes the socket after any error, so `close` is the one place that has to know. */
function onError(): void {}
