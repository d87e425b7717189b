import type {IncomingMessage} from 'node:http';
import type {Duplex} from 'node:stream';
import {WebSocketServer, type Server} from 'ws';
import * as CLOSE from '../protocol/close.js';
import * as LIMITS from '../protocol/limits.js';
import {SUBPROTOCOL} from '../protocol/messages.js';
import {clientAddress, limitKey, loggedAddress} from './address.js';
import {Admission, roomKey} from './admission.js';
import {createHandlers, iceRenewal} from './handlers.js';
import {Health} from './health.js';
import {Inbound} from './inbound.js';
import type {Gauges} from './metrics.js';
import {Moderation} from './moderation.js';
import {Origins} from './origins.js';
import type {ServerContext} from './server-context.js';
import {SignalSocket, type SocketOwner, type Visitor} from './signal-socket.js';
import {iceConfig} from './turn.js';

/** Clients that were told to go get this much longer before their socket is closed, in ms. */
const DEPARTURE_GRACE = 500;
/** How long a client may take to answer a close frame. The types of ws do not know this option yet. */
const CLOSING = {closeTimeout: 5_000};

/** The sockets of one server: accepts them, watches over them, and lets them go. */
export class SignalingServer implements SocketOwner {
  readonly #context: ServerContext;
  readonly #webSockets: Server<typeof SignalSocket>;
  readonly #sockets = new Set<SignalSocket>();
  readonly #origins: Origins;
  readonly #inbound: Inbound;
  readonly #health: Health;
  readonly #iceRenewal: number;
  readonly #timer: NodeJS.Timeout;
  #sweeps = 0;
  #draining = false;
  #drained: (() => void) | undefined;
  #proxySeen = false;

