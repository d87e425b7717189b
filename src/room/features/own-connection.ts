import type {Call} from '../feature.js';
import type {Peer} from '../room-state.js';

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
    const otherwise = this.#poor ? share <= FEW : share > MOST;
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

/** Keeps `poorNetwork` of the state of a call: the one answer for all who show it. While the server is out of reach, nothing is known. */
export function watchOwnConnection({store, signal}: Pick<Call, 'store' | 'signal'>): void {
  const own = new OwnConnection();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    const {connection, peers} = store.state;
    const later = own.update(connection === 'connected' ? poorShare(peers) : undefined, performance.now());
    store.patch({poorNetwork: own.poor});
    if (later !== undefined) timer = setTimeout(look, later + 1);
  };
  store.subscribe(look, {signal});
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    store.patch({poorNetwork: false});
  });
  look();
}
