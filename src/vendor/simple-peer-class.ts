/** Options of simple-peer 9.11.1, as far as Parlor uses them. */
export interface SimplePeerOptions {
  readonly initiator: boolean;
  readonly trickle: true;
  readonly config: RTCConfiguration;
}

/**
 * simple-peer 9.11.1 as Parlor knows it: types only, nothing is emitted. The underscored members are private
 * to simple-peer; the package is frozen since 2022 and pinned, and `test/mesh/simple-peer-chunk.test.ts`
 * asserts that those we override exist.
 */
export declare class SimplePeerClass {
  static config: RTCConfiguration;

  constructor(options: SimplePeerOptions);

  readonly initiator: boolean;
  readonly destroyed: boolean;
  readonly destroying: boolean;

  on(type: 'signal', listener: (description: {type: string; sdp?: string}) => void): this;
  on(type: 'data', listener: (chunk: unknown) => void): this;
  on(type: 'error', listener: (error: Error) => void): this;
  on(type: 'close', listener: () => void): this;
  emit(type: 'signal', description: {type: string; sdp?: string}): boolean;
  signal(description: {type: 'offer' | 'answer'; sdp: string}): void;
  negotiate(): void;
  destroy(error?: Error): void;

  /** Undefined when the browser refused to make one, null after `destroy()`. */
  protected readonly _pc: RTCPeerConnection | null | undefined;
  protected readonly _channel: RTCDataChannel | null;
  protected _isNegotiating: boolean;
  protected _queuedNegotiation: boolean;
  protected _createOffer(): void;
  protected _createAnswer(): void;
  protected _maybeReady(): void;
  protected _setupData(event: {channel: RTCDataChannel}): void;
  protected _onConnectionStateChange(): void;
  protected _onIceStateChange(): void;
  protected _onSignalingStateChange(): void;
  protected _onIceCandidate(event: RTCPeerConnectionIceEvent): void;
  protected _onTrack(event: RTCTrackEvent): void;
  protected _onChannelOpen(): void;
  protected _onChannelBufferedAmountLow(): void;
}
