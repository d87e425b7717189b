import * as CLOSE from '../protocol/close.js';
import * as LIMITS from '../protocol/limits.js';
import type {HelloMessage} from '../protocol/client-messages.js';
import {PROTOCOL_VERSION} from '../protocol/messages.js';
import type {WelcomeMessage} from '../protocol/server-messages.js';
import {cleanName, normalizeRoomName} from '../protocol/names.js';
import type {Entry} from './entry.js';
import {freshId} from './fresh-id.js';
import {isDenial, requestOf, type Gate} from './gate.js';
import {Member} from './member.js';
import type {Room} from './room.js';
import type {ServerContext} from './server-context.js';
import {Session} from './session.js';
import type {SignalSocket} from './signal-socket.js';
import {iceConfig} from './turn.js';

/** An id and a place in the order of arrival that someone proved to be theirs. */
interface Reclaimed {
  readonly id: string;
  readonly join: number;
}

/** The way from `hello` to `welcome`, `waiting` or a refusal. */
export class Admission {
  readonly #context: ServerContext;

  constructor(context: ServerContext) {
    this.#context = context;
  }

  hello(socket: SignalSocket, hello: HelloMessage): void {
    const {addresses, clock, metrics, gate} = this.#context;
    if (hello.v !== PROTOCOL_VERSION)
      return socket.refuse(CLOSE.versionUnsupported, 'version', `This server speaks version ${PROTOCOL_VERSION}.`);
    const roomName = normalizeRoomName(hello.room);
    if (roomName === undefined) return socket.refuse(CLOSE.protocolError, 'bad-message', 'That is no room name.');
    const wait = addresses.join(socket.address, clock.now);
    if (wait > 0) {
      metrics.rateLimited += 1;
      return socket.refuse(CLOSE.rateLimited, 'rate', 'Too many attempts from this address.', Math.ceil(wait));
    }

    if (this.#resume(socket, hello, roomName)) return;
    socket.phase = 'admitting';
    const name = cleanName(hello.name ?? '') || undefined;
    if (!gate) this.#enter({socket, hello, roomName, claims: undefined, name});
    else void this.#authorize(gate, socket, hello, roomName, name);
  }

  /**
   * Lets someone in who waited outside.
   * @returns false when nobody with this id does
   */
  admit(room: Room, id: string): boolean {
    const knock = room.removeKnock(id);
    if (!knock) return false;
    knock.entry.socket.phase = 'admitting';
    this.#enter(knock.entry, id);
    return true;
  }

  /** The door is open: everyone outside comes in. */
  admitAll(room: Room): void {
    for (const id of room.waiting.keys()) this.admit(room, id);
  }

  /** @returns whether the lost session goes on */
  #resume(socket: SignalSocket, {resume, blind}: HelloMessage, roomName: string): boolean {
    if (!resume) return false;
    const {rooms, metrics} = this.#context;
    const session = rooms.get(roomKey(roomName, blind))?.sessionOf(resume.sid);
    if (!session?.owns(resume.key) || !session.canResume(resume.a)) {
      metrics.resumesRefused += 1;
      return false;
    }
    metrics.resumes += 1;
    const {member} = session;
    // The old socket may look open for minutes after its network is gone.
    session.detach()?.dismiss(CLOSE.superseded);
    session.attach(socket);
    rooms.found(session);
    socket.post(this.#welcome(session, session.rotateKey(resume.key), true));
    session.replay(resume.a);
    if (member.away) {
      member.away = false;
      member.room.broadcast({t: 'back', id: member.id}, member);
    }
    return true;
  }

  async #authorize(gate: Gate, socket: SignalSocket, hello: HelloMessage, roomName: string, name: string | undefined): Promise<void> {
    const {addresses, clock} = this.#context;
    try {
      const claims = await gate.check(requestOf(roomName, hello.token, name, socket));
      if (isDenial(claims)) {
        if (claims.isGuess) addresses.failed(socket.address, clock.now);
        return socket.refuse(claims.close, claims.code, claims.msg, claims.retry);
      }
      this.#enter({socket, hello, roomName, claims, name: claims.name ?? name});
    } catch (error) {
      this.#context.failed(socket, error);
    }
  }

  /** @param admitted id under which a moderator let this person in */
  #enter(entry: Entry, admitted?: string): void {
    const {rooms, clock} = this.#context;
    const room = rooms.open(roomKey(entry.roomName, entry.hello.blind), entry.hello.blind ?? entry.roomName);
    if (room.joins.take(clock.now)) return this.#place(entry, room, admitted);
    // A whole class at once: everyone gets in, some a moment later.
    room.joins.run(() => this.#place(entry, rooms.open(room.key, room.id), admitted), clock.now);
    rooms.queue(room);
  }

