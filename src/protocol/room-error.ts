import type {SignalingErrorCode} from './close-codes.js';

/** Codes that say why a device cannot be had. */
export type DeviceErrorCode =
  /** The person, the browser or the system said no to a device (`NotAllowedError`). */
  | 'PERMISSION_DENIED'
  /** The question was closed without an answer. */
  | 'PERMISSION_DISMISSED'
  /** The page's Permissions-Policy or an iframe without `allow=` forbids the device. */
  | 'POLICY_BLOCKED'
  | 'DEVICE_NOT_FOUND'
  | 'DEVICE_IN_USE'
  | 'DEVICE_LOST'
  /** Not https or localhost: browsers give no devices (W3C Secure Contexts). */
  | 'INSECURE_CONTEXT'
  | 'UNSUPPORTED_BROWSER';

/**
 * Every code a page can meet in `room-error`, in a rejected `join()` and in `RoomError.code`. Stable:
 * a code is never renamed, and a new one is announced in the changelog.
 */
export type RoomErrorCode =
  | SignalingErrorCode
  | DeviceErrorCode
  | 'AUTOPLAY_BLOCKED'
  | 'BAD_ATTRIBUTE'
  | 'SIGNALING_UNREACHABLE'
  | 'LINK_FAILED'
  | 'RECORDING_FAILED'
  | 'SEAL_BROKEN';

export interface RoomErrorOptions {
  readonly cause?: unknown;
  /** True while Parlor itself goes on trying, or the call goes on without the thing. */
  readonly recoverable?: boolean;
}

/** An error with a stable code, what went wrong in one English sentence, and what caused it. */
export class RoomError extends Error {
  override readonly name = 'RoomError';
  readonly code: RoomErrorCode;
  readonly recoverable: boolean;

  constructor(code: RoomErrorCode, message: string, {cause, recoverable = false}: RoomErrorOptions = {}) {
    super(message, cause === undefined ? undefined : {cause});
    this.code = code;
    this.recoverable = recoverable;
  }
}
