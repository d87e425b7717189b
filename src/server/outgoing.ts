import type {UnnumberedServerMessage} from '../protocol/server-messages.js';

/** A message on its way to one or more sessions, each of which puts its numbers into it. */
export interface Outgoing {
  /** `t`. */
  readonly type: string;
  /** The text of the other fields, without the braces around them. */
  readonly fields: string;
  /** The bytes of the last field's value, where they are passed on as they came. */
  readonly body?: Buffer | undefined;
}

export function outgoing({t, ...fields}: UnnumberedServerMessage): Outgoing {
  return {type: t, fields: JSON.stringify(fields).slice(1, -1)};
}

const BRACE = 0x7d;

/** @param numbers the text of `s` and perhaps `a` */
export function encode({type, fields, body}: Outgoing, numbers: string): Buffer {
  const text = `{"t":"${type}",${numbers},${fields}`;
  // Encoded here: the socket would take several times as long over a string (measured).
  if (!body) return Buffer.from(`${text}}`);
  const head = Buffer.byteLength(text);
  const frame = Buffer.allocUnsafe(head + body.length + 1);
  frame.write(text);
  body.copy(frame, head);
  frame[frame.length - 1] = BRACE;
  return frame;
}
