import type {RecordingSink} from './sink.js';

/** Pieces that wait for the disk: with so many, nothing more is recorded until few do. */
export const MOST_WAITING = 8;
const FEW = 2;

export interface LineHandlers {
  /** Too many wait: stop for a while. */
  full(): void;
  /** Few wait: go on. */
  drained(): void;
  /** Nothing more can be written; told once. */
  failed(error: unknown): void;
}

/** Pieces on their way to a sink: in order, one at a time, and never many in memory. A disk that cannot follow costs pictures, not memory. */
export class PieceLine {
  readonly #sink: RecordingSink;
  readonly #handlers: LineHandlers;
  #waiting = 0;
  #isFull = false;
  #failed = false;
  #last: Promise<void> = Promise.resolve();

  constructor(sink: RecordingSink, handlers: LineHandlers) {
    this.#sink = sink;
    this.#handlers = handlers;
  }

  /** How many are not written yet. */
  get waiting(): number {
    return this.#waiting;
  }

  push(piece: Blob): void {
    if (piece.size === 0 || this.#failed) return;
    this.#waiting += 1;
    if (!this.#isFull && this.#waiting >= MOST_WAITING) {
      this.#isFull = true;
      this.#handlers.full();
    }
    this.#last = this.#last.then(() => this.#write(piece));
  }

  /** Writes what waits, and closes the sink. @throws what kept the sink from being closed */
  async close(): Promise<void> {
    await this.#last;
    await this.#sink.close();
  }

  async #write(piece: Blob): Promise<void> {
    try {
      if (!this.#failed) await this.#sink.write(piece);
    } catch (error) {
      this.#failed = true;
      this.#handlers.failed(error);
    }
    this.#waiting -= 1;
    if (!this.#isFull || this.#waiting > FEW) return;
    this.#isFull = false;
    if (!this.#failed) this.#handlers.drained();
  }
}
