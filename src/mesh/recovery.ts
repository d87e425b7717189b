import {RoomError} from '../protocol/room-error.js';
import type {LadderTimes} from './ladder-times.js';
import type {LinkState} from './peer-link.js';
import {Timers} from './timers.js';

export interface RecoveryHooks {
  /** Fresh ICE credentials on the present link. */
  restart(): void;
  /** A new link. */
  rebuild(): void;
  report(state: LinkState, problem: RoomError | null): void;
  /** A rebuild is coming; ICE credentials may have ended. */
  needIce(): void;
  /** There is a TURN server. */
  hasRelay(): boolean;
}

/** Rebuilds that may fail before the interface is told that there is no way. */
const PATIENCE = 3;
/** ICE restarts of one outage. */
const RESTARTS = 2;

/**
 * The ladder: what is done about one link, and when. First wait, then restart ICE, then build a new link, ever
 * more slowly, for as long as the peer is in the room. It knows no connection; the session does what it asks.
 * Both ends run it; the end that makes no offers asks the other for what it wants.
 */
export class Recovery {
  readonly #hooks: RecoveryHooks;
  readonly #times: LadderTimes;
  readonly #timers = new Timers<'connect' | 'badge' | 'restart' | 'rebuild'>();
  #state: RTCPeerConnectionState = 'new';
  #reported: LinkState = 'new';
  /** Links in a row that never worked, or stopped and could not be restarted. */
  #failures = 0;
  /** Whether the present link is among them. */
  #failed = true;
  #restarts = 0;
  #gone = false;
  #wasConnected = false;

  constructor(hooks: RecoveryHooks, times: LadderTimes) {
    this.#hooks = hooks;
    this.#times = times;
  }

  /** Every second new link in a row goes through TURN only: a pair that passes checks may still carry nothing. */
  get relayNext(): boolean {
    return this.#failures > 0 && this.#failures % 2 === 0;
  }

  /** The session began: a link is to come, whoever makes it. */
  start(): void {
    this.#expectConnection();
  }

  /** A link was made. */
  opened(): void {
    // Replaced by the other end before it ever worked: that one failed too, though we had not given up on it.
    if (!this.#failed && this.#state !== 'connected') this.#failures += 1;
    this.#timers.clearAll();
    this.#state = 'new';
    this.#failed = this.#gone = false;
    this.#restarts = 0;
    this.#expectConnection();
    this.#report(this.#wasConnected ? 'interrupted' : 'connecting');
  }

  /** The present link's `RTCPeerConnection.connectionState`. */
  state(state: RTCPeerConnectionState): void {
    this.#state = state;
    if (state === 'connected') {
      this.#timers.clearAll();
      this.#failures = this.#restarts = 0;
      this.#failed = false;
      this.#wasConnected = true;
      this.#report('connected');
      if (this.#gone) this.#replace();
    } else if (this.#failed) {
      // Given up on already; only coming back by itself is news.
    } else if (state === 'disconnected') {
      this.#badge();
      if (this.#restarts === 0) this.#timers.set('restart', this.#times.restart, () => this.#restart());
    } else if (state === 'closed') {
      this.lost();
    } else if (state === 'failed') {
      this.#interrupted();
      if (this.#restarts < RESTARTS) this.#restart();
      else this.#fail();
    }
  }

  /** The present link is beyond use, or unanswered. With its media alive there is time to see whether the peer leaves. */
  gone(): void {
    this.#gone = true;
    if (this.#state === 'connected') this.#replace();
    else this.lost();
  }

  /** The other end ended the link, or we know of no way to use it. */
  lost(): void {
    if (!this.#failed) this.#fail();
  }

  /** The way to the peer may have changed: what would be done later is done now. */
  hurry(): void {
    if (this.#timers.has('rebuild')) this.#rebuild();
    else if (!this.#failed) this.#restart();
  }

  close(): void {
    this.#timers.close();
  }

  #replace(): void {
    this.#timers.set('rebuild', this.#times.channel, () => this.#rebuild());
  }

  #expectConnection(): void {
    this.#timers.set('connect', this.#times.connect, () => this.#fail());
  }

  #restart(): void {
    this.#timers.clear('restart');
    this.#restarts += 1;
    // A first connection has its own deadline.
    if (this.#wasConnected || !this.#timers.has('connect')) {
      // A link that was restarted while it was fine is still connected then.
      this.#timers.set('connect', this.#times.restarted, () => this.#state === 'connected' || this.#fail());
    }
    this.#hooks.restart();
  }

  #fail(): void {
    this.#timers.clear('connect', 'restart');
    this.#failed = true;
    this.#failures += 1;
    // A peer that left is removed before this shows.
    this.#badge();
    if (this.#failures > PATIENCE) {
      const relay = this.#hooks.hasRelay() ? 'ne through the relay (TURN)' : ' relay (TURN) for networks that block it';
      const message = `No direct path to this person, and no${relay}. Still trying.`;
      this.#report('unreachable', new RoomError('LINK_FAILED', message, {recoverable: true}));
    }
    this.#hooks.needIce();
    const {rebuild} = this.#times;
    const delay = rebuild[Math.min(this.#failures, rebuild.length) - 1] ?? 0;
    // Both ends, and all links of a room that lost one network, would otherwise come at the same moment.
    this.#timers.set('rebuild', delay * (0.75 + Math.random() / 2), () => this.#rebuild());
  }

  #rebuild(): void {
    this.#timers.clear('connect', 'restart', 'rebuild');
    // If nothing comes of it, this is a failure as well.
    this.#expectConnection();
    this.#hooks.rebuild();
  }

  #badge(): void {
    if (!this.#timers.has('badge')) this.#timers.set('badge', this.#times.badge, () => this.#interrupted());
  }

  #interrupted(): void {
    if (this.#wasConnected) this.#report('interrupted');
  }

  #report(state: LinkState, problem: RoomError | null = null): void {
    // Only a connection ends 'unreachable'; the tries in between are no news.
    if (state === this.#reported || (this.#reported === 'unreachable' && state !== 'connected')) return;
    this.#reported = state;
    this.#hooks.report(state, problem);
  }
}
