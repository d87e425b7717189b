import * as CLOSE from '../protocol/close.js';
import type {GoawayMessage, WaitingMessage, WelcomeMessage} from '../protocol/server-messages.js';
import type {RoomError} from '../protocol/room-error.js';
import type {TokenReason} from './channel.js';
import type {Overdue} from './liveness.js';
import {type Loss, lossError} from './loss-error.js';
import {Patience} from './patience.js';
import {Redial} from './redial.js';
import {Socket} from './socket.js';
import {type Timings, TIMINGS} from './timings.js';

/** For tests: a faster clock, and dice that fall as wanted. */
export interface LifelineOptions {
  readonly timings?: Partial<Timings>;
  /** Milliseconds, and running on while the machine sleeps. */
  readonly now?: () => number;
  /** In [0, 1). */
  readonly random?: () => number;
}

export interface LifelineEvents {
  /** Time to say hello. */
  opened(socket: Socket): void;
  frame(socket: Socket, data: unknown): void;
  /** The session cannot be trusted any more; a `lost` follows. */
  broken(): void;
  /** There is no live socket for now. An error is given unless the page is being asked for a token. */
  lost(error?: RoomError): void;
  /** @returns whether the page gave another token, or undefined when there is nobody to ask */
  tokenRefused(reason: TokenReason): Promise<boolean> | undefined;
  /** Every `timings.tick`, however the sockets are, and when something held back may go. */
  tick(): void;
  ended(error: RoomError): void;
}

/**
 * Keeps a live socket to the server: dials, watches, redials, gives up.
 *
 * There are at most two sockets: the live one, and the next one that is being dialled. Usually the live one
 * is lost before the next is dialled; when the server announces its end they overlap, and nothing is
 * interrupted.
 */
export class Lifeline {
  readonly timings: Timings;
  /** The clock, in milliseconds. */
  readonly now: () => number;
  readonly #url: URL;
  readonly #random: () => number;
  readonly #events: LifelineEvents;
  readonly #patience: Patience;
  readonly #redial: Redial;
  #interval: ReturnType<typeof setInterval> | undefined;
  #stopped = false;
  #live: Socket | undefined;
  #next: Socket | undefined;
  /** Where the server said to go; forgotten when it cannot be reached there. */
  #movedTo: URL | undefined;
  #lastLoss: Loss;

  constructor(url: URL, events: LifelineEvents, {timings, now = () => Date.now(), random = Math.random}: LifelineOptions) {
    this.timings = {...TIMINGS, ...timings};
    this.now = now;
    this.#url = url;
    this.#random = random;
    this.#events = events;
    this.#patience = new Patience(this.timings);
    this.#redial = new Redial(this.timings, now, random, () => this.#dial());
    this.#lastLoss = {url, code: CLOSE.abnormal, wasLive: false};
  }

  /** The socket that was {@link accept}ed last, unless it is lost. */
  get live(): Socket | undefined {
    return this.#live;
  }

  /** True between hello and answer of the next socket. */
  get isUndecided(): boolean {
    return this.#next !== undefined && this.#next.isOpen && !this.#next.liveness.isAnswered;
  }

  start(): void {
    this.#patience.contact(this.now());
    this.#interval = setInterval(() => this.#look(), this.timings.tick);
    this.#dial();
  }

  /** @param welcome what the server said on `socket`: it is the live one from now on */
  accept(socket: Socket, welcome: WelcomeMessage): void {
    socket.liveness.answered(this.now(), welcome.hb.dead);
    this.#live?.drop(CLOSE.superseded);
    this.#live = socket;
    this.#next = undefined;
    this.#redial.stop();
    this.#patience.welcomed();
  }

  /** The server has taken note of us on `socket`, and someone there decides: that may take long. */
  hold(socket: Socket, waiting: WaitingMessage): void {
    socket.liveness.answered(this.now(), waiting.hb.dead);
    this.#patience.contact(Infinity);
  }

  /** The other side breaks the protocol in the way that `code` says. */
  breakOff(socket: Socket, code: number): void {
    socket.drop(code);
    this.#lost(socket, code);
  }

