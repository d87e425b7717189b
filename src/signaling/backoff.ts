/** Bounds in milliseconds, see {@link backoff}. */
export interface BackoffBounds {
  readonly retryFirst: number;
  readonly retryBase: number;
  readonly retryMost: number;
}

/**
 * Exponential backoff with full jitter, which spreads the clients of a lost server best
 * (M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 * @param attempt 0 for the first try, which comes soon: most losses are short
 * @param random a number in [0, 1)
 * @returns milliseconds
 */
export function backoff(attempt: number, random: number, {retryFirst, retryBase, retryMost}: BackoffBounds): number {
  return random * (attempt === 0 ? retryFirst : Math.min(retryMost, retryBase * 2 ** attempt));
}
