/**
 * When a link is helped, in milliseconds. Chromium 156 reports a dead path as `disconnected` after 5.7 s and as
 * `failed` after 15.7 s (measured); all else is ours. Tests pass shorter ones.
 */
export interface LadderTimes {
  /** From a new link to its first `connected`; then it is built anew. */
  readonly connect: number;
  /** From `disconnected` to telling the interface: shorter dips are no news. */
  readonly badge: number;
  /** From `disconnected` to an ICE restart. */
  readonly restart: number;
  /** From an ICE restart to giving the link up. */
  readonly restarted: number;
  /** An offer that has no answer is sent again this often … */
  readonly answer: number;
  /** … this many times; then the link is built anew. */
  readonly answerRetries: number;
  /** A `need` that has brought no offer is sent again this often; so is the first, when no offer comes at all. */
  readonly need: number;
  /** Before the first, second … rebuild; the last one repeats for as long as the peer is in the room. */
  readonly rebuild: readonly number[];
  /** Between two links to the same peer, whatever happens. */
  readonly spacing: number;
  /** From the loss of the data channel of a live link to its replacement: a peer that leaves is gone by then. */
  readonly channel: number;
  /** How long a changed network is listened to before a quiet link is restarted. */
  readonly probe: number;
}

export const LADDER_TIMES: LadderTimes = {
  connect: 15_000,
  badge: 1_000,
  restart: 2_000,
  restarted: 10_000,
  answer: 5_000,
  answerRetries: 3,
  need: 5_000,
  rebuild: [1_000, 2_000, 4_000, 8_000, 15_000, 30_000],
  spacing: 1_000,
  channel: 1_000,
  probe: 300,
};
