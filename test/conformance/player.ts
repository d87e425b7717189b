import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout as sleep} from 'node:timers/promises';
import {WebSocket, WebSocketServer} from 'ws';
import {fill, mismatch, type Names} from './match.js';
import type {Step, Transcript} from './transcript.js';

const SUBPROTOCOL = 'parlor.v1';
const PATIENCE = 12_000;

type Frame = Readonly<Record<string, unknown>>;

/** One WebSocket under test, whichever side it is. */
class Connection {
  readonly frames: Frame[] = [];
  closeCode: number | undefined;
  readonly socket: WebSocket;
  /** The highest number that arrived, which heartbeats carry back. */
  #received = 0;

  constructor(socket: WebSocket) {
    this.socket = socket;
    socket.on('error', () => {});
    socket.on('close', (code) => (this.closeCode = code));
    socket.on('message', (data, isBinary) => {
      const frame = (isBinary ? {t: 'binary'} : JSON.parse(String(data))) as Frame;
      const number = frame['s'] ?? frame['n'];
      if (typeof number === 'number') this.#received = Math.max(this.#received, number);
      if (frame['t'] === 'ping') this.socket.send(JSON.stringify({t: 'pong', ts: frame['ts'], a: this.#received}));
      this.frames.push(frame);
    });
  }

  /** @returns the next frame that is not skipped, or undefined when none comes */
  async next(isSkipped: (frame: Frame) => boolean, ms: number): Promise<Frame | undefined> {
    for (const deadline = Date.now() + ms; ; await sleep(2)) {
      while (this.frames.length > 0) {
        const frame = this.frames.shift()!;
        if (!isSkipped(frame)) return frame;
      }
      if (this.closeCode !== undefined || Date.now() > deadline) return undefined;
    }
  }
}

/** What either side may say at any time. A client may also introduce itself, and ask for things. */
const ANY_TIME = {server: new Set<unknown>(['ping', 'ack']), client: new Set<unknown>(['pong', 'ack', 'state', 'ice', 'cast', 'token'])};

/** Plays one transcript. */
abstract class Player {
  readonly #against: keyof typeof ANY_TIME;
  protected readonly connections = new Map<string, Connection>();
  readonly #names: Names = new Map<string, unknown>([['$room', `conformance-${randomBytes(8).toString('hex')}`]]);

  constructor(against: keyof typeof ANY_TIME) {
    this.#against = against;
  }

  /** @throws Error saying which step failed, and how */
  async play({steps}: Transcript): Promise<void> {
    for (const [at, step] of steps.entries())
      await this.step(step).catch((error: unknown) => {
        throw new Error(`step ${at + 1}, ${JSON.stringify(step)}: ${(error as Error).message}`);
      });
  }

  protected abstract connect(step: Step): Promise<boolean>;
  protected abstract get waiting(): number;

  async step(step: Step): Promise<void> {
    if (await this.connect(step)) return;
    if ('send' in step) return this.#send(step);
    if ('expect' in step) return this.#expect(step);
    if ('expectClosed' in step) {
      const connection = this.#of(step.expectClosed);
      for (const deadline = Date.now() + PATIENCE; connection.closeCode === undefined && Date.now() < deadline; ) await sleep(2);
      if (connection.closeCode !== step.code) throw new Error(`the close code is ${connection.closeCode ?? 'none'}`);
    } else if ('close' in step) {
      if (step.code === undefined) this.#of(step.close).socket.terminate();
      else this.#of(step.close).socket.close(step.code);
    } else if ('quiet' in step) {
      const before = this.waiting;
      if (step.quiet === null) await sleep(step.ms);
      const frame = step.quiet === null ? undefined : await this.#of(step.quiet).next((each) => ANY_TIME[this.#against].has(each['t']), step.ms);
      if (frame) throw new Error(`${JSON.stringify(frame)} came`);
      if (step.quiet === null && this.waiting > before) throw new Error('it connected again');
    }
  }

  #of(name: string): Connection {
    const connection = this.connections.get(name);
    if (!connection) throw new Error(`the transcript has no connection ${name}`);
    return connection;
  }

  async #send(step: Extract<Step, {send: string}>): Promise<void> {
    const {socket} = this.#of(step.send);
    if ('text' in step) return socket.send(step.text, {binary: step.binary ?? false});
    for (let i = 0; i < (step.times ?? 1); i++) {
      const frame = fill(step.frame, this.#names) as Record<string, unknown>;
      // Said several times, each has its own number.
      if (i > 0) for (const key of ['n', 's']) if (typeof frame[key] === 'number') frame[key] += i;
      socket.send(JSON.stringify(frame));
    }
  }

  async #expect({expect, frame: expected}: Extract<Step, {expect: string}>): Promise<void> {
    // An acknowledgement is expected of a certain number: earlier ones may come before it.
    const isSkipped = (frame: Frame): boolean =>
      ANY_TIME[this.#against].has(frame['t']) && (frame['t'] !== expected['t'] || mismatch(expected, frame, new Map(this.#names)) !== undefined);
    const frame = await this.#of(expect).next(isSkipped, PATIENCE);
    if (!frame) throw new Error(this.#of(expect).closeCode === undefined ? 'nothing came' : `it closed with ${this.#of(expect).closeCode}`);
    const fault = mismatch(expected, frame, this.#names);
    if (fault !== undefined) throw new Error(`${fault}; it said ${JSON.stringify(frame)}`);
  }

  close(): void {
    for (const {socket} of this.connections.values()) socket.terminate();
  }
}

/** Plays clients against a server. */
export class ClientPlayer extends Player {
  readonly #url: string;

  constructor(url: string) {
    super('server');
    this.#url = url;
  }

  protected get waiting(): number {
    return 0;
  }

  protected async connect(step: Step): Promise<boolean> {
    if (!('open' in step)) return false;
    const socket = new WebSocket(this.#url, [...(step.protocols ?? [SUBPROTOCOL])], {perMessageDeflate: false});
    this.connections.set(step.open, new Connection(socket));
    await once(socket, 'open');
    return true;
  }
}

/** Plays a server against a client. */
export class ServerPlayer extends Player {
  readonly #http: Server;
  readonly #arrived: Connection[] = [];
  #taken = 0;

  private constructor(http: Server) {
    super('client');
    this.#http = http;
    const sockets = new WebSocketServer({server: http, handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false)});
    sockets.on('connection', (socket) => this.#arrived.push(new Connection(socket)));
  }

  static async start(): Promise<ServerPlayer> {
    const http = createServer((_, response) => response.writeHead(426).end());
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    return new ServerPlayer(http);
  }

  /** Where the client is to connect to. */
  get url(): string {
    return `ws://127.0.0.1:${(this.#http.address() as AddressInfo).port}/signal`;
  }

  protected get waiting(): number {
    return this.#arrived.length;
  }

  protected async connect(step: Step): Promise<boolean> {
    if (!('accept' in step)) return false;
    for (const deadline = Date.now() + PATIENCE; this.#arrived.length <= this.#taken; await sleep(2))
      if (Date.now() > deadline) throw new Error('it did not connect');
    this.connections.set(step.accept, this.#arrived[this.#taken++]!);
    return true;
  }

  override close(): void {
    super.close();
    for (const {socket} of this.#arrived) socket.terminate();
    this.#http.close();
    this.#http.closeAllConnections();
  }
}
