import type {Candidate} from '../protocol/peer-messages.js';

/** More than any honest peer gathers between an offer and its answer. */
const MOST_HELD = 256;

/**
 * Hands remote candidates to the connection when the description they belong to is in place: those that are
 * early wait, those of an older offer are dropped (their ICE credentials are gone).
 */
export class RemoteCandidates {
  readonly #connection: RTCPeerConnection;
  /** Offer number of the remote description in place; 0 before the first. */
  #offer = 0;
  #held: {candidate: Candidate | null; o: number}[] = [];

  constructor(connection: RTCPeerConnection) {
    this.#connection = connection;
  }

  add(candidates: readonly (Candidate | null)[], o: number): void {
    for (const candidate of candidates) {
      if (o === this.#offer) this.#give(candidate);
      else if (o > this.#offer && this.#held.length < MOST_HELD) this.#held.push({candidate, o});
    }
  }

  /** The remote description of offer `o` is in place. */
  describe(o: number): void {
    this.#offer = o;
    const held = this.#held;
    this.#held = held.filter((each) => each.o > o);
    for (const each of held) if (each.o === o) this.#give(each.candidate);
  }

  /** An unknown media section, a malformed line, no candidate at all, a connection just closed: one less, no more. */
  #give(candidate: Candidate | null): void {
    this.#connection.addIceCandidate(candidate).catch(() => {});
  }
}
