import type {Json} from '../protocol/json.js';
import {CAPABILITIES_OF, type Role} from '../protocol/roles.js';
import type {RoomInfo, UnnumberedServerMessage} from '../protocol/server-messages.js';
import {Bans, mark} from './bans.js';
import type {Knock} from './knock.js';
import type {Member} from './member.js';
import {outgoing} from './outgoing.js';
import {Pacer} from './pacer.js';
import type {ServerContext} from './server-context.js';
import type {Session} from './session.js';
import {TokenBucket} from './token-bucket.js';

/** The people in one call, and those outside its door. */
export class Room {
  readonly key: string;
  /** As its members know it. */
  readonly id: string;
  /** By id. */
  readonly members = new Map<string, Member>();
  readonly bans = new Bans();
  readonly #context: ServerContext;
  /** ms since 1970: join numbers from here on were given by this call. */
  readonly #openedAt = Date.now();
  #lastJoin = 0;
  #max: number;
  #locked = false;
  #waiting: Map<string, Knock> | undefined;
  /** Roles that a host gave, by {@link mark}: they hold for the call, also over a reload with a token. */
  #granted: Map<string, Role> | undefined;
  #joins: Pacer | undefined;
  #signals: Pacer | undefined;
  #pushes: TokenBucket | undefined;

  constructor(key: string, id: string, context: ServerContext) {
    this.key = key;
    this.id = id;
    this.#context = context;
    this.#max = context.settings.maxPeers;
  }

