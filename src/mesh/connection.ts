import type {Candidate, Signal} from '../protocol/peer-messages.js';
import {CandidateBatch} from './candidate-batch.js';
import type {Ticket} from './connection-pacing.js';
import type {LadderTimes} from './ladder-times.js';
import type {LinkHandlers, LinkOptions, PeerLink, Slot} from './peer-link.js';
import {Timers} from './timers.js';

export interface ConnectionHandlers extends Pick<LinkHandlers, 'state' | 'track' | 'open' | 'data' | 'drain' | 'side'> {
  signal(signal: Signal): void;
  /** Only a new connection helps: see `LinkHandlers.gone`; or the other end does not answer. */
  gone(reason: unknown): void;
}

export interface ConnectionOptions {
  /** The end that makes no offers learns it from the first; until then it is `NO_CONNECTION`. */
  readonly id: string;
  readonly ticket: Ticket;
  readonly times: LadderTimes;
  readonly handlers: ConnectionHandlers;
  readonly createLink: (options: LinkOptions) => PeerLink;
  readonly link: Omit<LinkOptions, 'handlers'>;
}

/**
 * One link and what is said about it: everything with the same connection id `c`. Numbers what it sends (`e`),
 * drops what it has heard before, and asks again for answers that do not come.
 */
export class Connection {
  readonly link: PeerLink;
  /** Remote tracks so far. */
  readonly tracks = new Map<Slot, MediaStreamTrack>();
  #id: string;
  readonly #ticket: Ticket;
  readonly #times: LadderTimes;
  readonly #handlers: ConnectionHandlers;
  readonly #timers = new Timers<'answer'>();
  readonly #batch: CandidateBatch;
  #state: RTCPeerConnectionState = 'new';
  #sent = 0;
  #heard = 0;
  /** The offer that has no answer yet, as it was sent. */
  #offer: {readonly o: number; readonly sdp: string} | undefined;
  #tries = 0;
  #closed = false;

  constructor({id, ticket, times, handlers, createLink, link}: ConnectionOptions) {
    this.#id = id;
    this.#ticket = ticket;
    this.#times = times;
    this.#handlers = handlers;
    this.#batch = new CandidateBatch((cands, o) => this.#signal({k: 'ice', c: this.#id, o, e: this.#next(), cands}));
    this.link = createLink({...link, handlers: this.#linkHandlers()});
  }

  get id(): string {
    return this.#id;
  }

  /** Takes the id of its first offer. */
  adopt(id: string): void {
    this.#id = id;
  }

  get connected(): boolean {
    return this.#state === 'connected';
  }

  get closed(): boolean {
    return this.#closed;
  }

  /** An offer of ours waits for its answer. */
  get unanswered(): boolean {
    return this.#offer !== undefined;
  }

  /** A signal about this connection. */
  receive(signal: Signal): void {
    if (this.#closed || signal.e <= this.#heard) return;
    this.#heard = signal.e;
    if (signal.k === 'offer' || signal.k === 'answer') this.link.receiveDescription(signal.k, signal.sdp, signal.o);
    else if (signal.k === 'ice') this.link.receiveCandidates(signal.cands, signal.o);
  }

  /** Asks the other end for something; see `need` in the protocol. */
  need(why: 'tracks' | 'restart' | 'rebuild'): void {
    this.#signal({k: 'need', c: this.#id, e: this.#next(), why});
  }

  /** Sends the offer that waits for an answer again: the same `c` and `o`, a fresh `e`. */
  repeatOffer(): void {
    const offer = this.#offer;
    if (!offer) return;
    this.#signal({k: 'offer', c: this.#id, o: offer.o, e: this.#next(), sdp: offer.sdp});
    this.#timers.set('answer', this.#times.answer, () => {
      this.#tries += 1;
      if (this.#tries > this.#times.answerRetries) this.#handlers.gone(new Error('The other end does not answer.'));
      else this.repeatOffer();
    });
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#state = 'closed';
    this.#timers.close();
    this.#batch.close();
    this.link.close();
    this.#ticket.release();
  }

  #linkHandlers(): LinkHandlers {
    return {
      description: (kind, sdp, o) => {
        if (kind === 'answer') {
          this.#signal({k: 'answer', c: this.#id, o, e: this.#next(), sdp});
        } else {
          this.#offer = {o, sdp};
          this.#tries = 0;
          this.repeatOffer();
        }
      },
      candidate: (candidate: Candidate | null, o: number) => this.#batch.add(candidate, o),
      need: (why) => this.need(why),
      negotiated: () => {
        this.#offer = undefined;
        this.#timers.clear('answer');
      },
      state: (state) => {
        this.#state = state;
        this.#handlers.state(state);
      },
      track: (slot, track) => {
        this.tracks.set(slot, track);
        this.#handlers.track(slot, track);
      },
      open: () => this.#handlers.open(),
      data: (frame) => this.#handlers.data(frame),
      drain: () => this.#handlers.drain(),
      side: (channel) => this.#handlers.side(channel),
      gone: (reason) => this.#handlers.gone(reason),
    };
  }

  #next(): number {
    this.#sent += 1;
    return this.#sent;
  }

  #signal(signal: Signal): void {
    if (!this.#closed) this.#handlers.signal(signal);
  }
}