  #place(entry: Entry, room: Room, admitted: string | undefined): void {
    const {rooms} = this.#context;
    if (entry.socket.phase === 'admitting') this.#decide(entry, room, admitted);
    rooms.free(room);
  }

  #decide(entry: Entry, room: Room, admitted: string | undefined): void {
    const {rooms, settings, tuning} = this.#context;
    const {socket, claims} = entry;
    const reclaimed = this.#reclaimed(entry, room);
    if (room.bans.has(reclaimed?.id, claims?.sub))
      return socket.refuse(CLOSE.kicked, 'kicked', 'You were removed from this call.');

    const same = reclaimed && room.members.get(reclaimed.id);
    if (same && isOvertaken(same, entry)) return socket.dismiss(CLOSE.superseded);
    if (same) return this.#comeBack(same, entry);

    if (room.isShutTo(socket.address) && admitted === undefined && !claims?.can.includes('mod') && !(reclaimed && room.knows(reclaimed.join)))
      return this.#wait(entry, room, reclaimed?.id ?? freshId());

    const replaced = room.memberOf(claims?.sub);
    if (!replaced && room.isFull(claims?.max)) {
      const away = room.longestAway();
      if (!away) return socket.refuse(CLOSE.full, 'full', `This room has its ${room.members.size} people.`, 5_000);
      rooms.remove(away, 'timeout');
    }
    if (rooms.size > tuning.maxRooms)
      return socket.refuse(CLOSE.overloaded, 'overloaded', 'This server has no place for another room.');
    if (replaced) {
      replaced.session.detach()?.refuse(CLOSE.replaced, 'replaced', 'You joined from somewhere else.');
      rooms.remove(replaced, 'replaced');
    }
    if (claims?.max !== undefined) room.lowerMax(Math.min(claims.max, settings.maxPeers));

    const id = reclaimed?.id ?? admitted ?? freshId();
    const member = new Member(room, id, reclaimed?.join ?? room.nextJoin(), claims?.sub);
    room.add(member);
    this.#begin(member, entry, reclaimed !== undefined);
  }

  /**
   * The place that a ticket, or the key of a session that cannot go on, proves. A bad proof is as good as
   * none: it makes a new member.
   */
  #reclaimed({hello: {prev, resume}, claims}: Entry, room: Room): Reclaimed | undefined {
    const session = resume && room.sessionOf(resume.sid);
    if (session?.owns(resume!.key) && session.member.sub === claims?.sub) return session.member;
    if (!prev) return undefined;
    const join = this.#context.tickets.verify(prev.key, {room: room.key, id: prev.id, sub: claims?.sub});
    return join === undefined ? undefined : {id: prev.id, join};
  }

  /** The same person, whom the room never missed: a new session takes the old one's place. */
  #comeBack(member: Member, entry: Entry): void {
    member.session.detach()?.dismiss(CLOSE.superseded);
    this.#context.rooms.found(member.session);
    member.session.break();
    this.#begin(member, entry, true);
  }

  #begin(member: Member, {socket, hello, claims, name}: Entry, back: boolean): void {
    const {metrics, log} = this.#context;
    const {room} = member;
    member.name = name;
    member.given = claims;
    member.away = false;
    if (hello.state !== undefined) member.d = hello.state;

    const session = new Session(member, this.#context);
    session.tokenExpiry = claims?.exp;
    member.session = session;
    const changed = room.settleRoles();
    session.attach(socket);
    socket.post(this.#welcome(session, session.rotateKey(), false));
    room.broadcast(back ? {t: 'back', id: member.id, fresh: true, p: member.info} : {t: 'join', p: member.info}, member);
    room.announceRoles(changed.filter((each) => each !== member), member);
    room.tellOfKnocks(member);

    metrics.joins += 1;
    if (back) metrics.reclaims += 1;
    log.info(back ? 'back' : 'join', {room: this.#context.hashRoom(room.key), member: member.id, members: room.members.size});
  }

  #welcome(session: Session, key: string, resumed: boolean): string {
    const {settings, tuning, clock} = this.#context;
    const {member} = session;
    const {room, id, join, role, can, name} = member;
    const now = Date.now();
    session.iceAt = clock.now;
    const welcome: WelcomeMessage = {
      t: 'welcome',
      v: PROTOCOL_VERSION,
      sid: session.sid,
      key,
      me: {id, join, role, can, ...(name !== undefined && {name})},
      room: room.info,
      ...(!resumed && {peers: [...room.members.values()].filter((other) => other !== member).map((other) => other.info)}),
      ice: iceConfig(settings, id, now),
      hb: {every: tuning.heartbeat, dead: tuning.dead},
      limits: {frame: LIMITS.frame, state: LIMITS.state, cast: LIMITS.cast},
      resumed,
      a: session.received,
      now,
      ...(session.tokenExpiry !== undefined && {tokenTtl: Math.max(0, Math.floor(session.tokenExpiry - now / 1_000))}),
    };
    return JSON.stringify(welcome);
  }

  #wait(entry: Entry, room: Room, id: string): void {
    const {addresses, clock, tuning} = this.#context;
    const {socket} = entry;
    if (!entry.hello.knock || room.waiting.size >= LIMITS.waiting) {
      addresses.failed(socket.address, clock.now);
      return socket.refuse(CLOSE.locked, 'locked', 'This room is locked.');
    }
    socket.phase = 'waiting';
    socket.knock = {id, entry, since: clock.now};
    socket.post(JSON.stringify({t: 'waiting', id, hb: {every: tuning.heartbeat, dead: tuning.dead}}));
    room.addKnock(socket.knock);
  }
}

/**
 * A hello that went out before its own session was resumed over another connection, and arrives only now, when that one
 * already carries the call, or has carried it: it would end a session that nothing is wrong with. Its key tells.
 */
const isOvertaken = ({session}: Member, {hello: {resume}}: Entry): boolean =>
  resume?.sid === session.sid && !session.owns(resume.key);

/** What tells rooms apart: the name, and the blinded id where there is one. */
export const roomKey = (name: string, blind: string | undefined): string =>
  blind === undefined ? name : `${name}\n${blind}`;
