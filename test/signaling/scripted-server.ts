import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo, Socket as TcpSocket} from 'node:net';
import type {Duplex} from 'node:stream';
import {WebSocket, WebSocketServer} from 'ws';
import type {ClientMessage, HelloMessage} from '../../src/protocol/client-messages.js';
import type {ServerMessage, WelcomeMessage} from '../../src/protocol/server-messages.js';
import {parseClientMessage} from '../../src/protocol/parse-client.js';
import {until} from './until.js';

(globalThis as {WebSocket: unknown}).WebSocket = WebSocket;

/** What a scripted server says when nothing else is asked of it. */
export const WELCOME: WelcomeMessage = {
  t: 'welcome',
  v: 1,
  sid: 'session-1',
  key: 'key.1',
  me: {id: 'me', join: 1, role: 'speaker', can: ['audio', 'video', 'screen', 'data']},
  room: {id: 'standup', max: 16, locked: false, mode: 'mesh', auth: false},
  peers: [],
  ice: {servers: []},
  hb: {every: 10_000, dead: 25_000},
  limits: {frame: 65_536, state: 1_024, cast: 4_096},
  resumed: false,
  a: 0,
  now: 1_800_000_000_000,
};

/** One client's socket as the server sees it. A test says what it answers. */
export class Connection {
  readonly socket: WebSocket;
  readonly path: string;
  readonly received: ClientMessage[] = [];
  closeCode: number | undefined;

  constructor(socket: WebSocket, path: string) {
    this.socket = socket;
    this.path = path;
    socket.on('message', (data) => {
      const message = parseClientMessage(String(data));
      if ('refused' in message) throw new Error(`the client sent nonsense: ${String(data).slice(0, 200)}`);
      this.received.push(message);
    });
    socket.on('close', (code) => (this.closeCode = code));
    socket.on('error', () => {});
  }

  async hello(): Promise<HelloMessage> {
    await until(() => this.received.length > 0 || this.closeCode !== undefined, 'a hello');
    const [hello] = this.received;
    if (hello?.t !== 'hello') throw new Error(`the first message is ${JSON.stringify(hello)}`);
    return hello;
  }

  /** Everything of one type that came so far. */
  all<T extends ClientMessage['t']>(type: T): Extract<ClientMessage, {t: T}>[] {
    return this.received.filter((message): message is Extract<ClientMessage, {t: T}> => message.t === type);
  }

  say(message: ServerMessage | Record<string, unknown>): void {
    this.socket.send(JSON.stringify(message));
  }

  /** Waits for the hello and answers it. */
  async welcome(changes: Partial<WelcomeMessage> = {}): Promise<HelloMessage> {
    const hello = await this.hello();
    this.say({...WELCOME, ...changes});
    return hello;
  }

  async resume(a: number, changes: Partial<WelcomeMessage> = {}): Promise<HelloMessage> {
    const {peers: _, ...welcome} = WELCOME;
    const hello = await this.hello();
    this.say({...welcome, resumed: true, a, ...changes});
    return hello;
  }

  /** The network breaks: no close frame. */
  cut(): void {
    this.socket.terminate();
  }

  /** Half-open: the kernel still answers, the process does not read any more. */
  freeze(): void {
    this.socket.pause();
  }
}

type Upgrade = 'accept' | 'hang' | 'refuse' | 'destroy';

/** A `ws` server on loopback whose every step a test decides. */
export class ScriptedServer {
  readonly connections: Connection[] = [];
  /** How it answers the next handshakes. */
  upgrade: Upgrade = 'accept';
  /** Called for every accepted socket. */
  script: ((connection: Connection, index: number) => unknown) | undefined;
  attempts = 0;
  readonly #http: Server;
  readonly #tcp = new Set<TcpSocket>();
  readonly #webSockets: WebSocketServer;
  #taken = 0;

  private constructor(protocols: readonly string[]) {
    this.#webSockets = new WebSocketServer({
      noServer: true,
      handleProtocols: (offered) => protocols.find((protocol) => offered.has(protocol)) ?? false,
    });
    this.#http = createServer((_, response) => response.writeHead(426).end());
    this.#http.on('connection', (socket) => {
      this.#tcp.add(socket);
      socket.on('close', () => this.#tcp.delete(socket));
    });
    this.#http.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
  }

  static async start({port = 0, protocols = ['parlor.v1']}: {port?: number; protocols?: string[]} = {}): Promise<ScriptedServer> {
    const server = new ScriptedServer(protocols);
    server.#http.listen(port, '127.0.0.1');
    await once(server.#http, 'listening');
    return server;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  get url(): URL {
    return new URL(`ws://127.0.0.1:${this.port}/signal`);
  }

  /** The next connection that no `next` has returned yet. */
  async next(): Promise<Connection> {
    const index = this.#taken++;
    await until(() => this.connections.length > index, `connection ${index + 1}`);
    return this.connections[index]!;
  }

  async stop(): Promise<void> {
    const closed = once(this.#http, 'close');
    this.#http.close();
    for (const socket of this.#tcp) socket.destroy();
    await closed;
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.attempts += 1;
    if (this.upgrade === 'hang') return;
    if (this.upgrade === 'destroy') return void socket.destroy();
    if (this.upgrade === 'refuse') return void socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
    this.#webSockets.handleUpgrade(request, socket, head, (webSocket) => {
      const connection = new Connection(webSocket, request.url ?? '');
      this.connections.push(connection);
      // A client may leave in the middle of a script; what it misses then, the test misses too.
      void Promise.resolve(this.script?.(connection, this.connections.length - 1)).catch(() => {});
    });
  }
}
