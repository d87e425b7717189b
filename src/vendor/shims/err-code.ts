/**
 * Gives an error a `code`. It wraps rather than assigns when the error is not a plain `Error`:
 * `DOMException.code` is a read-only number, so `error.code = 'ERR_DATA_CHANNEL'` on the exceptions of
 * WebRTC would silently leave 11 (measured in Chromium 156).
 */
export default function errCode(error: unknown, code: string): Error & {code: string} {
  const plain =
    error instanceof Error && error.constructor === Error
      ? error
      : new Error(error instanceof Error ? error.message : String(error), {cause: error});
  return Object.assign(plain, {code});
}
