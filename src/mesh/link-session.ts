import {randomId} from '../protocol/base64url.js';
import type {DataMessage} from '../protocol/data-frames.js';
import type {Json} from '../protocol/json.js';
import type {NeedWhy, Signal} from '../protocol/peer-messages.js';
import type {RoomError} from '../protocol/room-error.js';
import {shareBitrate} from './bitrate-shares.js';
import {Connection} from './connection.js';
import type {ConnectionPacing, Ticket} from './connection-pacing.js';
import {DataSession} from './data-session.js';
import type {LadderTimes} from './ladder-times.js';
import {type LinkOptions, type LinkState, type LinkStreams, type PeerLink, type Slot} from './peer-link.js';
import {Recovery} from './recovery.js';
import {receivedBytes} from './stats-report.js';
import {Timers} from './timers.js';
import {Upcoming} from './upcoming.js';

/** What all sessions of a mesh share. */
export interface SessionContext {
  readonly times: LadderTimes;
  readonly pacing: ConnectionPacing;
  readonly createLink: (options: LinkOptions) => PeerLink;
  readonly streams: LinkStreams;
  readonly tracks: ReadonlyMap<Slot, MediaStreamTrack | null>;
  /** Kilobits per second. */
  maxBitrate(): number;
  hasRelay(): boolean;
  configuration(relayOnly: boolean): RTCConfiguration;
}

export interface SessionHandlers {
  signal(signal: Signal): void;
  link(state: LinkState, problem: RoomError | null): void;
  track(slot: Slot, track: MediaStreamTrack): void;
  data(topic: string, data: Json | ArrayBuffer): void;
  needIce(): void;
}

/** `c` of a `need` about no connection: its sender has heard no offer. 22 zeros of base64url, so 16 zero bytes. */
export const NO_CONNECTION = 'A'.repeat(22);

/** Longest pause between two `need`s that nobody answers, in ms. */
const NEED_PAUSE = 30_000;

/**
 * Everything with one peer for as long as it is in the room: one connection after the other, recovery, data.
 *
 * A new connection does not end the former one while that is still alive: its pictures stay until the new one
 * has connected. So neither a peer whose server session was lost (`fresh`) nor a broken data channel is seen.
 */
export class LinkSession {
  readonly initiator: boolean;
  readonly #context: SessionContext;
  readonly #handlers: SessionHandlers;
  readonly #recovery: Recovery;
  readonly #data: DataSession;
  readonly #upcoming = new Upcoming();
  readonly #timers = new Timers<'open' | 'need' | 'probe'>();
  #current: Connection | undefined;
  #former: Connection | undefined;
  #waiting: Ticket | undefined;
  #openedAt = Number.NEGATIVE_INFINITY;
  #needs = 0;
  #state: LinkState = 'new';
  #problem: RoomError | null = null;
  #shown: LinkState = 'new';
  readonly #shownTracks = new Map<Slot, MediaStreamTrack>();

