import * as LIMITS from '../protocol/limits.js';
import type {Rate} from './token-bucket.js';

/**
 * Times and sizes that operators have no reason to change; tests do, to be quick.
 * Milliseconds and bytes unless said otherwise.
 */
export interface Tuning {
  /** Every deadline below is looked at this often, in one sweep over all sockets. */
  readonly sweepEvery: number;
  /** A sweep this late is a stall of the process: the time over it counts against nobody. */
  readonly stall: number;
  readonly helloDeadline: number;
  readonly heartbeat: number;
  readonly dead: number;
  readonly awayAfter: number;
  readonly resumeWindow: number;
  readonly goingAwayWindow: number;
  readonly ackWithin: number;
  readonly waitingTime: number;
  readonly ticketLife: number;
  /** From here on `state` is coalesced and `cast` dropped. */
  readonly backlog: number;
  /** From here on the socket is cut; its session can be resumed. */
  readonly backlogMax: number;
  readonly backlogTime: number;
  /** Longest time over which a drain spreads the departures, and how much of it one socket adds. */
  readonly drainSpread: number;
  readonly drainStep: number;
  readonly maxSockets: number;
  readonly maxRooms: number;
  /** Newcomers are refused when the event loop lags more than this, for so long … */
  readonly maxLag: number;
  readonly maxLagTime: number;
  /** … or this share of the heap limit is in use. */
  readonly maxHeap: number;
  /** Malformed messages of one socket that are answered before it is closed. */
  readonly violations: number;
  readonly rates: {
    readonly signal: Rate;
    /** `cast` and `state` together. */
    readonly chatter: Rate;
    readonly mod: Rate;
    /** Everything else: pong, ack, token, ice, unknown types. */
    readonly control: Rate;
    /** Rate-limited messages that are answered before the socket is closed. */
    readonly excess: Rate;
    readonly roomJoins: Rate;
    readonly roomSignals: Rate;
    /** Messages that the server's API sends into one room. */
    readonly roomPushes: Rate;
    /** Refused tokens, locks and denials of one address; then it waits for `failureBlock`. */
    readonly failures: Rate;
  };
  readonly failureBlock: number;
  /** What a hook may take to say who comes in, and how many may be asked at once. */
  readonly hookTimeout: number;
  readonly hooksInFlight: number;
}

export const DEFAULT_TUNING: Tuning = {
  sweepEvery: 250,
  stall: 1_000,
  helloDeadline: LIMITS.helloDeadline,
  heartbeat: LIMITS.heartbeat,
  dead: LIMITS.dead,
  awayAfter: LIMITS.awayAfter,
  resumeWindow: LIMITS.resumeWindow,
  goingAwayWindow: LIMITS.goingAwayWindow,
  ackWithin: LIMITS.ackWithin - 1_000,
  waitingTime: LIMITS.waitingTime,
  ticketLife: 24 * 3_600_000,
  backlog: 256 * 1024,
  backlogMax: 1024 * 1024,
  backlogTime: 10_000,
  drainSpread: 10_000,
  drainStep: 50,
  maxSockets: 20_000,
  maxRooms: 20_000,
  maxLag: 250,
  maxLagTime: 3_000,
  maxHeap: 0.8,
  violations: 3,
  rates: {
    // A client may send again all that it kept while it was away.
    signal: {burst: LIMITS.clientUnacked, perSecond: 30},
    chatter: {burst: 20, perSecond: 5},
    mod: {burst: 10, perSecond: 1},
    control: {burst: 60, perSecond: 10},
    excess: {burst: 20, perSecond: 1},
    roomJoins: {burst: 20, perSecond: 20},
    roomSignals: {burst: 400, perSecond: 400},
    roomPushes: {burst: 20, perSecond: 5},
    failures: {burst: 10, perSecond: 10 / 60},
  },
  failureBlock: 60_000,
  hookTimeout: 5_000,
  hooksInFlight: 1_000,
};
