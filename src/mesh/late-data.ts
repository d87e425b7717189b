import type {DataMessage} from '../protocol/data-frames.js';
import type {Json} from '../protocol/json.js';
import type {DataPort, DataSession} from './data-session.js';

/** Between two tries to load what did not arrive, in ms. */
const RETRY = 2_000;

/**
 * A {@link DataSession} that is loaded with the first link or the first message: no picture waits for it. What comes
 * before it is there waits in order.
 */
export class LateData {
  readonly #deliver: (topic: string, data: Json | ArrayBuffer) => void;
  #session: Promise<DataSession | undefined> | undefined;
  #closed = false;

  constructor(deliver: (topic: string, data: Json | ArrayBuffer) => void) {
    this.#deliver = deliver;
  }

  async send(message: DataMessage): Promise<void> {
    await this.#with((session) => session.send(message));
  }

  attach(port: DataPort): void {
    void this.#with((session) => session.attach(port));
  }

  drain(port: DataPort): void {
    void this.#with((session) => session.drain(port));
  }

  receive(port: DataPort, bytes: Uint8Array): void {
    void this.#with((session) => session.receive(port, bytes));
  }

  close(): void {
    this.#closed = true;
    void this.#session?.then((session) => session?.close());
  }

  async #with(act: (session: DataSession) => void | Promise<void>): Promise<void> {
    const session = await (this.#session ??= this.#load());
    if (session) await act(session);
  }

  /** @returns undefined when it was closed before */
  async #load(): Promise<DataSession | undefined> {
    while (!this.#closed) {
      try {
        const {DataSession} = await import('./data-session.js');
        return new DataSession(this.#deliver);
      } catch (error) {
        console.warn('[parlor] Messages of a peer wait:', error);
        await new Promise((resolve) => setTimeout(resolve, RETRY));
      }
    }
    return undefined;
  }
}
