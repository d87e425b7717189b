import type {DeviceErrorCode} from '../../protocol/room-error.js';

/** What is checked, in the order in which it is shown. The last three only when the person wants it: the browser asks. */
export const CHECKS = [
  'browser', 'secure', 'sandbox', 'permissions', 'csp',
  'signaling', 'stun', 'turn-udp', 'turn-tcp', 'turn-tls', 'relay',
  'camera', 'mic', 'speaker',
] as const;
export type CheckName = (typeof CHECKS)[number];

/** `impossible`: it cannot be told here, or there is nothing to check; nothing is known to be wrong. */
export type CheckState = 'waiting' | 'running' | 'good' | 'problem' | 'impossible';

/** What was found. Stable: a code is never renamed. */
export type CheckCode =
  | 'no-webrtc' | 'no-screen-share' | 'insecure' | 'sandboxed'
  | 'page-policy' | 'frame-policy' | 'frame-or-person' | 'policy-unknown' | 'csp-blocks'
  | 'bad-address' | 'unreachable' | 'no-upgrade' | 'csp-blocks-server' | 'other-protocol' | 'token-required' | 'refused' | 'needs-server'
  | 'no-stun' | 'stun-silent' | 'same-address' | 'no-turn' | 'turn-silent' | 'turn-refused' | 'turn-tls-failed' | 'turn-failed' | 'no-answer'
  | 'no-relay' | 'relay-closed'
  | 'silent' | 'no-speaker-list'
  | DeviceErrorCode;

/** One line of a check-up, frozen. */
export interface CheckResult {
  readonly name: CheckName;
  readonly state: CheckState;
  /** Absent while nothing is known, and where all is well without a remark. */
  readonly code?: CheckCode | undefined;
  /** Lines to write, each whole, in no language: headers, attributes, addresses of servers, options. Never a secret or an id. */
  readonly fix?: readonly string[] | undefined;
  /** Technical and in no language, such as a protocol or an error number. */
  readonly detail?: string | undefined;
  /** How long it took; of `relay` the round trip. In ms. */
  readonly milliseconds?: number | undefined;
  /** Throughput, in kbit/s. */
  readonly kilobits?: number | undefined;
}

/** Of one check, without its name. */
export type Finding = Omit<CheckResult, 'name'>;

export const good = (more: Omit<Finding, 'state'> = {}): Finding => ({state: 'good', ...more});
export const problem = (code: CheckCode, more: Omit<Finding, 'state' | 'code'> = {}): Finding => ({state: 'problem', code, ...more});
export const impossible = (code: CheckCode, more: Omit<Finding, 'state' | 'code'> = {}): Finding => ({state: 'impossible', code, ...more});