  /** Make before break: the live socket serves until the next one is accepted. */
  move({in: within, url}: GoawayMessage): void {
    if (url !== undefined && URL.canParse(url, this.#url)) {
      const target = new URL(url, this.#url);
      // Never from wss: to ws:, and nothing but WebSockets.
      if (['wss:', this.#url.protocol].includes(target.protocol)) this.#movedTo = target;
    }
    // In the first half of the time, so that a slow handshake fits into the rest.
    this.#redial.after(this.#random() * Math.min(Math.max(within, 0) / 2, this.timings.restartSpread));
  }

  /**
   * After a silence that is too long for a healthy server, redials instead of probing: a resumed session
   * loses nothing, and the redial costs the one round trip that a probe would.
   * @param online there was no network a moment ago. With another address the old socket is dead, and nobody says so:
   * a new one is made beside it, however lately the server was heard
   */
  wake(online = false): void {
    this.#look();
    if (this.#stopped) return;
    const silence = this.#live?.liveness.silentFor(this.now()) ?? 0;
    if (this.#live && silence > this.timings.deadOnWake) this.#giveUpOn(this.#live, 'silent');
    this.#redial.hurry();
    if (online && this.#live) this.#redial.after(0);
  }

  /** @returns when bye was handed to the network, or `timings.bye` later */
  async leave(): Promise<void> {
    const sockets = [this.#live, this.#next].filter((socket) => socket !== undefined);
    this.#live = this.#next = undefined;
    this.#stop();
    await Promise.all(sockets.map((socket) => socket.leave(this.timings.bye)));
  }

  #stop(): void {
    this.#stopped = true;
    clearInterval(this.#interval);
    this.#redial.stop();
    this.#live?.drop(CLOSE.normal);
    this.#next?.drop(CLOSE.normal);
    this.#live = this.#next = undefined;
  }

  #end(loss: Loss): void {
    this.#stop();
    this.#events.ended(lossError(loss, false));
  }

  #dial(): void {
    this.#next?.drop(CLOSE.superseded);
    const socket = new Socket(this.#movedTo ?? this.#url, this.timings, this.now, {
      opened: () => this.#events.opened(socket),
      frame: (data) => this.#events.frame(socket, data),
      lost: (code) => this.#lost(socket, code),
    });
    this.#next = socket;
  }

  /** Compares every deadline with the clock. */
  #look(): void {
    const now = this.now();
    for (const socket of [this.#live, this.#next]) {
      const overdue = socket?.overdue(now);
      if (socket && overdue) this.#giveUpOn(socket, overdue);
    }
    if (this.#stopped) return;
    if (this.#patience.isExhausted(now)) this.#end(this.#lastLoss);
    if (!this.#stopped) this.#events.tick();
  }

  #giveUpOn(socket: Socket, overdue: Overdue): void {
    socket.drop(CLOSE.timeout);
    this.#lost(socket, CLOSE.abnormal, overdue);
  }

  #lost(socket: Socket, code: number, overdue?: Overdue): void {
    if (this.#stopped) return;
    const wasLive = socket === this.#live;
    const {liveness} = socket;
    // A running call that just breaks off was not refused, whatever was said in it before.
    const refusal = wasLive && code === CLOSE.abnormal ? undefined : socket.refusal;
    const loss = {url: this.#movedTo ?? this.#url, code, refusal, overdue, wasLive};
    const now = this.now();
    if (wasLive) {
      this.#live = undefined;
      if (liveness.answeredFor(now) > this.timings.stable) this.#redial.reset();
      if (this.#next && code === CLOSE.superseded) return;
    } else {
      this.#next = this.#movedTo = undefined;
      // The live one still serves, and takes what was held back for this one.
      if (this.#live) {
        this.#redial.backOff();
        return this.#events.tick();
      }
    }
    if (liveness.isAnswered) this.#patience.contact(now);
    this.#lastLoss = loss;

    const after = this.#patience.judge(code, refusal, now, this.#random());
    if (after.do === 'end') return this.#end(loss);
    if (after.do === 'ask') return void this.#replaceToken(after.reason, loss);
    // Everything is arranged before the page hears of it: it may close us in answer.
    if (after.do === 'rejoin') {
      this.#next?.drop(CLOSE.superseded);
      this.#next = undefined;
      this.#events.broken();
    }
    if (!this.#next) {
      if (after.do === 'redial' && after.delay !== undefined) this.#redial.after(after.delay);
      else this.#redial.backOff();
    }
    this.#events.lost(lossError(loss, true));
  }

  async #replaceToken(reason: TokenReason, loss: Loss): Promise<void> {
    const answer = this.#events.tokenRefused(reason);
    if (!answer) return this.#end(loss);
    this.#patience.contact(Infinity);
    this.#events.lost();
    const isReplaced = await answer;
    if (this.#stopped) return;
    if (!isReplaced) return this.#end(loss);
    this.#patience.contact(this.now());
    this.#dial();
  }
}
