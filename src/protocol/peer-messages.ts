import type {Json} from './json.js';

/** Bodies of `signal.d`, from member to member. `e` grows with every signal of one sender on one connection. */
export interface DescriptionBody {
  /** Offer number, from 1 on each connection id; an answer repeats its offer's. */
  readonly o: number;
  readonly e: number;
  readonly sdp: string;
}
/** `RTCIceCandidateInit` (W3C WebRTC section 4.8.1.1). A type, not an interface: only those count as JSON. */
export type Candidate = {
  readonly candidate: string;
  readonly sdpMid: string | null;
  readonly sdpMLineIndex: number | null;
  readonly usernameFragment?: string | null;
};
export interface CandidatesBody {
  readonly o: number;
  readonly e: number;
  /** `null` ends the candidates of this generation. */
  readonly cands: readonly (Candidate | null)[];
}
/** What the member who makes no offers asks of the one who does. */
export type NeedWhy = 'tracks' | 'restart' | 'rebuild';
export interface NeedBody {
  readonly e: number;
  readonly why: NeedWhy;
}
export interface ByeBody {
  readonly e: number;
}

/** A signal as the mesh knows it: parsed, typed, and about one connection. */
export type Signal =
  | ({readonly k: 'offer'; readonly c: string} & DescriptionBody)
  | ({readonly k: 'answer'; readonly c: string} & DescriptionBody)
  | ({readonly k: 'ice'; readonly c: string} & CandidatesBody)
  | ({readonly k: 'need'; readonly c: string} & NeedBody)
  | ({readonly k: 'bye'; readonly c: string} & ByeBody);

/** What a member replicates through the server: `state.d`. Unknown keys are kept and passed on. */
export interface MemberState {
  readonly name?: string;
  /** True while the microphone is on and heard. */
  readonly mic: boolean;
  readonly cam: boolean;
  readonly screen: boolean;
  readonly [extra: string]: Json | undefined;
}