  constructor(context: ServerContext) {
    const {settings, tuning, clock, rooms} = context;
    this.#context = context;
    this.#origins = new Origins(settings.origins, context.gate !== undefined);
    const admission = new Admission(context);
    this.#inbound = new Inbound(context, admission, createHandlers(context, new Moderation(context, admission)));
    this.#health = new Health(clock, tuning);
    this.#iceRenewal = iceRenewal(settings);
    rooms.abandoned = (room) => {
      room.setLocked(false);
      room.bans.forgiveAddresses();
      admission.admitAll(room);
    };
    this.#webSockets = new WebSocketServer<typeof SignalSocket>({
      noServer: true,
      WebSocket: SignalSocket,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: LIMITS.frame,
      maxFragments: 256,
      maxBufferedChunks: 4_096,
      ...CLOSING,
      // A refusal must reach the page, so even a wrong subprotocol is accepted first.
      handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : [...offered][0]!),
    });
    this.#timer = setInterval(() => this.#sweep(), tuning.sweepEvery).unref();
  }

  get draining(): boolean {
    return this.#draining;
  }
  get isOverloaded(): boolean {
    return this.#health.isOverloaded(this.#sockets.size);
  }

  get gauges(): Gauges {
    const rooms = [...this.#context.rooms];
    return {
      sockets: this.#sockets.size,
      rooms: rooms.length,
      members: rooms.reduce((sum, room) => sum + room.members.size, 0),
      waiting: rooms.reduce((sum, room) => sum + room.waiting.size, 0),
      lagSeconds: this.#context.clock.lag / 1_000,
      draining: this.#draining,
    };
  }

  /** Takes the socket of an upgrade request for `/signal` over. */
  accept(request: IncomingMessage, duplex: Duplex, head: Buffer): void {
    this.#webSockets.handleUpgrade(request, duplex, head, (socket) => this.#open(socket, request));
  }

  #open(socket: SignalSocket, request: IncomingMessage): void {
    const {settings, clock, addresses, tuning} = this.#context;
    const address = clientAddress(request, settings.trustProxy);
    socket.open(this, request.socket, limitKey(address), clock.now);
    socket.nextPing = clock.now + jitter(tuning.heartbeat);
    if (this.#context.gate) socket.visitor = visitorOf(request, address);
    this.#sockets.add(socket);
    this.#context.metrics.sockets += 1;
    const isWithinLimit = addresses.open(socket.address);
    this.#warnOfProxy(request);

    if (socket.protocol !== SUBPROTOCOL)
      return socket.refuse(CLOSE.versionUnsupported, 'version', `This server speaks ${SUBPROTOCOL}.`);
    if (this.#draining) return socket.refuse(CLOSE.draining, 'draining', 'This server is shutting down.', 2_000);
    if (this.isOverloaded) return socket.refuse(CLOSE.overloaded, 'overloaded', 'This server is full.', calmTime());
    if (!this.#origins.allows(request)) {
      this.#context.log.warn('origin-refused', {origin: request.headers.origin?.slice(0, 256), address: loggedAddress(address)});
      return socket.refuse(CLOSE.refused, 'origin', 'Pages of this site may not connect here.');
    }
    if (!isWithinLimit) {
      this.#context.metrics.rateLimited += 1;
      return socket.refuse(CLOSE.rateLimited, 'rate', 'Too many connections from this address.', 10_000);
    }
    this.#context.log.debug('open', {address: loggedAddress(address)});
  }

  #warnOfProxy({headers}: IncomingMessage): void {
    if (this.#proxySeen || this.#context.settings.trustProxy || headers['x-forwarded-for'] === undefined) return;
    this.#proxySeen = true;
    this.#context.log.warn('proxy-not-trusted', {
      hint: 'A proxy sent X-Forwarded-For. If it is yours, set --trust-proxy: all its clients now share one address.',
    });
  }

  receive(socket: SignalSocket, data: Buffer, isBinary: boolean): void {
    if (socket.phase === 'done') return;
    socket.heardAt = this.#context.clock.now;
    this.#inbound.receive(socket, data, isBinary);
  }

  // ---------------------------------------------------------------- ends

  detached(socket: SignalSocket, code: number): void {
    const {rooms, tuning} = this.#context;
    if (socket.knock) {
      const {id, entry} = socket.knock;
      const room = rooms.get(roomKey(entry.roomName, entry.hello.blind));
      room?.removeKnock(id);
      if (room) rooms.free(room);
    }
    const {session} = socket;
    if (session?.detach() === undefined) return;
    if (code === CLOSE.normal) rooms.leave(session.member, 'bye');
    else rooms.lose(session, code === CLOSE.goingAway ? tuning.goingAwayWindow : tuning.resumeWindow);
  }

  closed(socket: SignalSocket, code: number): void {
    this.#sockets.delete(socket);
    this.#context.addresses.close(socket.address);
    this.#context.metrics.closed(code);
    if (this.#draining && this.#sockets.size === 0) this.#drained?.();
  }

  // ---------------------------------------------------------------- time

  #sweep(): void {
    const {clock, tuning, rooms, addresses} = this.#context;
    clock.tick(tuning.sweepEvery, tuning.stall);
    this.#health.check();
    for (const socket of this.#sockets) if (socket.phase !== 'done') this.#check(socket, clock.now);
    rooms.sweep(clock.now);
    if (++this.#sweeps % 240 === 0) addresses.forget(clock.now);
  }

  #check(socket: SignalSocket, now: number): void {
    const {tuning} = this.#context;
    if (socket.departAt > 0 && now >= socket.departAt) return socket.dismiss(CLOSE.restart, 'draining');
    if (socket.phase === 'new') {
      if (now - socket.openedAt >= tuning.helloDeadline) socket.refuse(CLOSE.timeout, 'timeout', 'No hello came.');
      return;
    }
    if (now - socket.heardAt >= tuning.dead && !socket.isPaused)
      return socket.refuse(CLOSE.timeout, 'timeout', 'Nothing was heard for too long.');
    if (socket.knock && now - socket.knock.since >= tuning.waitingTime)
      return socket.refuse(CLOSE.locked, 'timeout', 'Nobody opened.');
    if (this.#isStuck(socket, now)) return socket.cut();

    const {session} = socket;
    if (now >= socket.nextPing) {
      socket.nextPing = now + jitter(tuning.heartbeat);
      if (session) session.ping();
      else socket.post(`{"t":"ping","ts":${Date.now()},"a":0}`);
    }
    if (!session) return;
    session.acknowledgeInTime(now);
    session.release();
    if (now - session.iceAt >= this.#iceRenewal) {
      session.iceAt = now;
      session.send({t: 'ice', ...iceConfig(this.#context.settings, session.member.id, Date.now())});
    }
  }

  #isStuck(socket: SignalSocket, now: number): boolean {
    const {backlog, backlogTime} = this.#context.tuning;
    if (socket.bufferedAmount <= backlog) socket.slowSince = 0;
    else if (socket.slowSince === 0) socket.slowSince = now;
    return socket.slowSince > 0 && now - socket.slowSince >= backlogTime;
  }

  /**
   * Tells everyone to go, each at a time of its own so that the next server is not overrun, and resolves
   * when all sockets are closed.
   */
  async drain(): Promise<void> {
    const {tuning, clock} = this.#context;
    this.#draining = true;
    const spread = Math.min(tuning.drainSpread, this.#sockets.size * tuning.drainStep);
    this.#context.log.info('drain', {sockets: this.#sockets.size, spread});
    for (const socket of this.#sockets) {
      if (!socket.session) {
        socket.refuse(CLOSE.draining, 'draining', 'This server is shutting down.', 2_000);
        continue;
      }
      const wait = Math.round(Math.random() * spread);
      socket.post(JSON.stringify({t: 'goaway', in: wait, why: 'drain'}));
      socket.departAt = clock.now + wait + Math.min(DEPARTURE_GRACE, spread);
    }
    if (this.#sockets.size > 0) await this.#allGone(spread + DEPARTURE_GRACE + CLOSING.closeTimeout + 1_000);
    clearInterval(this.#timer);
    this.#context.rooms.clear();
  }

  /** Waits for the last socket, but no longer than `limit` ms. */
  async #allGone(limit: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        for (const socket of this.#sockets) socket.terminate();
        resolve();
      }, limit);
      this.#drained = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const visitorOf = ({headers: {origin}}: IncomingMessage, address: string): Visitor =>
  origin === undefined ? {address} : {address, origin: origin.slice(0, 256)};

/** When to try again, in ms: not all at once. */
const calmTime = (): number => Math.round(5_000 + Math.random() * 10_000);

/** ±10 %, so that thousands of heartbeats do not fall on one moment. */
const jitter = (time: number): number => Math.round(time * (0.9 + Math.random() * 0.2));
