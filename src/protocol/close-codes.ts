import * as CLOSE from './close.js';

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

/** We broke the protocol, or what we sent was not what the server can take. */
export const isMisunderstanding = (code: number): boolean =>
  code === CLOSE.protocolError || code === CLOSE.tooLarge || code === CLOSE.frameTooLarge;

const ERROR_CODES: Readonly<Record<number, SignalingErrorCode>> = {
  [CLOSE.unauthorized]: 'TOKEN_INVALID',
  [CLOSE.tokenExpired]: 'TOKEN_EXPIRED',
  [CLOSE.refused]: 'JOIN_REFUSED',
  [CLOSE.replaced]: 'REPLACED',
  [CLOSE.kicked]: 'KICKED',
  [CLOSE.locked]: 'ROOM_LOCKED',
  [CLOSE.versionUnsupported]: 'PROTOCOL_MISMATCH',
  [CLOSE.rateLimited]: 'RATE_LIMITED',
  [CLOSE.full]: 'ROOM_FULL',
  [CLOSE.restart]: 'SERVER_SHUTDOWN',
  [CLOSE.draining]: 'SERVER_SHUTDOWN',
};

/**
 * Maps a close code, and the `error.code` that came before it, to the public error code.
 * @param code RFC 6455 close code
 * @param errorCode `code` of the `error` message that preceded it, if one did
 */
export function errorCodeOfClose(code: number, errorCode?: string): SignalingErrorCode {
  if (code === CLOSE.unauthorized && errorCode === 'token-required') return 'TOKEN_REQUIRED';
  if (code === CLOSE.kicked && errorCode === 'closed') return 'ROOM_CLOSED';
  return ERROR_CODES[code] ?? 'SIGNALING_LOST';
}
