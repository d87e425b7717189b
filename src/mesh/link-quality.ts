export type LinkQuality = 'good' | 'fair' | 'poor' | 'unknown';

/** What one may be and still be called so: round trip in ms (ITU-T G.114 gives 300 there and back), loss as a part of 1. */
const WORST = {good: {roundTripTime: 300, loss: 0.02}, fair: {roundTripTime: 700, loss: 0.08}} as const;
/** Samples in a row that it takes to change one's mind. */
const WORSE_AFTER = 2;
const BETTER_AFTER = 3;
const ORDER: readonly LinkQuality[] = ['unknown', 'poor', 'fair', 'good'];

function rate(roundTripTime: number, loss: number): LinkQuality {
  const within = (limit: {roundTripTime: number; loss: number}) => roundTripTime <= limit.roundTripTime && loss <= limit.loss;
  if (within(WORST.good)) return 'good';
  return within(WORST.fair) ? 'fair' : 'poor';
}

/** One word for a link, steady enough to be shown: a single bad sample is no news. */
export class QualityRating {
  #quality: LinkQuality = 'unknown';
  #other: LinkQuality = 'unknown';
  #times = 0;

  get quality(): LinkQuality {
    return this.#quality;
  }

  /**
   * @param roundTripTime in ms
   * @param loss the worse of both directions, 0 to 1
   */
  sample(roundTripTime: number, loss: number): LinkQuality {
    const now = rate(roundTripTime, loss);
    this.#times = now === this.#other ? this.#times + 1 : 1;
    this.#other = now;
    const better = ORDER.indexOf(now) > ORDER.indexOf(this.#quality);
    if (this.#quality === 'unknown' || this.#times >= (better ? BETTER_AFTER : WORSE_AFTER)) this.#quality = now;
    return this.#quality;
  }

  /** The link is down: what was known says nothing about the next. */
  reset(): LinkQuality {
    this.#quality = this.#other = 'unknown';
    this.#times = 0;
    return this.#quality;
  }
}
