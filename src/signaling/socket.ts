import * as CLOSE from '../protocol/close.js';
import type {ClientMessage} from '../protocol/client-messages.js';
import {SUBPROTOCOL} from '../protocol/messages.js';
import type {ErrorMessage} from '../protocol/server-messages.js';
import {Liveness, type Overdue} from './liveness.js';
import type {Timings} from './timings.js';

export interface SocketEvents {
  opened(): void;
  frame(data: unknown): void;
  /** Lost for good, with the close code of RFC 6455 section 7.4; 1006 when there was none. */
  lost(code: number): void;
}

/** How often a farewell looks whether it has left, in milliseconds; there is no event for it. */
const LOOK_EVERY = 10;

/** One WebSocket, from dialling to its end. It tells of its end once, and of a `drop` not at all. */
export class Socket {
  readonly liveness: Liveness;
  /** The last thing the server said about the connection itself: it explains the close that follows. */
  refusal: ErrorMessage | undefined;
  #socket: WebSocket | undefined;
  #over = false;

  constructor(url: URL, timings: Timings, now: () => number, events: SocketEvents) {
    this.liveness = new Liveness(timings, now());
    const end = (code: number) => {
      if (this.#over) return;
      this.#over = true;
      events.lost(code);
    };
    try {
      this.#socket = new WebSocket(url, SUBPROTOCOL);
    } catch {
      // Mixed content, or a policy of the page. Told later, as any other failure is.
      queueMicrotask(() => end(CLOSE.abnormal));
      return;
    }
    this.#socket.onopen = () => {
      this.liveness.opened(now());
      events.opened();
    };
    this.#socket.onmessage = ({data}) => {
      this.liveness.heard(now());
      events.frame(data);
    };
    // Browsers give no reason here and fire `close` next. It stays when the others go: `ws` in Node throws without it.
    this.#socket.onerror = () => {};
    this.#socket.onclose = ({code}) => end(code);
  }

  get isOpen(): boolean {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** What the server selected of the subprotocols (RFC 6455 section 1.9). */
  get subprotocol(): string | undefined {
    return this.#socket?.protocol;
  }

  /** @param now the clock, in milliseconds */
  overdue(now: number): Overdue | undefined {
    return this.liveness.overdue(now, this.#socket?.bufferedAmount ?? 0);
  }

  /** Nothing, when the socket is not open. */
  send(message: ClientMessage): void {
    if (this.isOpen) this.#socket?.send(JSON.stringify(message));
  }

  /** Lets go at once. A half-open socket never fires `close`, so nobody waits for it. */
  drop(code: number): void {
    this.#over = true;
    if (!this.#socket) return;
    this.#socket.onopen = this.#socket.onmessage = this.#socket.onclose = null;
    this.#socket.close(code);
  }

  /**
   * Says bye and closes.
   * @returns when it was handed to the network, or after `within` milliseconds
   */
  async leave(within: number): Promise<void> {
    this.send({t: 'bye'});
    this.drop(CLOSE.normal);
    for (let waited = 0; waited < within && this.#socket?.bufferedAmount; waited += LOOK_EVERY) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  }
}
