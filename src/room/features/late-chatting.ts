import type {Json} from '../../protocol/json.js';
import type {WelcomeMessage} from '../../protocol/server-messages.js';
import type {Chat} from '../chat/chat.js';
import type {Call, Feature} from '../feature.js';
import {Late} from '../late.js';
import type {Chatting} from './chatting.js';

export const CHAT_TOPIC = 'parlor:chat';

/**
 * {@link Chatting}, loaded with the first word that is said: no picture waits for it. Until then there is nothing to tell
 * to anyone; what is said while it is loaded waits in order.
 */
export class LateChatting implements Feature {
  readonly #chat: Chat;
  readonly #late: Late<Chatting>;
  /** The room's clock less ours, in ms, and since when we are in. */
  #ahead = 0;
  #since = 0;

  constructor(call: Call, chat: Chat) {
    this.#chat = chat;
    this.#late = new Late(call.signal, async () => {
      const {Chatting} = await import('./chatting.js');
      return () => new Chatting(call, chat, {now: () => Date.now() + this.#ahead, since: this.#since});
    });
    call.signal.addEventListener('abort', () => chat.attach(null));
  }

  welcome({now}: WelcomeMessage, rejoined: boolean): void {
    this.#ahead = now - Date.now();
    if (rejoined) return this.#late.loaded?.meetAll();
    this.#since = now;
    this.#chat.attach({
      send: (text, options) => this.#late.with((chatting) => chatting.say(text, options)),
      resend: (id) => this.#late.with((chatting) => chatting.sayAgain(id)),
    });
  }

  /** Whoever comes before it is there is among those whom it finds. */
  get messages(): NonNullable<Feature['messages']> {
    return this.#late.loaded?.messages ?? {};
  }

  received(from: string, data: Json | ArrayBuffer): void {
    this.#late.with((chatting) => chatting.received(from, data)).catch(() => {});
  }
}