  get joins(): Pacer {
    return (this.#joins ??= new Pacer(this.#context.tuning.rates.roomJoins));
  }
  get signals(): Pacer {
    return (this.#signals ??= new Pacer(this.#context.tuning.rates.roomSignals));
  }

  get info(): RoomInfo {
    return {id: this.id, max: this.#max, locked: this.#locked, mode: 'mesh', auth: this.#context.gate !== undefined};
  }

  /** @returns whether anything was still queued */
  drain(now: number): boolean {
    const joins = this.#joins?.drain(now) ?? false;
    return (this.#signals?.drain(now) ?? false) || joins;
  }

  // ---------------------------------------------------------------- members

  get isEmpty(): boolean {
    return this.members.size === 0;
  }

  isFull(max: number | undefined): boolean {
    return this.members.size >= Math.min(this.#max, max ?? this.#max);
  }

  /** A token may lower the limit of the whole room. */
  lowerMax(max: number): void {
    if (max >= this.#max) return;
    this.#max = max;
    this.broadcast({t: 'room', max});
  }

  /** Server time, but never twice the same and never less than before, whatever the machine's clock does. */
  nextJoin(): number {
    this.#lastJoin = Math.max(this.#lastJoin + 1, Date.now());
    return this.#lastJoin;
  }

  add(member: Member): void {
    this.members.set(member.id, member);
    this.#lastJoin = Math.max(this.#lastJoin, member.join);
  }

  sessionOf(sid: string): Session | undefined {
    for (const {session} of this.members.values()) if (session.sid === sid) return session;
    return undefined;
  }

  memberOf(sub: string | undefined): Member | undefined {
    if (sub !== undefined) for (const member of this.members.values()) if (member.sub === sub) return member;
    return undefined;
  }

  /** Whoever has been without a socket for longest. */
  longestAway(): Member | undefined {
    let longest: Member | undefined;
    for (const member of this.members.values())
      if (!member.session.socket && (!longest || member.session.lostAt < longest.session.lostAt)) longest = member;
    return longest;
  }

  // ---------------------------------------------------------------- roles

  grant(member: Member, role: Role): void {
    (this.#granted ??= new Map()).set(mark(member.id, member.sub), role);
  }

  /**
   * Gives everyone the role that is theirs now.
   * @returns whom this changed
   */
  settleRoles(): Member[] {
    const host = this.#context.gate ? undefined : this.#firstHost();
    const changed: Member[] = [];
    for (const member of this.members.values()) {
      const granted = this.#grantedTo(member);
      const role = member === host ? 'host' : (granted ?? member.given?.role ?? 'speaker');
      const can = granted === undefined && member.given ? member.given.can : CAPABILITIES_OF[role];
      if (member.role === role && (member.can === can || String(member.can) === String(can))) continue;
      member.role = role;
      member.can = can;
      changed.push(member);
    }
    return changed;
  }

  /** In an open room: who came first and was not made something else; if all were, who came first. */
  #firstHost(): Member | undefined {
    let first: Member | undefined;
    let firstOfAll: Member | undefined;
    for (const member of this.members.values()) {
      if (!firstOfAll || member.join < firstOfAll.join) firstOfAll = member;
      if ((this.#grantedTo(member) ?? 'host') !== 'host') continue;
      if (!first || member.join < first.join) first = member;
    }
    return first ?? firstOfAll;
  }

  #grantedTo({id, sub}: Member): Role | undefined {
    return this.#granted?.get(mark(id, sub));
  }

  // ---------------------------------------------------------------- the door

  get locked(): boolean {
    return this.#locked;
  }

  setLocked(locked: boolean): void {
    if (this.#locked === locked) return;
    this.#locked = locked;
    this.broadcast({t: 'room', locked});
  }

  /** Locked, or shut to this address alone: see {@link Bans}. */
  isShutTo(address: string): boolean {
    return this.#locked || this.bans.suspects(address);
  }

  /** Whether this place was given in this very call, and not in one before it under the same name. */
  knows(join: number): boolean {
    return join >= this.#openedAt;
  }

  get waiting(): ReadonlyMap<string, Knock> {
    return this.#waiting ?? NOBODY;
  }

  addKnock(knock: Knock): void {
    (this.#waiting ??= new Map()).set(knock.id, knock);
    this.#tellModerators(knockMessage(knock));
  }

  removeKnock(id: string): Knock | undefined {
    const knock = this.#waiting?.get(id);
    if (!knock) return undefined;
    this.#waiting!.delete(id);
    knock.entry.socket.knock = undefined;
    this.#tellModerators({t: 'mod', op: 'knock-gone', id});
    return knock;
  }

  /** Someone who can now open the door learns who stands outside. */
  tellOfKnocks(member: Member): void {
    if (member.mayModerate) for (const knock of this.waiting.values()) member.session.send(knockMessage(knock));
  }

  #tellModerators(message: UnnumberedServerMessage): void {
    for (const member of this.members.values()) if (member.mayModerate) member.session.send(message);
  }

  // ---------------------------------------------------------------- messages

  broadcast(message: UnnumberedServerMessage, except?: Member): void {
    if (this.members.size === 0) return;
    const ready = outgoing(message);
    for (const member of this.members.values()) if (member !== except) member.session.deliver(ready);
  }

  announceRoles(changed: readonly Member[], except?: Member): void {
    for (const member of changed) {
      if (member === except) continue;
      this.broadcast({t: 'role', id: member.id, role: member.role, can: member.can}, except);
      this.tellOfKnocks(member);
    }
  }

  setState(member: Member, d: Json): void {
    member.d = d;
    const message = outgoing({t: 'state', from: member.id, d});
    for (const other of this.members.values()) if (other !== member) other.session.deliverState(member, message);
  }

  /** Whether the server's API may send one more now. */
  mayPush(now: number): boolean {
    const {roomPushes} = this.#context.tuning.rates;
    return (this.#pushes ??= new TokenBucket(roomPushes, now)).take(roomPushes, now);
  }

  /** Sends everyone, or those named, what the server's API was given. @returns how many these are */
  push(d: Json, to: readonly string[] | undefined): number {
    const message = outgoing({t: 'cast', from: null, d});
    const receivers = [...this.members.values()].filter(({id}) => to === undefined || to.includes(id));
    for (const {session} of receivers) session.deliver(message);
    return receivers.length;
  }

  cast(from: Member, d: Json, to: readonly string[] | undefined): void {
    const message = outgoing({t: 'cast', from: from.id, d});
    for (const other of this.members.values())
      if (other !== from && (to === undefined || to.includes(other.id))) other.session.deliverCast(message);
  }
}

const NOBODY: ReadonlyMap<string, Knock> = new Map();

const knockMessage = ({id, entry}: Knock): UnnumberedServerMessage => ({
  t: 'mod',
  op: 'knock',
  id,
  ...(entry.name !== undefined && {name: entry.name}),
});
