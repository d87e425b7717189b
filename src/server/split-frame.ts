const MARK = ',"d":';

/** A frame whose last field is `d`, as ours are. */
export interface SplitFrame {
  /** The message. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The text of `d`: exactly one JSON value. */
  readonly body: string;
}

/**
 * Finds `d` in a frame, so that it can be passed on as it came: most of a signal is `d`, and writing it
 * again costs more than everything else the server does with it. Both parts are parsed by themselves, so
 * whatever this accepts is one object with one `d`, and nothing in `d` can reach past its end.
 * @returns undefined when the frame is written in another way, which is just as good
 */
export function splitFrame(text: string): SplitFrame | undefined {
  const at = text.indexOf(MARK);
  if (at < 0 || !text.endsWith('}')) return undefined;
  const body = text.slice(at + MARK.length, -1);
  try {
    const head = JSON.parse(`${text.slice(0, at)}}`) as Record<string, unknown>;
    return {value: Object.assign(head, {d: JSON.parse(body) as unknown}), body};
  } catch {
    return undefined;
  }
}
