import type {Json} from './json.js';
import type {AckMessage, ModOperation, SignalKind, WithoutSequence} from './messages.js';
import type {Capability, Role} from './roles.js';

/** A member as the server states it; only `d` is the member's own word. */
export interface PeerInfo {
  /** 22 characters of base64url, chosen by the server. */
  readonly id: string;
  /** Position in the room's order of arrival; the larger (join, id) of two members makes the offers. */
  readonly join: number;
  readonly role: Role;
  readonly can: readonly Capability[];
  /** `sub` of the token. */
  readonly sub?: string;
  readonly name?: string;
  /** Replicated state, see {@link StateMessage}. */
  readonly d?: Json;
  /** The member's socket is lost; its media may be fine. */
  readonly away?: boolean;
}

/** As given to `RTCPeerConnection` (W3C WebRTC section 4.2.4). */
export interface IceServer {
  readonly urls: string | readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

export interface IceConfig {
  readonly servers: readonly IceServer[];
  /** Server time in ms at which the credentials end; compare with `now` of the same message only. */
  readonly exp?: number;
  readonly now?: number;
}

export interface RoomInfo {
  readonly id: string;
  readonly max: number;
  readonly locked: boolean;
  readonly mode: 'mesh';
  /** Tokens are required here, so the server vouches for names. */
  readonly auth: boolean;
}

export interface WelcomeMessage {
  readonly t: 'welcome';
  readonly v: number;
  readonly sid: string;
  /**
   * Proves ownership: of the session in `hello.resume`, and, since it is a ticket that outlives the
   * session (an HMAC over room, id, join number and expiry), of id and join number in `hello.prev`.
   * Replaced by every `welcome`.
   */
  readonly key: string;
  readonly me: {readonly id: string; readonly join: number; readonly role: Role; readonly can: readonly Capability[]; readonly name?: string};
  readonly room: RoomInfo;
  /** Everyone else. Absent when `resumed`. */
  readonly peers?: readonly PeerInfo[];
  readonly ice: IceConfig;
  readonly hb: {readonly every: number; readonly dead: number};
  readonly limits: {readonly frame: number; readonly state: number; readonly cast: number};
  readonly resumed: boolean;
  readonly a: number;
  readonly now: number;
  /** Seconds until the token expires, if one was given. */
  readonly tokenTtl?: number;
}

export interface WaitingMessage {
  readonly t: 'waiting';
  readonly id: string;
  readonly hb: {readonly every: number; readonly dead: number};
}

interface Numbered {
  readonly s: number;
  readonly a?: number;
}

export interface JoinMessage extends Numbered {
  readonly t: 'join';
  readonly p: PeerInfo;
}
export type LeaveWhy = 'bye' | 'timeout' | 'kick' | 'replaced' | 'node-lost' | 'closed';
export interface LeaveMessage extends Numbered {
  readonly t: 'leave';
  readonly id: string;
  readonly why: LeaveWhy;
}
export interface AwayMessage extends Numbered {
  readonly t: 'away';
  readonly id: string;
}
export interface BackMessage extends Numbered {
  readonly t: 'back';
  readonly id: string;
  /** The member lost its session: the initiator opens a new connection id. */
  readonly fresh?: boolean;
  readonly p?: PeerInfo;
}
export interface ServerSignalMessage extends Numbered {
  readonly t: 'signal';
  readonly from: string;
  readonly c: string;
  readonly k: SignalKind;
  readonly d: Json;
}
export interface ServerStateMessage extends Numbered {
  readonly t: 'state';
  readonly from: string;
  readonly d: Json;
}
export interface ServerCastMessage extends Numbered {
  readonly t: 'cast';
  /** `null`: the server's own API sent it. */
  readonly from: string | null;
  readonly d: Json;
}
export interface ServerIceMessage extends Numbered, IceConfig {
  readonly t: 'ice';
}
export interface ServerModMessage extends Numbered {
  readonly t: 'mod';
  readonly op: ModOperation | 'knock' | 'knock-gone';
  readonly by?: string;
  readonly id?: string;
  readonly name?: string;
  readonly role?: Role;
}
export interface RoomMessage extends Numbered {
  readonly t: 'room';
  readonly locked?: boolean;
  readonly max?: number;
}
export interface RoleMessage extends Numbered {
  readonly t: 'role';
  readonly id: string;
  readonly role: Role;
  readonly can: readonly Capability[];
}
export interface PingMessage {
  readonly t: 'ping';
  readonly ts: number;
  readonly a: number;
}
export type WireErrorCode =
  | 'bad-message'
  | 'unknown-type'
  | 'too-large'
  | 'rate'
  | 'no-peer'
  | 'forbidden'
  | 'full'
  | 'locked'
  | 'closed'
  | 'kicked'
  | 'replaced'
  | 'token-required'
  | 'token-invalid'
  | 'expired'
  | 'origin'
  | 'version'
  | 'overloaded'
  | 'draining'
  | 'timeout'
  | 'internal';
export interface ErrorMessage {
  readonly t: 'error';
  /** `n` of the message this answers. */
  readonly re?: number;
  readonly code: WireErrorCode | (string & {});
  readonly msg: string;
  /** Milliseconds to wait before trying again. */
  readonly retry?: number;
}
export interface GoawayMessage {
  readonly t: 'goaway';
  readonly in: number;
  readonly why: 'drain' | 'move';
  readonly url?: string;
}

export type NumberedServerMessage =
  | JoinMessage
  | LeaveMessage
  | AwayMessage
  | BackMessage
  | ServerSignalMessage
  | ServerStateMessage
  | ServerCastMessage
  | ServerIceMessage
  | ServerModMessage
  | RoomMessage
  | RoleMessage;

export type ServerMessage =
  | WelcomeMessage
  | WaitingMessage
  | NumberedServerMessage
  | PingMessage
  | AckMessage
  | ErrorMessage
  | GoawayMessage;

/** A server message as the server's code writes it; the session adds `s` and `a`. */
export type UnnumberedServerMessage = WithoutSequence<NumberedServerMessage>;
