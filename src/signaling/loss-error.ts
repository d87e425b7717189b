import {CLOSE, errorCodeOfClose, type SignalingErrorCode} from '../protocol/close-codes.js';
import type {ErrorMessage} from '../protocol/messages.js';
import {RoomError} from '../protocol/room-error.js';
import type {Overdue} from './liveness.js';

export interface Loss {
  readonly url: URL;
  /** RFC 6455 close code. */
  readonly code: number;
  /** What the server said before. */
  readonly refusal?: ErrorMessage | undefined;
  /** We gave up waiting. */
  readonly overdue?: Overdue | undefined;
  /** The server had taken this socket in. */
  readonly wasLive: boolean;
}

const WORDS: Readonly<Record<Exclude<SignalingErrorCode, 'SIGNALING_LOST'>, string>> = {
  TOKEN_REQUIRED: 'This server lets nobody in without a token.',
  TOKEN_INVALID: 'The server does not accept the token.',
  TOKEN_EXPIRED: 'The token has expired.',
  JOIN_REFUSED: 'The server or the host refused to let you in.',
  REPLACED: 'The same person joined from another place.',
  KICKED: 'The host removed you from the room.',
  ROOM_CLOSED: 'The host closed the room.',
  ROOM_LOCKED: 'The room is locked.',
  PROTOCOL_MISMATCH: 'The server speaks another version of the Parlor protocol.',
  RATE_LIMITED: 'The server asks for a pause: too much came from here.',
  ROOM_FULL: 'The room is full.',
  SERVER_SHUTDOWN: 'The server is restarting.',
};

function unreachable(url: URL, overdue: Overdue | undefined): string {
  if (globalThis.navigator?.onLine === false) return `This device is offline, so ${url.href} cannot be reached.`;
  if (overdue === 'connect') return `${url.href} does not answer. Does a firewall or a proxy stop WebSockets?`;
  if (overdue === 'welcome') return `${url.href} accepts the connection and then says nothing. Is it a Parlor server?`;
  return `Nothing answers at ${url.href}. Is the server running, is it a Parlor server, and does the page's Content-Security-Policy allow it in connect-src?`;
}

const MISUNDERSTOOD: ReadonlySet<number> = new Set([CLOSE.protocolError, CLOSE.tooLarge, CLOSE.frameTooLarge]);

/**
 * The error a page gets for what the server did not accept in a running call, or undefined when that is
 * no news to anyone: signals to a peer that has just left, for example.
 */
export function complaintError({code, msg}: ErrorMessage): RoomError | undefined {
  const errorCode = COMPLAINTS.get(code);
  return errorCode && new RoomError(errorCode, msg || WORDS[errorCode], {recoverable: true, cause: {error: code}});
}

const COMPLAINTS = new Map<string, keyof typeof WORDS>([
  ['rate', 'RATE_LIMITED'],
  ['token-invalid', 'TOKEN_INVALID'],
  ['expired', 'TOKEN_EXPIRED'],
]);

/** The error a page gets for a lost or refused socket. Browsers give no reason, so the words must help. */
export function lossError(loss: Loss, recoverable: boolean): RoomError {
  const {url, code, refusal, overdue, wasLive} = loss;
  const errorCode = errorCodeOfClose(code, refusal?.code);
  const options = {recoverable, cause: {close: code, ...(refusal && {error: refusal.code}), ...(overdue && {overdue})}};
  if (errorCode !== 'SIGNALING_LOST') return new RoomError(errorCode, refusal?.msg || WORDS[errorCode], options);
  if (MISUNDERSTOOD.has(code)) {
    return new RoomError(errorCode, refusal?.msg || 'The server and this page do not understand each other.', options);
  }
  if (wasLive) return new RoomError(errorCode, refusal?.msg || 'The connection to the server is lost.', options);
  return new RoomError('SIGNALING_UNREACHABLE', refusal?.msg || unreachable(url, overdue), options);
}
