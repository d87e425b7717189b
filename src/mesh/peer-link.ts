import type {Candidate, NeedWhy} from '../protocol/peer-messages.js';

/** What a member can send, in the order of the media sections of every offer. */
export const SLOTS = ['mic', 'camera', 'screen', 'screenSound'] as const;
export type Slot = (typeof SLOTS)[number];
export const KIND_OF_SLOT: Readonly<Record<Slot, 'audio' | 'video'>> = {
  mic: 'audio',
  camera: 'video',
  screen: 'video',
  screenSound: 'audio',
};

export type LinkState = 'new' | 'connecting' | 'connected' | 'interrupted' | 'unreachable';

/**
 * A data channel beside the one that everything else shares, for what is long: it has a buffer of its own, so that nothing
 * waits behind it. It ends with its link. A part of W3C WebRTC `RTCDataChannel`.
 */
export type SideChannel = EventTarget &
  Pick<RTCDataChannel, 'label' | 'readyState' | 'bufferedAmount' | 'bufferedAmountLowThreshold' | 'binaryType' | 'send' | 'close'>;

/** Labels of side channels begin so: whoever opens any other is not heard. */
export const SIDE = 'parlor:';

export interface LinkStreams {
  readonly main: MediaStream;
  readonly screen: MediaStream;
}
export const STREAM_OF_SLOT: Readonly<Record<Slot, keyof LinkStreams>> = {
  mic: 'main',
  camera: 'main',
  screen: 'screen',
  screenSound: 'screen',
};

export interface LinkOptions {
  readonly initiator: boolean;
  readonly configuration: RTCConfiguration;
  /**
   * The streams announced in SDP (`a=msid`, RFC 8830): microphone and camera are played in step because they
   * share the first, the screen and its sound because they share the second. Only their ids matter.
   */
  readonly streams: LinkStreams;
  /** What is sent from the start. */
  readonly tracks: ReadonlyMap<Slot, MediaStreamTrack | null>;
  readonly handlers: LinkHandlers;
}

export interface LinkHandlers {
  /** `o`: which offer this makes or answers. */
  description(kind: 'offer' | 'answer', sdp: string, o: number): void;
  /** `null` ends the candidates of offer `o`. */
  candidate(candidate: Candidate | null, o: number): void;
  /** The answering side cannot go on without the other: see `need` in the protocol. */
  need(why: NeedWhy): void;
  /** An offer and its answer are both in place at this end; `o` says which. */
  negotiated(o: number): void;
  /** W3C WebRTC `RTCPeerConnectionState`, as reported. */
  state(state: RTCPeerConnectionState): void;
  /** The remote track of a slot: once for each slot and link, before media flows. */
  track(slot: Slot, track: MediaStreamTrack): void;
  /** The data channel can be written. */
  open(): void;
  data(frame: Uint8Array): void;
  /** The data channel's buffer ran below its low-water mark. */
  drain(): void;
  /** The other end opened a side channel. Who does not listen to it at once misses what comes first. */
  side(channel: SideChannel): void;
  /**
   * The data channel, or the whole link, is beyond use; only a new one helps. At most once. Media may still
   * be flowing (`state` says whether it is), so the link is closed when its successor is there.
   */
  gone(reason: unknown): void;
}

/**
 * One RTCPeerConnection to one peer, free of the library that makes it. Nothing a peer sends through
 * `receive*` may throw or destroy it; what cannot be used is ignored.
 */
export interface PeerLink {
  readonly initiator: boolean;
  /** Number of the offer being made or answered. */
  readonly offer: number;
  /** Initiator: makes the first offer, or one with fresh ICE credentials (RFC 8839 section 4.4.3.1.1). */
  restart(): void;
  receiveDescription(kind: 'offer' | 'answer', sdp: string, o: number): void;
  receiveCandidates(candidates: readonly (Candidate | null)[], o: number): void;
  /** Puts a track on its sender without negotiation (W3C `replaceTrack`); null silences the slot. */
  setTrack(slot: Slot, track: MediaStreamTrack | null): Promise<void>;
  /** Caps what a slot sends, in bits per second; applied soon after the link is connected. */
  limit(slot: Slot, maxBitrate: number): void;
  sender(slot: Slot): RTCRtpSender | undefined;
  /** New ICE servers or policy, used from the next restart on (W3C `setConfiguration`). */
  configure(configuration: RTCConfiguration): void;
  /**
   * SHA-256 of the certificate that the other end has shown (RFC 8122), from its description: once the link is
   * connected it has proved that it holds the key. Undefined before, and where the description is of two minds.
   */
  readonly fingerprint: string | undefined;
  /** Bytes waiting in the data channel. */
  readonly buffered: number;
  /** @returns false when the channel is not open or full; nothing was sent then */
  send(frame: Uint8Array): boolean;
  /** @returns undefined when the link is closed */
  open(label: string): SideChannel | undefined;
  stats(): Promise<RTCStatsReport | undefined>;
  close(): void;
}
