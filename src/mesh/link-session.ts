import {randomId} from '../protocol/base64url.js';
import type {DataMessage} from '../protocol/data-frames.js';
import type {NeedWhy, Signal} from '../protocol/peer-messages.js';
import {shareBitrate} from './bitrate-shares.js';
import {Connection} from './connection.js';
import type {Ticket} from './connection-pacing.js';
import {LateData} from './late-data.js';
import {Needs, NO_CONNECTION} from './needs.js';
import type {LinkState, SideChannel, Slot} from './peer-link.js';
import {receivedBytes} from './received-bytes.js';
import {Recovery} from './recovery.js';
import type {SessionContext, SessionHandlers} from './session-context.js';
import {Succession} from './succession.js';
import {Timers} from './timers.js';
import {Upcoming} from './upcoming.js';

/** Everything with one peer for as long as it is in the room: one connection after another, recovery, data. */
export class LinkSession {
  readonly initiator: boolean;
  readonly #context: SessionContext;
  readonly #handlers: SessionHandlers;
  readonly #succession: Succession;
  readonly #recovery: Recovery;
  readonly #data: LateData;
  readonly #needs: Needs;
  readonly #upcoming = new Upcoming();
  readonly #timers = new Timers<'open' | 'probe' | 'asked'>();
  /** A connection that may not be made yet. */
  #waiting: Ticket | undefined;
  #openedAt = Number.NEGATIVE_INFINITY;
  #relay = false;
  /** Numbers the signals that are about no connection. */
  #sent = 0;
  #closed = false;

  constructor(initiator: boolean, context: SessionContext, handlers: SessionHandlers) {
    this.initiator = initiator;
    this.#context = context;
    this.#handlers = handlers;
    this.#succession = new Succession(handlers);
    this.#data = new LateData((topic, data) => handlers.data(topic, data));
    this.#needs = new Needs(context.times.need, (why) => this.#ask(why));
    this.#recovery = new Recovery(
      {
        restart: () => (initiator ? this.#current?.link.restart() : this.#needs.ask('restart')),
        rebuild: () => (initiator ? this.#openSoon(randomId()) : this.#needs.ask('rebuild')),
        report: (state, problem) => this.#succession.report(state, problem),
        needIce: () => handlers.needIce(),
        hasRelay: () => context.hasRelay(),
      },
      context.times,
    );
  }

  get state(): LinkState {
    return this.#succession.state;
  }

  start(): void {
    this.#recovery.start();
    // The link is there before the first offer is: making one costs the browser more than the offer's way takes.
    this.#openSoon(this.initiator ? randomId() : NO_CONNECTION);
    if (!this.initiator) this.#needs.expect();
  }

  /** The peer lost its server session, and perhaps its page: connect anew. The other end waits for the offer. */
  renew(): void {
    if (this.initiator) this.#openSoon(randomId());
  }

  receive(signal: Signal): void {
    // Only the initiator makes offers, and only the other end answers or needs: whoever says else is ignored.
    const allowed = this.initiator ? signal.k !== 'offer' : signal.k !== 'answer' && signal.k !== 'need';
    if (!allowed || (signal.c === NO_CONNECTION && signal.k !== 'need')) return;
    const about = this.#current?.id === signal.c ? this.#current : undefined;
    if (signal.k === 'need') {
      this.#answerNeed(about, signal);
    } else if (signal.k === 'bye') {
      about?.close();
      if (about) this.#recovery.lost();
    } else if (about) {
      if (signal.k === 'offer') this.#needs.met();
      about.receive(signal);
    } else if (!this.initiator && this.#upcoming.hold(signal) && signal.k === 'offer') {
      // A new connection; its candidates may have overtaken its offer.
      if (this.#current?.id === NO_CONNECTION && !this.#current.closed) this.#adopt(this.#current, signal.c);
      else this.#openSoon(signal.c);
    }
  }

  async setTrack(slot: Slot, track: MediaStreamTrack | null): Promise<void> {
    this.#limit();
    await this.#succession.setTrack(slot, track);
  }

  /** The mesh has a new configuration. */
  configure(): void {
    this.#current?.link.configure(this.#context.configuration(this.#relay));
    this.#limit();
  }

  send(message: DataMessage): Promise<void> {
    return this.#data.send(message);
  }

  /** @returns undefined while there is no link to open one on */
  openSide(label: string): SideChannel | undefined {
    return this.#current?.connected ? this.#current.link.open(label) : undefined;
  }

  /** Restarts at once, unless bytes still come in. */
  async networkChanged(): Promise<void> {
    const current = this.#current;
    if (!current?.connected) {
      this.#recovery.hurry();
      return;
    }
    const before = receivedBytes(await current.link.stats());
    this.#timers.set('probe', this.#context.times.probe, () => {
      void current.link.stats().then((report) => {
        if (!this.#closed && current === this.#current && receivedBytes(report) <= before) this.#recovery.hurry();
      });
    });
  }

  async stats(): Promise<RTCStatsReport | undefined> {
    return this.#succession.working?.link.stats();
  }

  /** Of the other end of the connection that works: see {@link PeerLink.fingerprint}. */
  get fingerprint(): string | undefined {
    return this.#current?.connected ? this.#current.link.fingerprint : undefined;
  }

  close(): void {
    this.#closed = true;
    this.#timers.close();
    this.#needs.close();
    this.#recovery.close();
    this.#data.close();
    this.#waiting?.release();
    this.#succession.close();
  }

  get #current(): Connection | undefined {
    return this.#succession.current;
  }

