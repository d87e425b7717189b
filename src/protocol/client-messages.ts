import type {Json, JsonObject} from './json.js';
import type {AckMessage, ModOperation, SignalKind, WithoutSequence} from './messages.js';
import type {Role} from './roles.js';

export interface HelloMessage {
  readonly t: 'hello';
  readonly v: number;
  readonly room: string;
  readonly blind?: string;
  readonly token?: string | undefined;
  readonly name?: string | undefined;
  readonly state?: Json | undefined;
  readonly caps?: JsonObject;
  readonly client?: string;
  /** Ask to be let into a locked room. */
  readonly knock?: boolean | undefined;
  /** Continue a session whose socket was lost. */
  readonly resume?: {readonly sid: string; readonly key: string; readonly a: number};
  /** Reclaim id and join number with a ticket, after a session that cannot be resumed. */
  readonly prev?: {readonly id: string; readonly key: string};
}

/** `n` and `a` of every sequenced client message; the channel sets them. */
interface Sequenced {
  readonly n: number;
  readonly a?: number;
}

export interface ClientSignalMessage extends Sequenced {
  readonly t: 'signal';
  readonly to: string;
  /** Connection id, chosen by the initiator: 8 to 22 characters of base64url. */
  readonly c: string;
  readonly k: SignalKind;
  /** A {@link SignalBody}, or a sealed string. The server never looks inside. */
  readonly d: Json;
}

/** Replaces the sender's replicated state, at most 1 KiB. */
export interface ClientStateMessage extends Sequenced {
  readonly t: 'state';
  readonly d: Json;
}

/** A small message to all, or to some; not stored. */
export interface ClientCastMessage extends Sequenced {
  readonly t: 'cast';
  readonly d: Json;
  readonly to?: readonly string[];
}

export interface ClientIceMessage extends Sequenced {
  readonly t: 'ice';
}

export interface ClientModMessage extends Sequenced {
  readonly t: 'mod';
  readonly op: ModOperation;
  readonly id?: string;
  readonly role?: Role;
}

export interface TokenMessage {
  readonly t: 'token';
  readonly token: string;
}
export interface PongMessage {
  readonly t: 'pong';
  readonly ts: number;
  readonly a: number;
}
export interface ByeMessage {
  readonly t: 'bye';
}

export type SequencedClientMessage =
  | ClientSignalMessage
  | ClientStateMessage
  | ClientCastMessage
  | ClientIceMessage
  | ClientModMessage;

export type ClientMessage =
  | HelloMessage
  | SequencedClientMessage
  | TokenMessage
  | PongMessage
  | AckMessage
  | ByeMessage;

/** A client message as the room writes it; the channel adds `n` and `a`. */
export type OutgoingMessage = WithoutSequence<SequencedClientMessage>;
