import type {Entry} from './entry.js';

/** Someone who waits outside a locked room. */
export interface Knock {
  /** The id that this person will have inside. */
  readonly id: string;
  readonly entry: Entry;
  /** Served time. */
  readonly since: number;
}
