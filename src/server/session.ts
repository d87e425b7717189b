import * as LIMITS from '../protocol/limits.js';
import type {UnnumberedServerMessage} from '../protocol/server-messages.js';
import {freshId} from './fresh-id.js';
import type {Member} from './member.js';
import {encode, outgoing, type Outgoing} from './outgoing.js';
import type {ServerContext} from './server-context.js';
import type {SignalSocket} from './signal-socket.js';
import {sameText} from './tickets.js';

const NO_KEYS: readonly string[] = [];
/** Welcomes on their way at once, beyond which the oldest are forgotten. */
const MOST_KEYS = 16;

/**
 * What makes delivery exactly once and in order while sockets come and go: numbers in both directions,
 * what the other side has not acknowledged, and the key that proves whose session this is.
 */
export class Session {
  readonly sid = freshId();
  readonly member: Member;
  readonly #context: ServerContext;
  #socket: SignalSocket | undefined;
  #key = '';
  /**
   * Keys before the last welcome, the newest last: good until the client shows that it arrived. Of several welcomes
   * any may have been the one that did, since a hello over a connection long given up can arrive after a later one.
   */
  #oldKeys: readonly string[] = NO_KEYS;

  #sent = 0;
  #kept: Buffer[] | undefined;
  #keptSize = 0;
  #broken = false;

  #received = 0;
  #told = 0;
  #oweSince = 0;

  /** Members whose newest state this client has not been sent. */
  #held: Set<Member> | undefined;

  /** Served time of the loss of the socket, and how long the session is kept from then on. */
  lostAt = 0;
  window = 0;
  /** Served time of the last ICE servers. */
  iceAt = 0;
  /** Seconds since 1970. */
  tokenExpiry: number | undefined;

  constructor(member: Member, context: ServerContext) {
    this.member = member;
    this.#context = context;
  }

  get socket(): SignalSocket | undefined {
    return this.#socket;
  }
  /** Highest number received from the client without a gap. */
  get received(): number {
    return this.#received;
  }

  attach(socket: SignalSocket): void {
    this.#socket = socket;
    socket.session = this;
    socket.phase = 'member';
  }

  /** @returns the socket it had, which belongs to nobody now */
  detach(): SignalSocket | undefined {
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket) socket.session = undefined;
    return socket;
  }

  /**
   * A new key for a new welcome.
   * @param proof the key that the client showed: it has that one or a later one, and never again an earlier one
   */
  rotateKey(proof?: string): string {
    const {room, id, join, sub} = this.member;
    const issued = [...this.#oldKeys, this.#key];
    this.#oldKeys = proof === undefined ? NO_KEYS : [proof, ...issued.slice(issued.indexOf(proof) + 1).slice(-MOST_KEYS)];
    this.#key = this.#context.tickets.issue({room: room.key, id, join, sub});
    return this.#key;
  }

  owns(key: string): boolean {
    return sameText(key, this.#key) || this.#oldKeys.some((old) => sameText(key, old));
  }

  // ---------------------------------------------------------------- to the client

  send(message: UnnumberedServerMessage): void {
    this.deliver(outgoing(message));
  }

  deliver(message: Outgoing): void {
    const a = this.#received > this.#told ? `,"a":${this.#received}` : '';
    this.#told = this.#received;
    const frame = encode(message, `"s":${++this.#sent}${a}`);
    this.#keep(frame);
    this.#transmit(frame);
  }

  /** A cast may be lost where the way is jammed; it is not numbered then. */
  deliverCast(message: Outgoing): void {
    if (this.isJammed) this.#context.metrics.castsDropped += 1;
    else this.deliver(message);
  }

  /** Of several states of one member only the newest counts: a jammed or absent client is sent that one later. */
  deliverState(from: Member, message: Outgoing): void {
    if (this.#socket && !this.isJammed) return this.deliver(message);
    (this.#held ??= new Set()).add(from);
    this.#context.metrics.statesHeld += 1;
  }

  /** Sends the states that were held back, when there is room again. */
  release(): void {
    if (!this.#held || !this.#socket || this.isJammed) return;
    const held = this.#held;
    this.#held = undefined;
    for (const member of held)
      if (member.room.members.get(member.id) === member && member.d !== undefined)
        this.send({t: 'state', from: member.id, d: member.d});
  }

  get isJammed(): boolean {
    return this.#socket !== undefined && this.#socket.bufferedAmount > this.#context.tuning.backlog;
  }

  acknowledgeNow(): void {
    if (this.#told === this.#received) return;
    this.#told = this.#received;
    this.#socket?.post(`{"t":"ack","a":${this.#received}}`);
  }

  acknowledgeInTime(now: number): void {
    if (this.#received > this.#told && now - this.#oweSince >= this.#context.tuning.ackWithin) this.acknowledgeNow();
  }

  ping(): void {
    this.#told = this.#received;
    this.#socket?.post(`{"t":"ping","ts":${Date.now()},"a":${this.#received}}`);
  }

  // ---------------------------------------------------------------- from the client

  /** @returns what to do with the message that has this number; `next` counts it */
  count(n: number): 'next' | 'duplicate' | 'gap' {
    if (n <= this.#received) return 'duplicate';
    if (n > this.#received + 1) return 'gap';
    if (this.#received === this.#told) this.#oweSince = this.#context.clock.now;
    this.#received = n;
    return 'next';
  }

  /** Sends an acknowledgement when many are owed and nothing else carried one. */
  settle(): void {
    if (this.#received - this.#told >= LIMITS.ackEvery) this.acknowledgeNow();
  }

  /** @returns false when the client acknowledges what was never sent */
  acknowledged(a: number): boolean {
    if (a > this.#sent) return false;
    const kept = this.#kept;
    if (!kept) return true;
    const done = a - (this.#sent - kept.length);
    if (done <= 0) return true;
    for (let i = 0; i < done; i++) this.#keptSize -= kept[i]!.length;
    if (done === kept.length) this.#kept = undefined;
    else kept.splice(0, done);
    return true;
  }

  /** The welcome arrived: from now on only the newest key counts. */
  confirm(): void {
    this.#oldKeys = NO_KEYS;
  }

  // ---------------------------------------------------------------- resume

  /** The client broke the rules, or too much was missed: this session ends with its socket. */
  break(): void {
    this.#broken = true;
    this.#kept = undefined;
    this.#keptSize = 0;
  }

  canResume(a: number): boolean {
    return !this.#broken && a <= this.#sent && a >= this.#sent - (this.#kept?.length ?? 0);
  }

  replay(a: number): void {
    this.acknowledged(a);
    for (const frame of this.#kept ?? []) this.#transmit(frame);
    this.release();
  }

  #keep(frame: Buffer): void {
    if (this.#broken) return;
    const kept = (this.#kept ??= []);
    kept.push(frame);
    this.#keptSize += frame.length;
    while (kept.length > LIMITS.serverUnacked || this.#keptSize > LIMITS.serverUnackedBytes) {
      // Nobody can come back for what is gone: keep nothing more for an absent client.
      if (!this.#socket) return this.break();
      this.#keptSize -= kept.shift()!.length;
    }
  }

  #transmit(frame: Buffer): void {
    const socket = this.#socket;
    if (!socket) return;
    socket.post(frame);
    if (socket.bufferedAmount > this.#context.tuning.backlogMax) socket.cut();
  }
}
