import type {Candidate} from '../protocol/peer-messages.js';
import {fingerprintIn} from './fingerprint.js';
import {GuardedPeer} from './guarded-peer.js';
import {LinkSenders} from './link-senders.js';
import {LocalCandidates} from './local-candidates.js';
import {KIND_OF_SLOT, type LinkOptions, type PeerLink, type SideChannel, type Slot, SLOTS} from './peer-link.js';
import {RemoteCandidates} from './remote-candidates.js';
import {Timers} from './timers.js';
import {warnOfServer} from './warn-of-server.js';

/** Bytes in the data channel above which nothing more is taken; Chromium throws at 16 MiB. */
const HIGH_WATER = 1_048_576;
/** From `connected` to the first limits, in ms: each costs the browser some. */
const LIMIT_AFTER = 500;

interface Offer {
  readonly sdp: string;
  readonly o: number;
}

/** {@link PeerLink} over simple-peer: the only file that knows both. */
export class SimplePeerLink implements PeerLink {
  readonly initiator: boolean;
  readonly #options: LinkOptions;
  readonly #peer: GuardedPeer;
  readonly #candidates: RemoteCandidates | undefined;
  readonly #senders: LinkSenders;
  /** Initiator: number of the last offer made. Else: of the last one answered. */
  #offer = 0;
  /** Initiator: number of the last offer whose answer was taken. */
  #answered = 0;
  /** Else: the last answer, sent again when its offer comes again. */
  #answer: string | undefined;
  /** Offers are answered one at a time: the one being answered, and the newest that came meanwhile. */
  #answering: Offer | undefined;
  #nextOffer: Offer | undefined;
  readonly #found = new LocalCandidates((candidate) => this.#options.handlers.candidate(candidate, this.offer));
  #gone = false;
  #closed = false;
  readonly #timers = new Timers<'limit'>();
  #interrupted = false;

