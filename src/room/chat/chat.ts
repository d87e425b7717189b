import {Store} from '../store.js';
import type {FileOffer} from '../files/file-offer.js';
import type {Composed} from './compose.js';
import type {ChatMessage} from './message.js';

export interface ChatOptions {
  /** Id of the one peer it is for; everyone when left out. */
  readonly to?: string | undefined;
  /** Id of the message it answers. */
  readonly replyTo?: string | undefined;
}

/** The call in which a {@link Chat} is alive. */
export interface ChatPort {
  send(text: string, options: Composed): Promise<string>;
  resend(id: string): Promise<void>;
}

const NONE: readonly ChatMessage[] = Object.freeze([]);

/**
 * What is written in a room, in the same order for all. It goes from member to member; the server sees nothing of it. Who
 * joins later gets the newest 1,000 messages, those of people who are gone among them; private ones never go to anyone
 * but the two. It lives as long as someone is in; who leaves forgets it.
 *
 * @example
 * room.chat.subscribe(() => show(room.chat.messages));
 * await room.chat.send('Hello');
 */
export class Chat {
  readonly #store = new Store({messages: NONE, unread: 0});
  #port: ChatPort | null = null;

  /** Frozen, oldest first; another list after each change. */
  get messages(): readonly ChatMessage[] {
    return this.#store.state.messages;
  }

  /** How many came from others since we joined and last read. */
  get unread(): number {
    return this.#store.state.unread;
  }

  /**
   * Writes.
   * @param text 1 to 4,000 code points; control characters but newline and tab are removed
   * @returns the id of the message, which is among `messages` then
   * @throws TypeError when nothing is left of the text, or a private message would be answered to everyone
   * @throws RangeError when it is too long, or more than 20 were written within 5 s
   * @throws DOMException `NotAllowedError` when we may not write, `NotFoundError` when nobody has the id `to`, `InvalidStateError` outside a call
   */
  async send(text: string, options: ChatOptions = {}): Promise<string> {
    return this.#inCall.send(text, options);
  }

  /** @internal Offers a file by its name; `Files.offer()` has it. */
  async offer(name: string, file: FileOffer, {to}: ChatOptions): Promise<string> {
    return this.#inCall.send(name, {to, file});
  }

  /** Sends a `failed` message of ours again. @throws DOMException `NotFoundError`, `InvalidStateError` */
  async resend(id: string): Promise<void> {
    return this.#inCall.resend(id);
  }

  /** All was read. */
  read(): void {
    this.#store.patch({unread: 0});
  }

  /** Calls `listener` once per batch of changes, until `signal` aborts. */
  subscribe(listener: () => void, options: {signal?: AbortSignal} = {}): void {
    this.#store.subscribe(listener, options);
  }

  /** @internal The call begins, or is over. */
  attach(port: ChatPort | null): void {
    this.#port = port;
    if (!port) this.#store.patch({messages: NONE, unread: 0});
  }

  /** @internal @param news how many more are unread */
  show(messages: readonly ChatMessage[], news: number): void {
    this.#store.patch({messages, unread: this.unread + news});
  }

  get #inCall(): ChatPort {
    if (!this.#port) throw new DOMException('One writes in a call: join first.', 'InvalidStateError');
    return this.#port;
  }
}
