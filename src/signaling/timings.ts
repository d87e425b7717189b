import * as LIMITS from '../protocol/limits.js';

/** When the channel does what, in milliseconds (and one in bytes). Tests shorten them; nobody else should. */
export const TIMINGS = {
  /** From dialling to the open socket. */
  connect: 10_000,
  /** From the open socket to the first answer. */
  welcome: LIMITS.helloDeadline,
  /** A first connection that reaches nobody for so long has failed. */
  giveUp: 30_000,
  /** The one interval that looks at every deadline. */
  tick: 1_000,
  /** Silence after which a server is gone, until its `welcome` says otherwise. */
  dead: LIMITS.dead,
  /** The same when the page wakes up: a ping of every 10 s must have come by then. */
  deadOnWake: 12_000,
  /** More than `stalledBytes` unsent for longer than `stalled`: the network takes nothing any more. */
  stalled: 5_000,
  stalledBytes: 1_048_576,
  ackWithin: LIMITS.ackWithin,
  /** Redialling: random(0, `retryFirst`), then random(0, min(`retryMost`, `retryBase` * 2^n)). */
  retryFirst: 250,
  retryBase: 500,
  retryMost: 15_000,
  /** A connection that lived so long starts the backoff anew. */
  stable: 5_000,
  /** `navigator.onLine === false` may be wrong, so it is tried at least this often. */
  offlineRetry: 30_000,
  /** A restarting server gets its clients back within this time, not all at once. */
  restartSpread: 10_000,
  overloadedLeast: 10_000,
  overloadedMost: 30_000,
  rateLimited: 10_000,
  /** The longest `error.retry` that is obeyed. */
  retryAskedMost: 300_000,
  /** A full room is tried every `fullRetry` for `fullFor`. */
  fullRetry: 5_000,
  fullFor: 40_000,
  /** Two protocol errors within this time are one too many. */
  protocolErrors: 60_000,
  /** A new token is asked for so long before the old one ends. */
  tokenAhead: 60_000,
  /** What a farewell may take. */
  bye: 250,
} as const;

export type Timings = {readonly [K in keyof typeof TIMINGS]: number};
