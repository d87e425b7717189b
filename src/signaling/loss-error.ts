import {errorCodeOfClose, isMisunderstanding, type SignalingErrorCode} from '../protocol/close-codes.js';
import type {ErrorMessage} from '../protocol/server-messages.js';
import {RoomError, type RoomErrorCode} from '../protocol/room-error.js';
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

/** For a close that the server itself did not explain: "The server says: room locked." */
const wordsFor = (code: SignalingErrorCode): string => `The server says: ${code.toLowerCase().replace('_', ' ')}.`;

function unreachable({href}: URL, overdue: Overdue | undefined): string {
  if (globalThis.navigator?.onLine === false) return `This device is offline, so ${href} cannot be reached.`;
  if (overdue === 'connect') return `${href} does not answer. Does a firewall or a proxy stop WebSockets?`;
  if (overdue) return `${href} accepts the connection and then says nothing. Is it a Parlor server?`;
  return `Nothing answers at ${href}. Does a Parlor server run there, and does the page's connect-src allow it?`;
}

const COMPLAINTS = new Map<string, SignalingErrorCode>([
  ['rate', 'RATE_LIMITED'],
  ['token-invalid', 'TOKEN_INVALID'],
  ['expired', 'TOKEN_EXPIRED'],
]);

/**
 * The error a page gets for what the server did not accept in a running call, or undefined when that is
 * no news to anyone: signals to a peer that has just left, for example.
 */
export function complaintError({code, msg}: ErrorMessage): RoomError | undefined {
  const errorCode = COMPLAINTS.get(code);
  return errorCode && new RoomError(errorCode, msg || wordsFor(errorCode), {recoverable: true, cause: {error: code}});
}

/** The error a page gets for a lost or refused socket. Browsers give no reason, so the words must help. */
export function lossError({url, code, refusal, overdue, wasLive}: Loss, recoverable: boolean): RoomError {
  let errorCode: RoomErrorCode = errorCodeOfClose(code, refusal?.code);
  let words = wordsFor(errorCode);
  if (errorCode === 'SIGNALING_LOST') {
    if (isMisunderstanding(code)) {
      words = 'The server and this page do not understand each other.';
    } else if (wasLive) {
      words = 'The connection to the server is lost.';
    } else {
      errorCode = 'SIGNALING_UNREACHABLE';
      words = unreachable(url, overdue);
    }
  }
  const cause = {close: code, ...(refusal && {error: refusal.code}), ...(overdue && {overdue})};
  return new RoomError(errorCode, refusal?.msg || words, {recoverable, cause});
}
