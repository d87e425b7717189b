class RandomBytes extends Uint8Array {
  /** simple-peer only ever asks for `'hex'`. */
  override toString(): string {
    return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
  }
}

/** Random bytes that print as hexadecimal, as `crypto.randomBytes` of Node would: for ids and channel names. */
export default function randombytes(size: number): Uint8Array {
  return crypto.getRandomValues(new RandomBytes(size));
}
