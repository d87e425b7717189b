import type {Candidate} from '../protocol/peer-messages.js';

/** Candidates of this end: they never travel before the offer or answer that they belong to. */
export class LocalCandidates {
  readonly #send: (candidate: Candidate | null) => void;
  #held: (Candidate | null)[] | undefined = [];

  constructor(send: (candidate: Candidate | null) => void) {
    this.#send = send;
  }

  /** A description is being made: those of the one before are void. */
  hold(): void {
    this.#held = [];
  }

  /** The description is on its way. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const candidate of held) this.#send(candidate);
  }

  /** @param candidate null when there are no more (RFC 8838, end of candidates) */
  add(candidate: RTCIceCandidate | null): void {
    const plain = candidate && {
      candidate: candidate.candidate,
      sdpMid: candidate.sdpMid,
      sdpMLineIndex: candidate.sdpMLineIndex,
      usernameFragment: candidate.usernameFragment,
    };
    if (this.#held) this.#held.push(plain);
    else this.#send(plain);
  }
}
