import type {LeaveWhy} from '../protocol/server-messages.js';
import type {Member} from './member.js';
import {Room} from './room.js';
import type {ServerContext} from './server-context.js';
import type {Session} from './session.js';

/** All rooms with someone in them, and who in them is without a socket. */
export class Rooms {
  readonly #context: ServerContext;
  readonly #rooms = new Map<string, Room>();
  readonly #lost = new Set<Session>();
  readonly #queues = new Set<Room>();
  /** Everyone left a locked room while people waited outside. */
  abandoned: (room: Room) => void = () => {};

  constructor(context: ServerContext) {
    this.#context = context;
  }

  get size(): number {
    return this.#rooms.size;
  }
  [Symbol.iterator](): IterableIterator<Room> {
    return this.#rooms.values();
  }

  get(key: string): Room | undefined {
    return this.#rooms.get(key);
  }

  /** Whether a room of this name is there whose members keep their secrets from us. */
  isSealed(name: string): boolean {
    for (const key of this.#rooms.keys()) if (key.startsWith(`${name}\n`)) return true;
    return false;
  }

  /** The room of this key, made when there is none. Call {@link free} if nobody enters it after all. */
  open(key: string, id: string): Room {
    let room = this.#rooms.get(key);
    if (!room) {
      room = new Room(key, id, this.#context);
      this.#rooms.set(key, room);
    }
    return room;
  }

  free(room: Room): void {
    if (room.isEmpty && room.waiting.size === 0 && this.#rooms.get(room.key) === room) this.#rooms.delete(room.key);
  }

  /** The room has actions queued: {@link sweep} runs them when it is their turn. */
  queue(room: Room): void {
    this.#queues.add(room);
  }

  /** A session's socket is gone; it is kept for `window` ms. */
  lose(session: Session, window: number): void {
    session.lostAt = this.#context.clock.now;
    session.window = window;
    this.#lost.add(session);
  }

  /** A session has a socket again, or is over. */
  found(session: Session): void {
    this.#lost.delete(session);
  }

  leave(member: Member, why: LeaveWhy): void {
    this.remove(member, why);
    const {room} = member;
    if (room.isEmpty && room.waiting.size > 0) this.abandoned(room);
    this.free(room);
  }

  /** As {@link leave}, for when someone else comes in at once: the room stays as it is even if it is empty. */
  remove(member: Member, why: LeaveWhy): void {
    const {room, session} = member;
    if (room.members.get(member.id) !== member) return;
    room.members.delete(member.id);
    session.break();
    this.#lost.delete(session);
    room.broadcast({t: 'leave', id: member.id, why});
    room.announceRoles(room.settleRoles());
    this.#context.log.info('leave', {room: this.#context.hashRoom(room.key), member: member.id, why});
  }

  /** Tells others of losses, ends what was away for too long, and runs what was queued. */
  sweep(now: number): void {
    for (const session of this.#lost) {
      const {member, lostAt, window} = session;
      if (now - lostAt >= window) {
        this.leave(member, 'timeout');
      } else if (!member.away && now - lostAt >= this.#context.tuning.awayAfter) {
        member.away = true;
        member.room.broadcast({t: 'away', id: member.id}, member);
      }
    }
    for (const room of this.#queues) if (!room.drain(now)) this.#queues.delete(room);
  }

  /** Forgets everyone, without a word. */
  clear(): void {
    this.#rooms.clear();
    this.#lost.clear();
    this.#queues.clear();
  }
}
