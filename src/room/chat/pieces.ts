import {type ChatMessage, messageOnWire, type MessageOnWire} from './message.js';

/** Bytes of texts in one message of the mesh. As JSON they are twice as many at most, and 256 KiB go at once. */
const PIECE = 98_304;

/** A history in parts that a link takes. */
export function* pieces(messages: readonly ChatMessage[]): Generator<readonly MessageOnWire[]> {
  let piece: MessageOnWire[] = [];
  let bytes = 0;
  for (const message of messages) {
    // Of UTF-8 three bytes at most for each unit of UTF-16.
    const weight = 3 * (message.text.length + message.name.length) + 160;
    if (bytes + weight > PIECE) {
      yield piece;
      [piece, bytes] = [[], 0];
    }
    piece.push(messageOnWire(message));
    bytes += weight;
  }
  if (piece.length > 0) yield piece;
}
