/** A file that was recorded, as it plays. */
export interface Recorded {
  readonly size: string;
  readonly type: string;
  /** Its loudest sample, 0 to 1. */
  readonly loudest: number;
  /** Of sound. */
  readonly seconds: number;
  /** Of each picture, in seconds. */
  readonly times: readonly number[];
  /** The mean colour of the middle of the first other's tile; empty without one. */
  readonly colour: readonly number[];
}

/** Plays the newest file that the page saved. Runs in the page. */
export function inRecording(): Promise<Recorded>;
