import type {Json} from '../protocol/json.js';
import {CAPABILITIES_OF, type Capability, type Role} from '../protocol/roles.js';
import type {PeerInfo} from '../protocol/server-messages.js';
import type {Room} from './room.js';
import type {Session} from './session.js';

/** A role and what it may do, as a token or the server's rules give it. */
export interface Standing {
  readonly role: Role;
  readonly can: readonly Capability[];
}

/** Someone in a room. Outlives its sockets, and its session too when a ticket brings it back. */
export class Member {
  readonly room: Room;
  readonly id: string;
  /** Place in the order of arrival. */
  readonly join: number;
  readonly sub: string | undefined;
  name: string | undefined;
  /** Replicated state, as the member last set it. */
  d: Json | undefined;
  session!: Session;
  role: Role = 'speaker';
  can: readonly Capability[] = CAPABILITIES_OF.speaker;
  /** What its token says; undefined in an open room. */
  given: Standing | undefined;
  /** Others were told that its socket is lost. */
  away = false;

  constructor(room: Room, id: string, join: number, sub: string | undefined) {
    this.room = room;
    this.id = id;
    this.join = join;
    this.sub = sub;
  }

  get info(): PeerInfo {
    const {id, join, role, can, sub, name, d, away} = this;
    return {
      id,
      join,
      role,
      can,
      ...(sub !== undefined && {sub}),
      ...(name !== undefined && {name}),
      ...(d !== undefined && {d}),
      ...(away && {away}),
    };
  }

  get mayModerate(): boolean {
    return this.can.includes('mod');
  }
}
