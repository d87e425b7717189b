import * as LIMITS from '../protocol/limits.js';

/** A place for one `RTCPeerConnection`. */
export interface Ticket {
  /** The place is not free yet. */
  readonly waiting: boolean;
  /** Frees the place; or, while still waiting for it, gives up. Harmless twice. */
  release(): void;
}

class Place implements Ticket {
  state: 'waiting' | 'open' | 'released' = 'waiting';

  constructor(
    readonly open: (ticket: Ticket) => void,
    readonly onRelease: (place: Place) => void,
  ) {}

  get waiting(): boolean {
    return this.state === 'waiting';
  }

  release(): void {
    this.onRelease(this);
  }
}

/**
 * Limits how fast and how many peer connections a page makes. Browsers count closed ones until they are garbage
 * collected: 600 in a tight loop end in "Cannot create so many PeerConnections" (Chromium, simple-peer #787).
 * A full room may be joined at once; after that connections come at a steady pace, whatever a peer does.
 */
export class ConnectionPacing {
  readonly #burst: number;
  readonly #perSecond: number;
  readonly #most: number;
  readonly #queue: Place[] = [];
  #tokens: number;
  #open = 0;
  #filled = performance.now();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({burst = LIMITS.peers as number, perSecond = 10, most = 64} = {}) {
    this.#burst = burst;
    this.#perSecond = perSecond;
    this.#most = most;
    this.#tokens = burst;
  }

  /** Connections open now. */
  get open(): number {
    return this.#open;
  }

  /** Calls `open` when a connection may be made: before this returns, if that is now. */
  request(open: (ticket: Ticket) => void): Ticket {
    const place = new Place(open, (released) => this.#release(released));
    this.#queue.push(place);
    this.#serve();
    return place;
  }

  #release(place: Place): void {
    if (place.state === 'open') this.#open -= 1;
    else if (place.state === 'waiting') this.#queue.splice(this.#queue.indexOf(place), 1);
    place.state = 'released';
    this.#serve();
  }

  #serve(): void {
    const now = performance.now();
    this.#tokens = Math.min(this.#burst, this.#tokens + ((now - this.#filled) * this.#perSecond) / 1000);
    this.#filled = now;
    while (this.#tokens >= 1 && this.#open < this.#most && this.#queue.length > 0) {
      const next = this.#queue.shift()!;
      this.#tokens -= 1;
      this.#open += 1;
      next.state = 'open';
      next.open(next);
    }
    clearTimeout(this.#timer);
    this.#timer = undefined;
    // At the upper limit a release is what serves the next one; no timer then.
    if (this.#queue.length > 0 && this.#open < this.#most) {
      this.#timer = setTimeout(() => this.#serve(), Math.ceil(((1 - this.#tokens) * 1000) / this.#perSecond));
    }
  }
}

/** The browser's limit is the page's, so every mesh of the page shares one pace. */
export const pagePacing = new ConnectionPacing();
