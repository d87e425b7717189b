import type {Json} from '../protocol/json.js';
import type {Signal} from '../protocol/peer-messages.js';
import type {ConnectionPacing} from './connection-pacing.js';
import type {LadderTimes} from './ladder-times.js';
import type {LinkOptions, LinkStreams, PeerLink, SideChannel, Slot} from './peer-link.js';
import type {SuccessionHandlers} from './succession.js';

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

export interface SessionHandlers extends SuccessionHandlers {
  signal(signal: Signal): void;
  data(topic: string, data: Json | ArrayBuffer): void;
  side(channel: SideChannel): void;
  needIce(): void;
}