  constructor(initiator: boolean, context: SessionContext, handlers: SessionHandlers) {
    this.initiator = initiator;
    this.#context = context;
    this.#handlers = handlers;
    this.#data = new DataSession((topic, data) => handlers.data(topic, data));
    this.#recovery = new Recovery(
      {
        restart: () => this.#restart(),
        rebuild: () => this.#rebuild(),
        report: (state, problem) => this.#report(state, problem),
        needIce: () => handlers.needIce(),
        hasRelay: () => context.hasRelay(),
      },
      context.times,
    );
  }

  get state(): LinkState {
    return this.#shown;
  }

  start(): void {
    this.#recovery.start();
    if (this.initiator) this.#openSoon(randomId());
    else this.#expectOffer();
  }

  /** The peer lost its server session, and perhaps its page: connect anew. */
  renew(): void {
    if (this.initiator) this.#openSoon(randomId());
    else this.#expectOffer();
  }

  receive(signal: Signal): void {
    // Only the initiator makes offers, and only the other end answers or needs: whoever says else is ignored.
    const allowed = this.initiator ? signal.k !== 'offer' : signal.k !== 'answer' && signal.k !== 'need';
    if (!allowed) return;
    const current = this.#current?.id === signal.c ? this.#current : undefined;
    if (signal.k === 'need') {
      this.#answerNeed(current, signal);
    } else if (signal.k === 'bye') {
      current?.close();
      if (current) this.#recovery.gone();
    } else if (current) {
      if (signal.k === 'offer') this.#clearNeed();
      current.receive(signal);
    } else if (!this.initiator && this.#upcoming.hold(signal) && signal.k === 'offer') {
      // A new connection; its candidates may have overtaken its offer.
      this.#openSoon(signal.c);
    }
  }

  async setTrack(slot: Slot, track: MediaStreamTrack | null): Promise<void> {
    this.limit();
    await Promise.all([this.#current?.link.setTrack(slot, track), this.#former?.link.setTrack(slot, track)]);
  }

  /** Divides the allowed bitrate among what is sent now. */
  limit(): void {
    const shares = shareBitrate(this.#context.maxBitrate(), this.#context.tracks);
    this.#current?.link.limit('camera', shares.camera);
    this.#current?.link.limit('screen', shares.screen);
  }

  configure(): void {
    this.#current?.link.configure(this.#context.configuration(false));
    this.limit();
  }

  send(message: DataMessage): Promise<void> {
    return this.#data.send(message);
  }

  /** Restarts at once, unless bytes still come in. */
  async networkChanged(): Promise<void> {
    const current = this.#current;
    if (!current?.connected) {
      this.#recovery.hurry();
      return;
    }
    if (this.#timers.has('probe')) return;
    const before = receivedBytes(await current.link.stats());
    this.#timers.set('probe', this.#context.times.probe, () => {
      void current.link.stats().then((report) => {
        if (current === this.#current && !(receivedBytes(report) > before)) this.#recovery.hurry();
      });
    });
  }

  async stats(): Promise<RTCStatsReport | undefined> {
    return (this.#former ?? this.#current)?.link.stats();
  }

  close(): void {
    this.#timers.close();
    this.#recovery.close();
    this.#data.close();
    this.#waiting?.release();
    this.#former?.close();
    this.#current?.close();
  }

  #openSoon(id: string): void {
    this.#clearNeed();
    this.#waiting?.release();
    this.#waiting = undefined;
    const wait = this.#openedAt + this.#context.times.spacing - performance.now();
    if (wait > 0) this.#timers.set('open', wait, () => this.#request(id));
    else this.#request(id);
  }

  #request(id: string): void {
    this.#timers.clear('open');
    const ticket = this.#context.pacing.request((granted) => {
      this.#waiting = undefined;
      this.#open(id, granted);
    });
    if (ticket.waiting) this.#waiting = ticket;
  }

  #open(id: string, ticket: Ticket): void {
    const previous = this.#current;
    if (previous?.connected) {
      this.#former?.close();
      this.#former = previous;
    } else {
      previous?.close();
    }
    if (previous) this.#upcoming.retire(previous.id);
    this.#openedAt = performance.now();
    const {times, createLink, streams, tracks} = this.#context;
    const configuration = this.#context.configuration(this.#recovery.relayNext);
    const connection: Connection = new Connection({
      id,
      ticket,
      times,
      createLink,
      link: {initiator: this.initiator, configuration, streams, tracks},
      handlers: {
        signal: (signal) => this.#handlers.signal(signal),
        state: (state) => this.#connectionState(connection, state),
        track: () => this.#showTracks(),
        open: () => {
          if (connection === this.#current) this.#data.attach(connection.link);
        },
        data: (frame) => this.#data.receive(connection.link, frame),
        drain: () => this.#data.drain(connection.link),
        gone: () => {
          if (connection === this.#current) this.#recovery.gone();
          else this.#dropFormer(connection);
        },
      },
    });
    this.#current = connection;
    this.limit();
    this.#recovery.opened();
    for (const signal of this.#upcoming.take(id)) connection.receive(signal);
  }

  #connectionState(connection: Connection, state: RTCPeerConnectionState): void {
    if (connection !== this.#current) {
      if (state !== 'connected') this.#dropFormer(connection);
      return;
    }
    if (state === 'connected') {
      this.#clearNeed();
      if (this.#former) this.#dropFormer(this.#former);
    }
    this.#recovery.state(state);
  }

  #dropFormer(connection: Connection): void {
    connection.close();
    if (connection !== this.#former) return;
    this.#former = undefined;
    this.#showTracks();
    this.#show();
  }

  /** The tracks of a new connection are shown once it has taken the former one's place. */
  #showTracks(): void {
    if (this.#former) return;
    for (const [slot, track] of this.#current?.tracks ?? []) {
      if (this.#shownTracks.get(slot) === track) continue;
      this.#shownTracks.set(slot, track);
      this.#handlers.track(slot, track);
    }
  }

  #report(state: LinkState, problem: RoomError | null): void {
    this.#state = state;
    this.#problem = problem;
    this.#show();
  }

  #show(): void {
    const state = this.#former ? 'connected' : this.#state;
    if (state === this.#shown) return;
    this.#shown = state;
    this.#handlers.link(state, state === 'unreachable' ? this.#problem : null);
  }

  #restart(): void {
    if (this.initiator) this.#current?.link.restart();
    else this.#need('restart');
  }

  #rebuild(): void {
    if (this.initiator) this.#openSoon(randomId());
    else this.#need('rebuild');
  }

  #expectOffer(): void {
    this.#timers.set('need', this.#context.times.need, () => this.#need('rebuild'));
  }

  /** Asks the initiator, and asks again for as long as nothing comes of it. */
  #need(why: NeedWhy): void {
    if (this.#current) this.#current.need(why);
    else this.#handlers.signal({k: 'need', c: NO_CONNECTION, e: this.#needs + 1, why: 'rebuild'});
    this.#needs += 1;
    const pause = Math.min(this.#context.times.need * this.#needs, NEED_PAUSE);
    this.#timers.set('need', pause, () => this.#need(why));
  }

  #clearNeed(): void {
    this.#needs = 0;
    this.#timers.clear('need');
  }

  #answerNeed(about: Connection | undefined, {c, why}: Extract<Signal, {k: 'need'}>): void {
    if (!about && c !== NO_CONNECTION) return;
    // What they miss is on its way, or was lost on it.
    if (this.#current?.unanswered && !(about && why === 'rebuild')) this.#current.repeatOffer();
    else if (about && why !== 'rebuild') about.link.restart();
    else if (!this.#waiting && !this.#timers.has('open')) this.#openSoon(randomId());
  }
}
