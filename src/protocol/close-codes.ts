/** WebSocket close codes of `parlor.v1` (RFC 6455 section 7.4.2: 4000 to 4999 are private use). */
export const CLOSE = {
  normal: 1000,
  goingAway: 1001,
  abnormal: 1006,
  tooLarge: 1009,
  serverError: 1011,
  restart: 1012,
  overloaded: 1013,
  protocolError: 4400,
  unauthorized: 4401,
  refused: 4403,
  timeout: 4408,
  replaced: 4409,
  kicked: 4410,
  superseded: 4412,
  frameTooLarge: 4413,
  locked: 4423,
  versionUnsupported: 4426,
  rateLimited: 4429,
  tokenExpired: 4440,
  full: 4453,
  internal: 4500,
  draining: 4503,
} as const;

export type CloseCode = (typeof CLOSE)[keyof typeof CLOSE];

/** What a page is told about a socket that will not come back, or that is being redialled. */
export type SignalingErrorCode =
  | 'TOKEN_REQUIRED'
  | 'TOKEN_INVALID'
  | 'TOKEN_EXPIRED'
  | 'JOIN_REFUSED'
  | 'REPLACED'
  | 'KICKED'
  | 'ROOM_CLOSED'
  | 'ROOM_LOCKED'
  | 'PROTOCOL_MISMATCH'
  | 'RATE_LIMITED'
  | 'ROOM_FULL'
  | 'SERVER_SHUTDOWN'
  | 'SIGNALING_LOST';

/** Codes after which redialling by oneself is wrong. */
const FATAL: ReadonlySet<number> = new Set([
  CLOSE.unauthorized,
  CLOSE.refused,
  CLOSE.replaced,
  CLOSE.kicked,
  CLOSE.locked,
  CLOSE.versionUnsupported,
]);

export const isFatalClose = (code: number): boolean => FATAL.has(code);

/**
 * Maps a close code, and the `error.code` that came before it, to the public error code.
 * @param code RFC 6455 close code
 * @param errorCode `code` of the `error` message that preceded it, if one did
 */
export function errorCodeOfClose(code: number, errorCode?: string): SignalingErrorCode {
  switch (code) {
    case CLOSE.unauthorized:
      return errorCode === 'token-required' ? 'TOKEN_REQUIRED' : 'TOKEN_INVALID';
    case CLOSE.tokenExpired:
      return 'TOKEN_EXPIRED';
    case CLOSE.refused:
      return 'JOIN_REFUSED';
    case CLOSE.replaced:
      return 'REPLACED';
    case CLOSE.kicked:
      return errorCode === 'closed' ? 'ROOM_CLOSED' : 'KICKED';
    case CLOSE.locked:
      return 'ROOM_LOCKED';
    case CLOSE.versionUnsupported:
      return 'PROTOCOL_MISMATCH';
    case CLOSE.rateLimited:
      return 'RATE_LIMITED';
    case CLOSE.full:
      return 'ROOM_FULL';
    case CLOSE.restart:
    case CLOSE.draining:
      return 'SERVER_SHUTDOWN';
    default:
      return 'SIGNALING_LOST';
  }
}
