import {SimplePeer} from '../vendor/simple-peer.js';
import {SIDE} from './peer-link.js';

/** What a {@link GuardedPeer} tells its owner. Called synchronously from the browser's events. */
export interface GuardedPeerHooks {
  /** An offer is about to be made; candidates from here on belong to it. */
  beforeOffer(): void;
  /** A local description is set and can be sent. */
  description(kind: 'offer' | 'answer', sdp: string): void;
  /** The remote description is in place and the answer is about to be made: the moment to set directions. */
  beforeAnswer(connection: RTCPeerConnection): void;
  /** `null` ends the candidates of the current generation. */
  candidate(candidate: RTCIceCandidate | null): void;
  connectionState(state: RTCPeerConnectionState): void;
  signalingState(state: RTCSignalingState): void;
  track(event: RTCTrackEvent): void;
  channelOpen(): void;
  message(frame: Uint8Array): void;
  channelLow(): void;
  side(channel: RTCDataChannel): void;
  /** Something after which simple-peer would have destroyed itself. `code` is simple-peer's. */
  trouble(code: string, error: unknown): void;
}

/**
 * simple-peer that lives until it is told to go. As published it destroys itself, and with it the whole call,
 * on a duplicate answer, an unparsable SDP, an unknown candidate, a closed data channel, and on ICE `failed`,
 * where a restart would have helped. Here all of these become {@link GuardedPeerHooks.trouble}, and the owner
 * decides.
 *
 * simple-peer is frozen (last commit 2022-02) and pinned to 9.11.1, so its private methods are a stable seam.
 * They are called by simple-peer's own constructor too, before the private fields of this class exist:
 * an override that runs then may only use simple-peer's fields, or `#hooks in this`.
 */
export class GuardedPeer extends SimplePeer {
  readonly #hooks: GuardedPeerHooks;
  #closed = false;

  constructor(initiator: boolean, config: RTCConfiguration, hooks: GuardedPeerHooks) {
    super({initiator, trickle: true, config: {...config, iceServers: config.iceServers ?? []}});
    this.#hooks = hooks;
    this.on('signal', ({type, sdp}) => {
      // `renegotiate` and `transceiverRequest`, simple-peer's own requests, are not spoken here: the media
      // sections never change, and a lost `renegotiate` would block simple-peer for ever.
      if (sdp !== undefined && (type === 'offer' || type === 'answer')) this.#tell()?.description(type, sdp);
    });
    // Binary only: text is not part of the protocol.
    this.on('data', (chunk) => {
      if (chunk instanceof Uint8Array) this.#tell()?.message(chunk);
    });
    // simple-peer listens for channels at one end only.
    this._pc?.addEventListener('datachannel', ({channel}) => {
      if (channel.label.startsWith(SIDE)) this.#tell()?.side(channel);
    });
    // Only a constructor that failed comes here: "Cannot create so many PeerConnections", or a bad ICE server.
    this.on('error', (error) => this.#tell()?.trouble('ERR_PC_CONSTRUCTOR', error));
  }

  /** The connection, while there is one. */
  get connection(): RTCPeerConnection | undefined {
    return this._pc ?? undefined;
  }

  get channel(): RTCDataChannel | undefined {
    return this._channel ?? undefined;
  }

  /** Offers with fresh ICE credentials (W3C `restartIce`); queued by simple-peer while an offer is unanswered. */
  restartIce(): void {
    if (this.#closed || !this._pc) return;
    this._pc.restartIce();
    this.negotiate();
  }

  /** The only way to end it. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    super.destroy();
  }

  /** simple-peer's own wish to end: without an error when the data channel was closed. */
  override destroy(error?: Error & {code?: string}): void {
    // From simple-peer's constructor: let it clean up, and hear of it as 'error' in a microtask.
    if (!(#hooks in this)) super.destroy(error);
    else this.#tell()?.trouble(error?.code ?? 'ERR_DATA_CHANNEL', error);
  }

  /**
   * As simple-peer's, without its `setTimeout(0)` before the offer. That was for a crash of Chrome in 2016, it
   * costs the first picture up to 4 ms, and a hidden tab a whole second.
   */
  override negotiate(): void {
    if (this.destroyed || this.destroying || !this.initiator) return;
    if (this._isNegotiating) {
      this._queuedNegotiation = true;
      return;
    }
    this._isNegotiating = true;
    this._createOffer();
  }

  protected override _createOffer(): void {
    this.#tell()?.beforeOffer();
    this.#describe('offer');
  }

  protected override _createAnswer(): void {
    if (this._pc) this.#tell()?.beforeAnswer(this._pc);
    this.#describe('answer');
  }

  /** simple-peer polls `getStats()` every 100 ms for its `connect` event; nobody here waits for that. */
  protected override _maybeReady(): void {}

  /**
   * One data channel for simple-peer. A remote that opens more would have it forget the first, and leak a timer. A side
   * channel may overtake the first one.
   */
  protected override _setupData(event: {channel: RTCDataChannel}): void {
    const {channel} = event;
    if (channel.label.startsWith(SIDE)) return;
    if (this._channel) channel.close();
    else super._setupData(event);
  }

  protected override _onConnectionStateChange(): void {
    if (this._pc) this.#tell()?.connectionState(this._pc.connectionState);
  }

  /** The ICE state is part of the connection state, and `failed` must not destroy. */
  protected override _onIceStateChange(): void {}

  protected override _onSignalingStateChange(): void {
    if (!this._pc) return;
    const {signalingState} = this._pc;
    super._onSignalingStateChange();
    this.#tell()?.signalingState(signalingState);
  }

  /** Passes `usernameFragment` on, which simple-peer drops, and starts no 5 s timer. */
  protected override _onIceCandidate(event: RTCPeerConnectionIceEvent): void {
    // An empty candidate ends one generation, null ends gathering (W3C WebRTC section 4.4.1.3); one is enough.
    if (event.candidate?.candidate !== '') this.#tell()?.candidate(event.candidate);
  }

  /** simple-peer hears only tracks that belong to a stream, and keeps every one for ever. */
  protected override _onTrack(event: RTCTrackEvent): void {
    this.#tell()?.track(event);
  }

  protected override _onChannelOpen(): void {
    this.#tell()?.channelOpen();
  }

  protected override _onChannelBufferedAmountLow(): void {
    this.#tell()?.channelLow();
  }

  /**
   * Makes and sets the local description in one step (W3C WebRTC section 4.4.1.5, without an argument), where
   * simple-peer makes it, has it written out, and gives it back to be read: a few milliseconds at each end.
   */
  #describe(kind: 'offer' | 'answer'): void {
    const connection = this._pc;
    if (!connection) return;
    connection.setLocalDescription().then(
      () => {
        const {type, sdp} = connection.localDescription ?? {};
        // The browser chooses the kind by its signaling state, which only we change.
        if (type === kind && sdp !== undefined) this.emit('signal', {type, sdp});
      },
      (error: unknown) => this.#tell()?.trouble(`ERR_CREATE_${kind.toUpperCase()}`, error),
    );
  }

  /** Nobody, once closed or while simple-peer's constructor runs. */
  #tell(): GuardedPeerHooks | undefined {
    return #hooks in this && !this.#closed ? this.#hooks : undefined;
  }
}
