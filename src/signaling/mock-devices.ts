import type {RoomErrorCode} from '../protocol/room-error.js';

/** What may be wrong with a made-up microphone or camera, by its short name. */
const FAILURES = {
  denied: 'PERMISSION_DENIED',
  dismissed: 'PERMISSION_DISMISSED',
  policy: 'POLICY_BLOCKED',
  none: 'DEVICE_NOT_FOUND',
  busy: 'DEVICE_IN_USE',
  lost: 'DEVICE_LOST',
  insecure: 'INSECURE_CONTEXT',
  unsupported: 'UNSUPPORTED_BROWSER',
} as const satisfies Readonly<Record<string, RoomErrorCode>>;

/**
 * `asking`: the question stays open. `held-back`: the system lets nothing through. `stand-in`: it cannot be started, and
 * another is used.
 */
export type MockDeviceState = 'asking' | 'held-back' | 'stand-in' | keyof typeof FAILURES;

export const MOCK_DEVICE_STATES: readonly MockDeviceState[] = ['asking', 'held-back', 'stand-in', ...(Object.keys(FAILURES) as (keyof typeof FAILURES)[])];

/** Why a device in this state cannot be had; undefined when it can. */
export const failureOf = (state: MockDeviceState | undefined): RoomErrorCode | undefined =>
  state !== undefined && Object.hasOwn(FAILURES, state) ? FAILURES[state as keyof typeof FAILURES] : undefined;
