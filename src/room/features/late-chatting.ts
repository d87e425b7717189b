import type {Json} from '../../protocol/json.js';
import type {WelcomeMessage} from '../../protocol/server-messages.js';
import type {Chat} from '../chat/chat.js';
import type {Call, Feature} from '../feature.js';
import type {Chatting} from './chatting.js';

export const CHAT_TOPIC = 'parlor:chat';
/** Between two tries to load what did not arrive, in ms. */
const RETRY = 2_000;

/**
 * {@link Chatting}, loaded with the first word that is said: no picture waits for it. Until then there is nothing to tell
 * to anyone; what is said while it is loaded waits in order.
 */
export class LateChatting implements Feature {
  readonly #call: Call;
  readonly #chat: Chat;
  /** The room's clock less ours, in ms, and since when we are in. */
  #ahead = 0;
  #since = 0;
  #loading: Promise<Chatting> | undefined;
  #loaded: Chatting | undefined;

  constructor(call: Call, chat: Chat) {
    this.#call = call;
    this.#chat = chat;
    call.signal.addEventListener('abort', () => chat.attach(null));
  }

  welcome({now}: WelcomeMessage, rejoined: boolean): void {
    this.#ahead = now - Date.now();
    if (rejoined) return this.#loaded?.meetAll();
    this.#since = now;
    this.#chat.attach({
      send: (text, options) => this.#with((chatting) => chatting.say(text, options)),
      resend: (id) => this.#with((chatting) => chatting.sayAgain(id)),
    });
  }

  /** Whoever comes before it is there is among those whom it finds. */
  get messages(): NonNullable<Feature['messages']> {
    return this.#loaded?.messages ?? {};
  }

  received(from: string, data: Json | ArrayBuffer): void {
    this.#with((chatting) => chatting.received(from, data)).catch(() => {});
  }

  async #with<T>(act: (chatting: Chatting) => T): Promise<T> {
    return act(await (this.#loading ??= this.#load()));
  }

  /** @throws DOMException `InvalidStateError` when the call is over before */
  async #load(): Promise<Chatting> {
    for (;;) {
      const chunk = await import('./chatting.js').catch((error: unknown) => console.warn('[parlor] The chat waits:', error));
      if (this.#call.signal.aborted) throw new DOMException('The call is over.', 'InvalidStateError');
      if (chunk) return (this.#loaded = new chunk.Chatting(this.#call, this.#chat, {now: () => Date.now() + this.#ahead, since: this.#since}));
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
}
