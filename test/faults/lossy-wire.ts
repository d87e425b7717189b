import * as LIMITS from '../../src/protocol/limits.js';
import type {WelcomeMessage} from '../../src/protocol/server-messages.js';
import {parseServerMessage} from '../../src/protocol/parse-server.js';
import {Admission} from '../../src/server/admission.js';
import {createHandlers} from '../../src/server/handlers.js';
import {Inbound} from '../../src/server/inbound.js';
import {Moderation} from '../../src/server/moderation.js';
import {readOptions} from '../../src/server/options.js';
import {ServerContext} from '../../src/server/server-context.js';
import type {SignalSocket, SocketPhase} from '../../src/server/signal-socket.js';
import {DEFAULT_TUNING} from '../../src/server/tuning.js';
import {Session} from '../../src/signaling/session.js';

const FREELY = {burst: 1e9, perSecond: 1e9};
const rates = {...DEFAULT_TUNING.rates, signal: FREELY, chatter: FREELY, control: FREELY, excess: FREELY, roomJoins: FREELY, roomSignals: FREELY};

/** The server as it is, from the parser to the session, without sockets and without time. */
export class TimelessServer {
  readonly context = new ServerContext(readOptions({logLevel: 'silent', maxPerAddress: 0, tuning: {...DEFAULT_TUNING, rates}}));
  readonly #inbound: Inbound;

  constructor() {
    const admission = new Admission(this.context);
    this.#inbound = new Inbound(this.context, admission, createHandlers(this.context, new Moderation(this.context, admission)));
  }

  receive(line: Line, frame: string): void {
    if (line.server.phase !== 'done') this.#inbound.receive(line.server as unknown as SignalSocket, Buffer.from(frame), false);
  }

  detached(socket: ServerEnd): void {
    const session = (socket as unknown as SignalSocket).session;
    if (session?.detach()) this.context.rooms.lose(session, 1e12);
  }
}

/** The server's end of one connection: as much of `SignalSocket` as is used. */
class ServerEnd {
  phase: SocketPhase = 'new';
  session: unknown;
  knock = undefined;
  visitor = undefined;
  address = '127.0.0.1';
  heardAt = 0;
  violations = 0;
  queued = 0;
  bufferedAmount = 0;
  isPaused = false;
  readonly #line: Line;
  readonly #owner: TimelessServer;

  constructor(line: Line, owner: TimelessServer) {
    this.#line = line;
    this.#owner = owner;
  }
  post(frame: Buffer | string): void {
    if (this.phase !== 'done') this.#line.down.push(String(frame));
  }
  allows(): boolean {
    return true;
  }
  complain(code: string, msg: string): void {
    this.post(JSON.stringify({t: 'error', code, msg}));
  }
  refuse(code: number, error: string, msg: string): void {
    this.complain(error, msg);
    this.dismiss(code);
  }
  dismiss(code: number): void {
    if (this.phase === 'done') return;
    this.phase = 'done';
    this.#line.closedWith = code;
    this.#owner.detached(this);
  }
  cut(): void {
    this.dismiss(1006);
  }
  pause(): void {}
  resume(): void {}
}

/** One TCP connection: what is on its way in each direction, in order. */
export class Line {
  readonly up: string[] = [];
  readonly down: string[] = [];
  readonly server: ServerEnd;
  closedWith: number | undefined;

  constructor(owner: TimelessServer) {
    this.server = new ServerEnd(this, owner);
  }
}

/** The client's session as it is, and around it as much of the channel as has no time in it. */
export class TimelessClient {
  readonly #server: TimelessServer;
  readonly #session = new Session();
  readonly #state: string;
  /** `d` of every cast that arrived. */
  readonly heard: number[] = [];
  readonly faults: string[] = [];
  readonly welcomes: WelcomeMessage[] = [];
  line: Line | undefined;
  /** Connections that this end has given up, while the other may still hear from them. */
  readonly abandoned: Line[] = [];
  #isIn = false;

  constructor(server: TimelessServer, state: string) {
    this.#server = server;
    this.#state = state;
  }

  connect(): void {
    if (this.line) return;
    this.#isIn = false;
    this.line = new Line(this.#server);
    this.line.up.push(JSON.stringify({t: 'hello', v: 1, room: 'room', state: this.#state, ...this.#session.claim()}));
  }

  say(d: number): void {
    this.#session.keep({t: 'cast', d});
    this.#flush();
  }

  signal(to: string, d: number): void {
    this.#session.keep({t: 'signal', to, c: 'connection1', k: 'ice', d});
    this.#flush();
  }

  acknowledge(): void {
    if (this.#isIn) this.line!.up.push(JSON.stringify({t: 'ack', a: this.#session.acknowledgement}));
  }

  /** The next frame of the server's, `times` times: a lower layer may repeat, a TCP never does. */
  receive(times = 1): void {
    const {line} = this;
    const frame = line?.down.shift();
    if (frame === undefined) {
      // The close comes after everything that was sent before it.
      if (line?.closedWith !== undefined) this.#lost();
      return;
    }
    for (let i = 0; i < times && this.line === line; i++) this.#read(frame);
  }

  /** The network breaks. The server is told, or learns it only from the next connection. */
  cut(isTold: boolean): void {
    const {line} = this;
    if (!line) return;
    this.#lost();
    if (isTold) line.server.cut();
    else this.abandoned.push(line);
  }

  #lost(): void {
    this.line = undefined;
    this.#isIn = false;
  }

  #flush(): void {
    if (this.#isIn) for (const message of this.#session.take()) this.line!.up.push(JSON.stringify(message));
  }

  #read(frame: string): void {
    const message = parseServerMessage(frame);
    if (!message || message.t === 'unknown') return void this.faults.push(`nonsense: ${frame}`);
    if (message.t === 'welcome') {
      // Said twice, it is the one that was said.
      if (this.#isIn) return;
      if (!message.resumed) this.#session.begin(message);
      else if (!this.#session.resume(message)) this.faults.push('resumed what cannot be');
      this.welcomes.push(message);
      this.#isIn = true;
      return this.#flush();
    }
    if ('a' in message && message.a !== undefined) this.#session.acknowledge(message.a);
    if (!('s' in message)) return;
    const arrival = this.#session.receive(message.s, 0);
    if (arrival === 'gap') {
      this.#session.forsake();
      this.line!.server.dismiss(4400);
      return this.#lost();
    }
    if (arrival === 'new' && (message.t === 'cast' || message.t === 'signal')) this.heard.push(message.d as number);
    if (this.#session.owesAcknowledgement(0, 1)) this.acknowledge();
  }
}

/** What both ends can keep bounds how much may be said in one run. */
export const MOST = LIMITS.clientUnacked / 2;
