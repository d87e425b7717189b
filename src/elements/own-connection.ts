import type {Peer} from '../room/room-state.js';

/** More of the links than this: then it is ours that is weak, and not theirs. */
const MOST = 1 / 2;
/** No more than this: then it is over. In between nothing changes, so that nothing flickers. */
const FEW = 1 / 3;
/** For so long, in ms, before it is said, and before it is taken back. */
const SAID_AFTER = 2_000;
const OVER_AFTER = 5_000;

/** How many of the links of which one knows are poor, 0 to 1; undefined where one knows of none. */
export function poorShare(peers: readonly Pick<Peer, 'quality'>[]): number | undefined {
  const known = peers.filter(({quality}) => quality !== 'unknown');
  return known.length > 0 ? known.filter(({quality}) => quality === 'poor').length / known.length : undefined;
}

/** Whether that says that ours is weak, at this moment. */
export const isMost = (share: number | undefined): boolean => (share ?? 0) > MOST;

/** Whether our own connection is poor, from what is known of each link; slow to say so, and slower to take it back. */
export class OwnConnection {
  #poor = false;
  #otherwiseSince: number | undefined;

  get poor(): boolean {
    return this.#poor;
  }

  /**
   * @param share as {@link poorShare} gives it
   * @param now `performance.now()`
   * @returns in how many ms to look again; undefined: when `share` changes
   */
  update(share: number | undefined, now: number): number | undefined {
    // Nobody is there, or nothing is known yet.
    if (share === undefined) {
      this.#poor = false;
      this.#otherwiseSince = undefined;
      return undefined;
    }
    const otherwise = this.#poor ? share <= FEW : isMost(share);
    if (!otherwise) {
      this.#otherwiseSince = undefined;
      return undefined;
    }
    this.#otherwiseSince ??= now;
    const left = this.#otherwiseSince + (this.#poor ? OVER_AFTER : SAID_AFTER) - now;
    if (left > 0) return left;
    this.#poor = !this.#poor;
    this.#otherwiseSince = undefined;
    return undefined;
  }
}
