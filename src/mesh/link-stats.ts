import {type LinkQuality, QualityRating} from './link-quality.js';
import type {LinkState} from './peer-link.js';
import {type LinkTotals, type PictureStats, readStats, type RelayProtocol} from './stats-report.js';

export type {PictureStats, RelayProtocol} from './stats-report.js';

/** How one link does, from the last two samples of W3C webrtc-stats. Null is not known yet. */
export interface LinkStats {
  readonly peerId: string;
  readonly state: LinkState;
  readonly quality: LinkQuality;
  /** Milliseconds. */
  readonly roundTripTime: number | null;
  /** Part of the packets that did not arrive, 0 to 1: theirs at our end, and ours at theirs. */
  readonly lossIn: number | null;
  readonly lossOut: number | null;
  /** Kilobits per second, media and data. */
  readonly bitrateIn: number | null;
  readonly bitrateOut: number | null;
  /** Through a TURN server. */
  readonly relayed: boolean | null;
  /** How we reach our TURN server; null without one, or where only the other end uses one. */
  readonly relayProtocol: RelayProtocol | null;
  /** Milliseconds by which packets come unevenly. */
  readonly jitter: number | null;
  /** The largest picture in each direction. */
  readonly pictureIn: PictureStats | null;
  readonly pictureOut: PictureStats | null;
  /** MIME types in use, such as `video/VP8`. */
  readonly codecs: readonly string[];
}

interface Sample {
  /** `performance.now()` */
  readonly at: number;
  readonly totals: LinkTotals;
}

/** Rates over less than this say little, in ms. */
const SHORTEST = 500;

const part = (lost: number, arrived: number): number => (lost > 0 ? Math.min(1, lost / (lost + Math.max(0, arrived))) : 0);

/** Turns the running totals of one link into rates. */
export class LinkMeter {
  readonly #rating = new QualityRating();
  readonly #peerId: string;
  #last: Sample | undefined;
  #stats: LinkStats;

  constructor(peerId: string) {
    this.#peerId = peerId;
    this.#stats = this.#unknown('new');
  }

  get stats(): LinkStats {
    return this.#stats;
  }

  /** Takes a sample. One that comes too soon after the last changes nothing but the state. */
  sample(report: RTCStatsReport | undefined, state: LinkState): LinkStats {
    if (!report || state !== 'connected') {
      this.#last = undefined;
      this.#rating.reset();
      this.#stats = this.#unknown(state);
      return this.#stats;
    }
    const now = {at: performance.now(), totals: readStats(report)};
    const last = this.#last;
    if (last && now.at - last.at < SHORTEST) return this.#stats;
    this.#last = now;
    this.#stats = this.#compare(last, now, state);
    return this.#stats;
  }

  #compare(last: Sample | undefined, {at, totals}: Sample, state: LinkState): LinkStats {
    const {roundTripTime, relayed, relayProtocol, jitter, pictureIn, pictureOut, codecs} = totals;
    const known = {...this.#unknown(state), quality: this.#rating.quality, roundTripTime, relayed, relayProtocol, jitter, pictureIn, pictureOut, codecs};
    // A new link counts from zero; it took the former one's place, so its rating stands until there is another.
    if (!last || totals.bytesIn < last.totals.bytesIn) return known;
    const since = (key: 'bytesIn' | 'bytesOut' | 'packetsIn' | 'packetsOut' | 'lostIn' | 'lostOut') =>
      totals[key] - last.totals[key];
    const kilobits = (bytes: number) => Math.max(0, (bytes * 8) / (at - last.at));
    const lossIn = part(since('lostIn'), since('packetsIn'));
    const lossOut = part(since('lostOut'), since('packetsOut') - since('lostOut'));
    return {
      ...known,
      lossIn,
      lossOut,
      bitrateIn: kilobits(since('bytesIn')),
      bitrateOut: kilobits(since('bytesOut')),
      quality: roundTripTime === null ? known.quality : this.#rating.sample(roundTripTime, Math.max(lossIn, lossOut)),
    };
  }

  #unknown(state: LinkState): LinkStats {
    return {
      peerId: this.#peerId,
      state,
      quality: 'unknown',
      roundTripTime: null,
      lossIn: null,
      lossOut: null,
      bitrateIn: null,
      bitrateOut: null,
      relayed: null,
      relayProtocol: null,
      jitter: null,
      pictureIn: null,
      pictureOut: null,
      codecs: [],
    };
  }
}
