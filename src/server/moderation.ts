import * as CLOSE from '../protocol/close.js';
import type {ClientModMessage} from '../protocol/client-messages.js';
import type {ModOperation} from '../protocol/messages.js';
import type {UnnumberedServerMessage} from '../protocol/server-messages.js';
import type {Admission} from './admission.js';
import type {Member} from './member.js';
import type {ServerContext} from './server-context.js';
import type {Session} from './session.js';

/** @returns false when the message names nobody who is there */
type Operation = (by: Member, message: ClientModMessage) => boolean;

/** What members with `mod` in their `can` do to the room and to others. */
export class Moderation {
  readonly #context: ServerContext;
  readonly #admission: Admission;

  constructor(context: ServerContext, admission: Admission) {
    this.#context = context;
    this.#admission = admission;
  }

  perform(session: Session, message: ClientModMessage): void {
    const {member} = session;
    if (!member.mayModerate) {
      session.socket?.complain('forbidden', 'Only those who may moderate can do that.', message.n);
    } else if (!this.#operations[message.op](member, message)) {
      session.socket?.complain('no-peer', 'Nobody here has that id.', message.n);
    } else {
      const room = this.#context.hashRoom(member.room.key);
      this.#context.log.info('mod', {room, op: message.op, by: member.id, member: message.id});
    }
  }

  readonly #operations: {readonly [O in ModOperation]: Operation} = {
    kick: ({room}, {id}) => {
      const target = room.members.get(id ?? '');
      if (!target) return false;
      const socket = target.session.detach();
      room.bans.add(target, socket?.address);
      socket?.refuse(CLOSE.kicked, 'kicked', 'You were removed from this call.');
      this.#context.rooms.leave(target, 'kick');
      return true;
    },

    lock: ({room}) => {
      room.setLocked(true);
      return true;
    },

    unlock: ({room}) => {
      room.setLocked(false);
      this.#admission.admitAll(room);
      return true;
    },

    admit: ({room}, {id}) => this.#admission.admit(room, id ?? ''),

    deny: ({room}, {id}) => {
      const knock = room.removeKnock(id ?? '');
      if (!knock) return false;
      const {socket} = knock.entry;
      this.#context.addresses.failed(socket.address, this.#context.clock.now);
      socket.refuse(CLOSE.refused, 'forbidden', 'You were not let in.');
      return true;
    },

    close: ({room}) => {
      for (const {id, entry} of room.waiting.values()) {
        room.removeKnock(id);
        entry.socket.refuse(CLOSE.kicked, 'closed', 'This call was ended.');
      }
      for (const {session} of room.members.values())
        session.detach()?.refuse(CLOSE.kicked, 'closed', 'This call was ended.');
      for (const member of room.members.values()) this.#context.rooms.leave(member, 'closed');
      return true;
    },

    mute: (by, message) => this.#pass(by, message),
    'ask-unmute': (by, message) => this.#pass(by, message),
    'lower-hand': (by, message) => this.#pass(by, message),

    role: ({room}, {id, role}) => {
      const target = room.members.get(id ?? '');
      if (!target || !role) return false;
      room.grant(target, role);
      room.announceRoles(room.settleRoles());
      return true;
    },
  };

  /** To one, or to everyone else: their own page does it, and no server could make it. */
  #pass(by: Member, {op, id}: ClientModMessage): boolean {
    const message: UnnumberedServerMessage = {t: 'mod', op, by: by.id};
    if (id === undefined) {
      by.room.broadcast(message, by);
      return true;
    }
    const target = by.room.members.get(id);
    target?.session.send(message);
    return target !== undefined;
  }
}
