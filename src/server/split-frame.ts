const MARK = Buffer.from(',"d":');
const BRACE = 0x7d;

/** A frame whose last field is `d`, as ours are. */
export interface SplitFrame {
  /** The message. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The bytes of `d`: exactly one JSON value, in the memory of the frame. */
  readonly body: Buffer;
}

/**
 * Finds `d` in a frame, so that it can be passed on as it came: most of a signal is `d`, and writing it
 * again costs more than everything else the server does with it. Both parts are parsed by themselves, so
 * whatever this accepts is one object with one `d`, and nothing in `d` can reach past its end.
 * @returns undefined when the frame is written in another way, which is just as good
 */
export function splitFrame(frame: Buffer): SplitFrame | undefined {
  const at = frame.indexOf(MARK);
  if (at < 0 || frame.at(-1) !== BRACE) return undefined;
  const body = frame.subarray(at + MARK.length, -1);
  try {
    const value = JSON.parse(`${frame.toString('utf8', 0, at)}}`) as Record<string, unknown>;
    value['d'] = JSON.parse(body.toString());
    return {value, body};
  } catch {
    return undefined;
  }
}
