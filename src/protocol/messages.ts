/** WebSocket subprotocol both sides must select (RFC 6455 section 1.9). */
export const SUBPROTOCOL = 'parlor.v1';
export const PROTOCOL_VERSION = 1;

export const SIGNAL_KINDS = ['offer', 'answer', 'ice', 'need', 'bye'] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

export type ModOperation =
  | 'kick'
  | 'lock'
  | 'unlock'
  | 'admit'
  | 'deny'
  | 'close'
  | 'mute'
  | 'ask-unmute'
  | 'lower-hand'
  | 'role';
export const MOD_OPERATIONS: readonly ModOperation[] = [
  'kick', 'lock', 'unlock', 'admit', 'deny', 'close', 'mute', 'ask-unmute', 'lower-hand', 'role',
];

/** Acknowledges all up to `a`; both sides say it alike. */
export interface AckMessage {
  readonly t: 'ack';
  readonly a: number;
}

/** A message as it is written, before its numbers are added. */
export type WithoutSequence<M> = M extends unknown ? Omit<M, 'n' | 'a' | 's'> : never;
