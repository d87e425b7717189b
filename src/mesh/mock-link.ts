import type {Json} from '../protocol/json.js';
import {dataMessage} from './data-message.js';
import {DataSession} from './data-session.js';
import {MockSide} from './mock-side.js';
import type {LinkOptions, PeerLink, SideChannel, Slot} from './peer-link.js';
import {Timers} from './timers.js';

/** How the other end is, as its description has it. */
export interface MockPeer {
  readonly link: 'good' | 'poor' | 'connecting' | 'interrupted' | 'unreachable';
  /** Its tracks, made when the link is connected. */
  play(): ReadonlyMap<Slot, MediaStreamTrack>;
  /** Nothing of it arrives any more: picture and sound stand still. */
  hold(tracks: Iterable<MediaStreamTrack>): void;
  /** What it does with what it hears; what is not for it comes back. */
  talk?(tell: (topic: string, data: Json) => void): MockTalk;
}

export interface MockTalk {
  /** @returns whether it was for it */
  received(topic: string, data: Json | ArrayBuffer): boolean;
  /** A channel beside it was opened. */
  side(channel: SideChannel): void;
  close(): void;
}

/** The description of an end without media: a session name, RFC 8866 section 5.3. */
export const mockDescription = (name: string): string => `v=0\r\ns=${name}\r\n`;

/** From offer to picture, in ms: long enough to see that something is being connected. */
const CONNECTING = 150;
/** From the first picture to the interruption, in ms. */
const INTERRUPTED = 500;
/** There and back, in seconds; what is poor in the eyes of `QualityRating`. */
const ROUND_TRIP = {good: 0.02, poor: 0.9} as const;

/** A link to someone made up: no `RTCPeerConnection`, and whatever is sent comes back, unless they know what it is. */
export class MockLink implements PeerLink {
  readonly initiator: boolean;
  readonly buffered = 0;
  readonly fingerprint = undefined;
  offer = 0;
  readonly #options: LinkOptions;
  readonly #peerOf: (sdp: string) => MockPeer;
  #peer: MockPeer | undefined;
  readonly #timers = new Timers<'connect' | 'interrupt'>();
  readonly #session = new DataSession((topic, data) => void (this.#talk?.received(topic, data) || this.#tell(topic, data)));
  /** Where the other end sends its frames. */
  readonly #port = {
    send: (frame: Uint8Array): boolean => {
      if (this.#state !== 'connected') return false;
      const copy = frame.slice();
      queueMicrotask(() => this.#state === 'connected' && this.#options.handlers.data(copy));
      return true;
    },
  };
  #talk: MockTalk | undefined;
  #tracks: ReadonlyMap<Slot, MediaStreamTrack> = new Map();
  #state: 'new' | 'connecting' | 'connected' | 'interrupted' | 'closed' = 'new';

  /** @param peerOf called with the other end's description */
  constructor(options: LinkOptions, peerOf: (sdp: string) => MockPeer) {
    this.#options = options;
    this.initiator = options.initiator;
    this.#peerOf = peerOf;
    if (this.initiator) queueMicrotask(() => this.restart());
  }

  restart(): void {
    if (this.#state === 'closed') return;
    this.offer += 1;
    this.#options.handlers.description('offer', mockDescription('-'), this.offer);
  }

  receiveDescription(kind: 'offer' | 'answer', sdp: string, o: number): void {
    const {handlers} = this.#options;
    if (this.#state === 'closed') return;
    if (kind === 'offer') handlers.description('answer', mockDescription('-'), (this.offer = o));
    else if (o !== this.offer) return;
    handlers.negotiated(o);
    this.#peer ??= this.#peerOf(sdp);
    if (this.#state === 'new') {
      this.#state = 'connecting';
      handlers.state('connecting');
    }
    if (this.#state !== 'connecting' || this.#peer.link === 'connecting') return;
    this.#timers.set('connect', CONNECTING, () => (this.#peer?.link === 'unreachable' ? handlers.state('failed') : this.#connected()));
  }

  receiveCandidates(): void {}

  async setTrack(): Promise<void> {}

  limit(): void {}

  sender(): undefined {
    return undefined;
  }

  configure(): void {}

  send(frame: Uint8Array): boolean {
    if (this.#state !== 'connected') return false;
    const copy = frame.slice();
    queueMicrotask(() => this.#state === 'connected' && this.#session.receive(this.#port, copy));
    return true;
  }

  open(label: string): SideChannel | undefined {
    if (this.#state !== 'connected' || !this.#talk) return undefined;
    const [near, far] = MockSide.pair(label);
    this.#talk.side(far);
    return near;
  }

  /** Of a link (W3C webrtc-stats) without loss. */
  async stats(): Promise<RTCStatsReport | undefined> {
    if (this.#state !== 'connected') return undefined;
    return new Map<string, object>([
      ['T', {id: 'T', type: 'transport', selectedCandidatePairId: 'P', bytesReceived: performance.now() * 60, bytesSent: performance.now() * 60}],
      ['P', {id: 'P', type: 'candidate-pair', currentRoundTripTime: ROUND_TRIP[this.#peer?.link === 'poor' ? 'poor' : 'good'], localCandidateId: 'L', remoteCandidateId: 'L'}],
      ['L', {id: 'L', type: 'local-candidate', candidateType: 'host'}],
      ['C', {id: 'C', type: 'codec', mimeType: 'video/VP8'}],
      ['V', {id: 'V', type: 'inbound-rtp', codecId: 'C', frameWidth: 320, frameHeight: 180, framesPerSecond: 15, jitter: 0.004, packetsReceived: Math.round(performance.now() / 20), packetsLost: 0}],
    ]) as unknown as RTCStatsReport;
  }

  close(): void {
    this.#state = 'closed';
    this.#timers.close();
    this.#talk?.close();
    this.#session.close();
    for (const track of this.#tracks.values()) track.stop();
  }

  #connected(): void {
    const {handlers} = this.#options;
    const peer = this.#peer!;
    this.#state = 'connected';
    this.#tracks = peer.play();
    for (const [slot, track] of this.#tracks) handlers.track(slot, track);
    handlers.state('connected');
    handlers.open();
    this.#session.attach(this.#port);
    this.#talk = peer.talk?.((topic, data) => this.#tell(topic, data));
    if (peer.link !== 'interrupted') return;
    this.#timers.set('interrupt', INTERRUPTED, () => {
      this.#state = 'interrupted';
      peer.hold(this.#tracks.values());
      handlers.state('disconnected');
    });
  }

  #tell(topic: string, data: Json | ArrayBuffer): void {
    void this.#session.send(dataMessage(topic, data));
  }
}