  constructor(options: LinkOptions) {
    this.#options = options;
    this.initiator = options.initiator;
    this.#senders = new LinkSenders(options.streams, options.tracks);
    this.#peer = new GuardedPeer(options.initiator, options.configuration, {
      beforeOffer: () => {
        this.#offer += 1;
        this.#found.hold();
      },
      description: (kind, sdp) => this.#describe(kind, sdp),
      beforeAnswer: (connection) => this.#prepareAnswer(connection),
      candidate: (candidate) => this.#found.add(candidate),
      connectionState: (state) => {
        // Not at once: the first picture comes first, and no encoder reaches its limit in that time.
        if (state === 'connected') this.#timers.set('limit', LIMIT_AFTER, () => this.#senders.applyLimits());
        if (state === 'connected' && this.#interrupted) this.#senders.refresh();
        // Between the two it may be `connecting`.
        this.#interrupted = state === 'disconnected' || state === 'failed' || (this.#interrupted && state !== 'connected');
        options.handlers.state(state);
      },
      signalingState: (state) => {
        if (state === 'stable') this.#settle();
      },
      track: (event) => this.#receiveTrack(event),
      channelOpen: () => options.handlers.open(),
      message: (frame) => options.handlers.data(frame),
      channelLow: () => options.handlers.drain(),
      side: (channel) => options.handlers.side(channel),
      trouble: (code, error) => this.#bear(code, error),
    });
    const {connection} = this.#peer;
    if (!connection) return;
    connection.onicecandidateerror = warnOfServer;
    this.#candidates = new RemoteCandidates(connection);
    // The offer is made in a microtask, so these four are in it, and no later change ever needs another.
    if (this.initiator) this.#senders.add(connection);
  }

  get offer(): number {
    return this.#answering?.o ?? this.#offer;
  }

  get fingerprint(): string | undefined {
    return fingerprintIn(this.#peer.connection?.currentRemoteDescription?.sdp ?? '');
  }

  get buffered(): number {
    return this.#peer.channel?.bufferedAmount ?? 0;
  }

  restart(): void {
    if (this.#closed) return;
    // On the answering side `restartIce()` would be an ordinary renegotiation: only an offer renews credentials.
    if (this.initiator) this.#peer.restartIce();
    else this.#options.handlers.need('restart');
  }

  receiveDescription(kind: 'offer' | 'answer', sdp: string, o: number): void {
    if (this.#closed) return;
    if (kind === 'answer') this.#receiveAnswer(sdp, o);
    else this.#receiveOffer(sdp, o);
  }

  receiveCandidates(candidates: readonly (Candidate | null)[], o: number): void {
    if (!this.#closed) this.#candidates?.add(candidates, o);
  }

  setTrack(slot: Slot, track: MediaStreamTrack | null): Promise<void> {
    return this.#senders.setTrack(slot, track);
  }

  limit(slot: Slot, maxBitrate: number): void {
    this.#senders.limit(slot, maxBitrate);
  }

  sender(slot: Slot): RTCRtpSender | undefined {
    return this.#senders.get(slot);
  }

  configure(configuration: RTCConfiguration): void {
    try {
      this.#peer.connection?.setConfiguration(configuration);
    } catch {
      // A change the browser refuses, or a closed connection: the next link has the new configuration anyway.
    }
  }

  send(frame: Uint8Array): boolean {
    const {channel} = this.#peer;
    if (this.#closed || channel?.readyState !== 'open' || channel.bufferedAmount >= HIGH_WATER) return false;
    try {
      channel.send(frame as Uint8Array<ArrayBuffer>);
      return true;
    } catch {
      return false;
    }
  }

  open(label: string): SideChannel | undefined {
    try {
      return this.#peer.connection?.createDataChannel(label);
    } catch {
      return undefined;
    }
  }

  async stats(): Promise<RTCStatsReport | undefined> {
    try {
      return await this.#peer.connection?.getStats();
    } catch {
      return undefined;
    }
  }

  close(): void {
    this.#closed = true;
    this.#timers.close();
    this.#peer.close();
  }

  #describe(kind: 'offer' | 'answer', sdp: string): void {
    this.#options.handlers.description(kind, sdp, this.offer);
    this.#found.release();
    if (kind === 'answer') {
      this.#offer = this.offer;
      this.#answer = sdp;
      this.#answerNext();
    }
  }

  #receiveAnswer(sdp: string, o: number): void {
    const waiting = this.#peer.connection?.signalingState === 'have-local-offer';
    if (!this.initiator || !waiting || o !== this.#offer || o === this.#answered) return;
    this.#answered = o;
    this.#signal('answer', sdp);
  }

  #receiveOffer(sdp: string, o: number): void {
    if (this.initiator || o < this.offer) return;
    if (o === this.offer) {
      // Our answer was lost, or is still being made.
      if (!this.#answering && this.#answer) this.#options.handlers.description('answer', this.#answer, o);
    } else if (this.#answering) {
      this.#nextOffer = {sdp, o};
    } else {
      this.#answering = {sdp, o};
      this.#signal('offer', sdp);
    }
  }

  #signal(type: 'offer' | 'answer', sdp: string): void {
    try {
      this.#peer.signal({type, sdp});
    } catch (error) {
      this.#bear('ERR_SET_REMOTE_DESCRIPTION', error);
    }
  }

  #prepareAnswer(connection: RTCPeerConnection): void {
    this.#found.hold();
    this.#candidates?.describe(this.offer);
    this.#senders.take(connection);
  }

  #answerNext(): void {
    const next = this.#nextOffer;
    this.#answering = this.#nextOffer = undefined;
    if (next) this.#receiveOffer(next.sdp, next.o);
  }

  #settle(): void {
    if (this.initiator) this.#candidates?.describe(this.#answered);
    this.#watchAssociation();
    this.#options.handlers.negotiated(this.offer);
  }

  /**
   * The SCTP association under the data channel ends only when the whole connection is closed, at either end.
   * Chromium says so 40 ms after the peer closed its page, and `disconnected` 6 s later (measured).
   */
  #watchAssociation(): void {
    const association = this.#peer.connection?.sctp;
    if (!association) return;
    association.onstatechange = () => {
      if (association.state === 'closed' && !this.#closed) this.#options.handlers.state('closed');
    };
  }

  #receiveTrack({transceiver, track}: RTCTrackEvent): void {
    const slot = SLOTS[this.#peer.connection?.getTransceivers().indexOf(transceiver) ?? -1];
    if (slot && KIND_OF_SLOT[slot] === track.kind) this.#options.handlers.track(slot, track);
  }

  /** Where simple-peer would have destroyed itself: most of it is a remote's nonsense and changes nothing. */
  #bear(code: string, error: unknown): void {
    if (code === 'ERR_SET_REMOTE_DESCRIPTION' || code === 'ERR_SIGNALING') {
      // As if it had not come: the same answer or offer may come again, and the watchdog sees to it that it does.
      if (this.initiator) this.#answered = 0;
      else this.#answerNext();
      return;
    }
    if (this.#gone) return;
    this.#gone = true;
    // A connection closed at this end fires no state change (W3C WebRTC section 4.4.2, close).
    if (this.#peer.connection?.signalingState === 'closed') this.#options.handlers.state('closed');
    this.#options.handlers.gone(error ?? new Error(code));
  }
}
