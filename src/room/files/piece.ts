/** Some of the bytes of a file. */
export type Piece = Uint8Array<ArrayBuffer>;

export const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, {length}) => sum + length, 0);

/** All of them in one. */
export function join(pieces: readonly Piece[]): Piece {
  const whole = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
