import {once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';
import {WebSocket} from 'ws';
import type {HelloMessage} from '../../src/protocol/client-messages.js';
import {SUBPROTOCOL} from '../../src/protocol/messages.js';
import type {ServerMessage, WelcomeMessage} from '../../src/protocol/server-messages.js';

export type Received<T extends ServerMessage['t']> = Extract<ServerMessage, {t: T}>;

interface DialOptions {
  readonly protocols?: string[];
  readonly headers?: Record<string, string>;
  /** Answers pings, as every client must. */
  readonly pong?: boolean;
}

/** A bare client: it knows frames, and nothing of sessions. */
export class WireClient {
  readonly socket: WebSocket;
  readonly received: ServerMessage[] = [];
  readonly closed: Promise<{code: number; reason: string}>;
  #taken = 0;
  #n = 0;
  #arrived: () => void = () => {};

  constructor(url: string, {protocols = [SUBPROTOCOL], headers = {}, pong = true}: DialOptions = {}) {
    this.socket = new WebSocket(url.replace(/^http/, 'ws'), protocols, {headers});
    this.socket.on('error', () => {});
    this.socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as ServerMessage;
      if (message.t === 'ping' && pong) this.raw({t: 'pong', ts: message.ts, a: this.lastS});
      this.received.push(message);
      this.#arrived();
    });
    this.closed = once(this.socket, 'close').then(([code, reason]) => {
      this.#arrived();
      return {code: code as number, reason: String(reason)};
    });
  }

  static async open(url: string, options?: DialOptions): Promise<WireClient> {
    const client = new WireClient(url, options);
    await once(client.socket, 'open');
    return client;
  }

  /** The highest `s` that arrived. */
  get lastS(): number {
    return this.received.reduce((last, message) => ('s' in message ? Math.max(last, message.s) : last), 0);
  }

  raw(frame: string | Buffer | object): void {
    this.socket.send(typeof frame === 'string' || Buffer.isBuffer(frame) ? frame : JSON.stringify(frame));
  }

  /** Sends a numbered message. */
  send(message: object): void {
    this.raw({...message, n: ++this.#n});
  }

  hello(fields: Partial<HelloMessage> & {room?: string} = {}): void {
    this.raw({t: 'hello', v: 1, room: 'test', ...fields});
  }

  async join(fields: Partial<HelloMessage> = {}): Promise<WelcomeMessage> {
    this.hello(fields);
    return this.next('welcome');
  }

  /**
   * The next message of this type; those before it are skipped, and stay in `received`.
   * @throws Error when the socket closes first, or nothing comes for 5 s
   */
  async next<T extends ServerMessage['t']>(
    type: T,
    matches: (message: Received<T>) => boolean = () => true,
  ): Promise<Received<T>> {
    const deadline = Date.now() + 5_000;
    for (;;) {
      while (this.#taken < this.received.length) {
        const message = this.received[this.#taken++]!;
        if (message.t === type && matches(message as Received<T>)) return message as Received<T>;
      }
      if (this.socket.readyState === WebSocket.CLOSED) throw new Error(`closed before ${type}: ${this.#summary()}`);
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`no ${type} came: ${this.#summary()}`);
      await Promise.race([new Promise<void>((resolve) => (this.#arrived = resolve)), sleep(left, undefined, {ref: false})]);
    }
  }

  /** The first message of this type, also when it came long ago. */
  async seen<T extends ServerMessage['t']>(type: T): Promise<Received<T>> {
    return this.all(type)[0] ?? this.next(type);
  }

  /** Everything of this type so far. */
  all<T extends ServerMessage['t']>(type: T): Received<T>[] {
    return this.received.filter((message): message is Received<T> => message.t === type);
  }

  /**
   * The `error` that came before the close, and the close.
   * @throws Error when it stays open for 15 s
   */
  async refusal(): Promise<{code: number; error: string | undefined; retry: number | undefined}> {
    const end = await Promise.race([this.closed, sleep(15_000, undefined, {ref: false})]);
    if (!end) throw new Error(`still open: ${this.#summary()}`);
    const {code} = end;
    const error = this.all('error').at(-1);
    return {code, error: error?.code, retry: error?.retry};
  }

  bye(): void {
    this.raw({t: 'bye'});
  }

  /** Loses the network: no close frame. */
  drop(): void {
    this.socket.terminate();
  }

  #summary(): string {
    return this.received.map((message) => (message.t === 'error' ? `error ${message.code}` : message.t)).join(', ');
  }
}