  /** Opens as soon as neither this peer nor the page has made connections too quickly. */
  #openSoon(id: string): void {
    this.#needs.met();
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
    if (this.#current) this.#upcoming.retire(this.#current.id);
    this.#openedAt = performance.now();
    this.#relay = this.#recovery.relayNext;
    const {times, createLink, streams, tracks, configuration} = this.#context;
    const connection: Connection = new Connection({
      id,
      ticket,
      times,
      createLink,
      link: {initiator: this.initiator, configuration: configuration(this.#relay), streams, tracks},
      handlers: {
        signal: (signal) => this.#handlers.signal(signal),
        state: (state) => {
          if (connection === this.#current) {
            if (state === 'connected') this.#needs.met();
            this.#recovery.state(state);
          }
          this.#succession.changed(connection);
        },
        track: () => this.#succession.showTracks(),
        open: () => {
          if (connection === this.#current) this.#data.attach(connection.link);
        },
        data: (frame) => this.#data.receive(connection.link, frame),
        drain: () => this.#data.drain(connection.link),
        side: (channel) => this.#handlers.side(channel),
        gone: () => {
          if (connection === this.#current) this.#recovery.gone();
          else this.#succession.drop(connection);
        },
      },
    });
    this.#succession.replace(connection);
    this.#limit();
    this.#recovery.opened();
    for (const signal of this.#upcoming.take(id)) connection.receive(signal);
  }

  #adopt(connection: Connection, id: string): void {
    this.#needs.met();
    connection.adopt(id);
    for (const signal of this.#upcoming.take(id)) connection.receive(signal);
  }

  /** Divides the allowed bitrate among what is sent now. */
  #limit(): void {
    const {camera, screen} = shareBitrate(this.#context.maxBitrate(), this.#context.tracks);
    this.#current?.link.limit('camera', camera);
    this.#current?.link.limit('screen', screen);
  }

  #ask(why: NeedWhy): void {
    if (this.#current && !this.#current.closed && this.#current.id !== NO_CONNECTION) {
      this.#current.need(why);
    } else {
      this.#sent += 1;
      this.#handlers.signal({k: 'need', c: NO_CONNECTION, e: this.#sent, why: 'rebuild'});
    }
  }

  #answerNeed(about: Connection | undefined, {c, why}: Extract<Signal, {k: 'need'}>): void {
    // Someone who asks all the time is answered now and then.
    if ((!about && c !== NO_CONNECTION) || this.#timers.has('asked')) return;
    this.#timers.set('asked', this.#context.times.spacing, () => {});
    // What they miss is on its way, or was lost on it.
    if (this.#current?.unanswered && !(about && why === 'rebuild')) this.#current.repeatOffer();
    else if (about && why !== 'rebuild') this.#recovery.hurry();
    else if (!this.#waiting && !this.#timers.has('open')) this.#openSoon(randomId());
  }
}
