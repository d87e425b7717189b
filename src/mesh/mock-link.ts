import type {LinkOptions, PeerLink, Slot} from './peer-link.js';
import {Timers} from './timers.js';

/** What a made-up peer sends: its tracks, made when its link is connected. */
export type MockTracks = (sdp: string) => ReadonlyMap<Slot, MediaStreamTrack>;

/** The description of an end without media: a session name, RFC 8866 section 5.3. */
export const mockDescription = (name: string): string => `v=0\r\ns=${name}\r\n`;

/** From offer to picture, in ms: long enough to see that something is being connected. */
const CONNECTING = 150;

/** A link to someone made up: no `RTCPeerConnection`, and whatever is sent comes back. */
export class MockLink implements PeerLink {
  readonly initiator: boolean;
  readonly buffered = 0;
  offer = 0;
  readonly #options: LinkOptions;
  readonly #tracksOf: MockTracks;
  readonly #timers = new Timers<'connect'>();
  #tracks: ReadonlyMap<Slot, MediaStreamTrack> = new Map();
  #state: 'new' | 'connecting' | 'connected' | 'closed' = 'new';

  /** @param tracksOf called with the other end's description */
  constructor(options: LinkOptions, tracksOf: MockTracks) {
    this.#options = options;
    this.initiator = options.initiator;
    this.#tracksOf = tracksOf;
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
    if (this.#state !== 'new') return;
    this.#state = 'connecting';
    handlers.state('connecting');
    this.#timers.set('connect', CONNECTING, () => {
      this.#state = 'connected';
      this.#tracks = this.#tracksOf(sdp);
      for (const [slot, track] of this.#tracks) handlers.track(slot, track);
      handlers.state('connected');
      handlers.open();
    });
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
    queueMicrotask(() => this.#state === 'connected' && this.#options.handlers.data(copy));
    return true;
  }

  /** A healthy link (W3C webrtc-stats): 20 ms there and back, no loss. */
  async stats(): Promise<RTCStatsReport | undefined> {
    if (this.#state !== 'connected') return undefined;
    return new Map<string, object>([
      ['T', {id: 'T', type: 'transport', selectedCandidatePairId: 'P', bytesReceived: performance.now() * 60, bytesSent: performance.now() * 60}],
      ['P', {id: 'P', type: 'candidate-pair', currentRoundTripTime: 0.02}],
    ]) as unknown as RTCStatsReport;
  }

  close(): void {
    this.#state = 'closed';
    this.#timers.close();
    for (const track of this.#tracks.values()) track.stop();
  }
}
