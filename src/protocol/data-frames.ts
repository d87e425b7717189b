/**
 * Frames of the data channel between two members: ordered and reliable as long as one link lives, and numbered
 * so that messages arrive exactly once across links. Numbers are big endian.
 *
 *     hello    01 | session 8 bytes | first u32
 *     ack      02 | received u32
 *     message  03 | number u32 | kind u8 | total u32 | topic length u8 | topic | first bytes
 *     chunk    04 | number u32 | offset u32 | more bytes
 *
 * `hello` is the first frame on every link. `session` is random and lives as long as the sender's memory of what
 * it sent; `first` is the number of the oldest message that the sender has no `ack` for. A receiver that knows
 * the session goes on after what it has; for another session it expects `first`. It answers with `ack`.
 * A `message` of `total` bytes is continued by chunks until it is whole; messages do not interleave.
 * `kind` is 0 for JSON in UTF-8 and 1 for bytes. Frames of another type are ignored.
 */
export type DataFrame =
  | {readonly type: 'hello'; readonly session: string; readonly first: number}
  | {readonly type: 'ack'; readonly received: number}
  | {
      readonly type: 'message';
      readonly number: number;
      readonly json: boolean;
      readonly total: number;
      readonly topic: string;
      readonly bytes: Uint8Array;
    }
  | {readonly type: 'chunk'; readonly number: number; readonly offset: number; readonly bytes: Uint8Array};

/** Longest frame in bytes. Larger ones block what else is on the link for too long (RFC 8831 section 6.6). */
export const FRAME_BYTES = 16_384;
const SESSION_BYTES = 8;
const HELLO_BYTES = 1 + SESSION_BYTES + 4;
const ACK_BYTES = 1 + 4;
const CHUNK_HEAD = 1 + 4 + 4;
/** Before the topic. */
const MESSAGE_HEAD = 1 + 4 + 1 + 4 + 1;
const TYPES = {hello: 1, ack: 2, message: 3, chunk: 4} as const;

/** 8 bytes as 16 hexadecimal digits. */
const hexOf = (session: bigint): string => session.toString(16).padStart(2 * SESSION_BYTES, '0');

/** A fresh `session` of `hello`: 16 hexadecimal digits. */
export const newDataSession = (): string => hexOf(crypto.getRandomValues(new BigUint64Array(1))[0]!);

function frameOf(type: keyof typeof TYPES, length: number): {frame: Uint8Array<ArrayBuffer>; view: DataView} {
  const frame = new Uint8Array(length);
  frame[0] = TYPES[type];
  return {frame, view: new DataView(frame.buffer)};
}

export function encodeHello(session: string, first: number): Uint8Array {
  const {frame, view} = frameOf('hello', HELLO_BYTES);
  view.setBigUint64(1, BigInt(`0x${session}`));
  view.setUint32(1 + SESSION_BYTES, first);
  return frame;
}

export function encodeAck(received: number): Uint8Array {
  const {frame, view} = frameOf('ack', ACK_BYTES);
  view.setUint32(1, received);
  return frame;
}

/** What is said to a peer, before it has a number. */
export interface DataMessage {
  readonly topic: string;
  readonly json: boolean;
  readonly payload: Uint8Array;
}

/**
 * Encodes the frame of a message that starts at `offset` of its payload.
 * @returns the frame, and where the next one starts: past the payload when this was the last
 */
export function encodePart({topic, json, payload}: DataMessage, number: number, offset: number): {frame: Uint8Array; next: number} {
  const isFirst = offset === 0;
  const name = new TextEncoder().encode(topic);
  const head = isFirst ? MESSAGE_HEAD + name.length : CHUNK_HEAD;
  const next = Math.min(offset + FRAME_BYTES - head, payload.length);
  const {frame, view} = frameOf(isFirst ? 'message' : 'chunk', head + next - offset);
  view.setUint32(1, number);
  if (isFirst) {
    view.setUint8(5, json ? 0 : 1);
    view.setUint32(6, payload.length);
    view.setUint8(10, name.length);
    frame.set(name, MESSAGE_HEAD);
  } else {
    view.setUint32(5, offset);
  }
  frame.set(payload.subarray(offset, next), head);
  return {frame, next};
}

/** @throws RangeError when the frame ends too early, TypeError when the topic is no UTF-8 */
function read(frame: Uint8Array): DataFrame | undefined {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.length);
  const number = view.getUint32(1);
  switch (frame[0]) {
    case TYPES.hello:
      if (frame.length !== HELLO_BYTES) return undefined;
      return {type: 'hello', session: hexOf(view.getBigUint64(1)), first: view.getUint32(1 + SESSION_BYTES)};
    case TYPES.ack:
      return frame.length === ACK_BYTES ? {type: 'ack', received: number} : undefined;
    case TYPES.message: {
      const kind = view.getUint8(5);
      const total = view.getUint32(6);
      const head = MESSAGE_HEAD + view.getUint8(10);
      const bytes = frame.subarray(head);
      if (kind > 1 || frame.length < head || bytes.length > total) return undefined;
      const topic = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(frame.subarray(MESSAGE_HEAD, head));
      return {type: 'message', number, json: kind === 0, total, topic, bytes};
    }
    case TYPES.chunk: {
      const bytes = frame.subarray(CHUNK_HEAD);
      return bytes.length > 0 ? {type: 'chunk', number, offset: view.getUint32(5), bytes} : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Reads a frame of another member. Nothing here grows with what the frame claims; `total` is the reader's to bound.
 * @returns the frame, its `bytes` a view of the given ones; or undefined when it is malformed or of an unknown type
 */
export function parseDataFrame(frame: Uint8Array): DataFrame | undefined {
  try {
    return read(frame);
  } catch {
    return undefined;
  }
}
