import type {LinkHandlers, SideChannel, Slot} from '../../src/mesh/peer-link.js';
import {SimplePeerLink} from '../../src/mesh/simple-peer-link.js';
import type {Candidate, NeedWhy} from '../../src/protocol/peer-messages.js';

export interface Description {
  readonly kind: 'offer' | 'answer';
  readonly sdp: string;
  readonly o: number;
}

/** One link and all it said. */
export class LinkEnd {
  readonly link: SimplePeerLink;
  readonly descriptions: Description[] = [];
  readonly candidates: {candidate: Candidate | null; o: number}[] = [];
  readonly needs: NeedWhy[] = [];
  readonly states: RTCPeerConnectionState[] = [];
  readonly tracks = new Map<Slot, MediaStreamTrack>();
  readonly frames: Uint8Array[] = [];
  readonly gone: unknown[] = [];
  readonly sides: SideChannel[] = [];
  opened = 0;
  drained = 0;
  negotiated = 0;
  /** Where descriptions and candidates go. */
  peer: LinkEnd | undefined;
  onDescription: (description: Description) => void = ({kind, sdp, o}) => this.peer?.link.receiveDescription(kind, sdp, o);
  onCandidate: (candidate: Candidate | null, o: number) => void = (candidate, o) => this.peer?.link.receiveCandidates([candidate], o);

  constructor(initiator: boolean, tracks: readonly (readonly [Slot, MediaStreamTrack])[] = [], configuration: RTCConfiguration = {}) {
    const handlers: LinkHandlers = {
      description: (kind, sdp, o) => {
        this.descriptions.push({kind, sdp, o});
        this.onDescription({kind, sdp, o});
      },
      candidate: (candidate, o) => {
        this.candidates.push({candidate, o});
        this.onCandidate(candidate, o);
      },
      need: (why) => this.needs.push(why),
      negotiated: () => (this.negotiated += 1),
      state: (state) => this.states.push(state),
      track: (slot, track) => this.tracks.set(slot, track),
      open: () => (this.opened += 1),
      data: (frame) => this.frames.push(frame),
      drain: () => (this.drained += 1),
      side: (channel) => this.sides.push(channel),
      gone: (reason) => this.gone.push(reason),
    };
    const streams = {main: new MediaStream(), screen: new MediaStream()};
    this.link = new SimplePeerLink({initiator, configuration, streams, tracks: new Map(tracks), handlers});
  }

  get connected(): boolean {
    return this.states.at(-1) === 'connected';
  }
}

/** Two ends that hear each other. */
export function linkPair(
  callerTracks: readonly (readonly [Slot, MediaStreamTrack])[] = [],
  calleeTracks: readonly (readonly [Slot, MediaStreamTrack])[] = [],
): {caller: LinkEnd; callee: LinkEnd} {
  const callee = new LinkEnd(false, calleeTracks);
  const caller = new LinkEnd(true, callerTracks);
  caller.peer = callee;
  callee.peer = caller;
  return {caller, callee};
}
