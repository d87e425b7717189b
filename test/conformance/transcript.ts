/** One exchange by the letter of `parlor.v1`. The runner plays one side and checks the other. */
export interface Transcript {
  readonly name: string;
  /** Section of `docs/protocol.md`. */
  readonly section: number;
  readonly steps: readonly Step[];
}

/**
 * What happens, in this order. Names such as `ada` are connections.
 *
 * In frames, `$name` stands for a value: the first one that is met, and the same from then on. `$room` is a fresh room
 * name. `<id>`, `<text>`, `<count>`, `<number>`, `<flag>`, `<list>`, `<any>` and `<absent>` match what they say. An
 * object matches if it has at least these fields, a list if it has exactly these elements.
 */
export type Step =
  /** Against a server: open a connection. */
  | {readonly open: string; readonly protocols?: readonly string[]}
  /** Against a client: it must connect. */
  | {readonly accept: string}
  | {readonly send: string; readonly frame: unknown; readonly times?: number}
  /** A frame that is no JSON, or not of this protocol. */
  | {readonly send: string; readonly text: string; readonly binary?: boolean}
  /** The next frame, but for heartbeats and acknowledgements, unless it is one that is expected. */
  | {readonly expect: string; readonly frame: Readonly<Record<string, unknown>>}
  | {readonly expectClosed: string; readonly code: number}
  /** Close, with a code; or without one, as a network that breaks. */
  | {readonly close: string; readonly code?: number}
  /** Nothing but heartbeats may come for so many ms. Without a name: no new connection. */
  | {readonly quiet: string | null; readonly ms: number};
