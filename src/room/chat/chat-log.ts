import {digestOf, fnv} from '../exchange/digest.js';
import {CHAT, compareMessages, type ChatMessage} from './message.js';

const encoder = new TextEncoder();
/** What a message weighs besides its text. */
const OVERHEAD = 160;
const weightOf = ({text, name}: ChatMessage): number => encoder.encode(text).length + encoder.encode(name).length + OVERHEAD;

const hashOf = ({by, at, name, text, replyTo, file}: ChatMessage): number => fnv([by, at, name, text, replyTo, file]);

/**
 * The messages that one member knows, in the order that all agree on. A set that only grows at its end of the time:
 * whoever has seen the same messages, in whatever order they came, has the same list.
 */
export class ChatLog {
  /** In order. */
  #messages: ChatMessage[] = [];
  readonly #byId = new Map<string, ChatMessage>();
  #bytes = 0;
  #window: readonly ChatMessage[] | undefined;
  #digest: string | undefined;

  get all(): readonly ChatMessage[] {
    return this.#messages;
  }

  get(id: string): ChatMessage | undefined {
    return this.#byId.get(id);
  }

  /** @returns whether it was news; the first with an id stays */
  add(message: ChatMessage): boolean {
    if (this.#byId.has(message.id)) return false;
    const place = this.#placeOf(message);
    this.#messages.splice(place, 0, message);
    this.#byId.set(message.id, message);
    this.#bytes += weightOf(message);
    this.#changed();
    this.#drop();
    return this.#byId.has(message.id);
  }

  /** Puts another snapshot in the place of one with the same id. */
  replace(message: ChatMessage): void {
    this.#messages[this.#placeOf(message)] = message;
    this.#byId.set(message.id, message);
  }

  /**
   * Whether someone wrote so much around that time that no page of ours would have let them. It does not depend on the
   * order in which messages come, as long as they keep to it.
   */
  isCrowded({by, at}: Pick<ChatMessage, 'by' | 'at'>): boolean {
    const count = (from: number, step: number) => {
      let found = 0;
      for (let i = from; i >= 0 && i < this.#messages.length; i += step) {
        const other = this.#messages[i]!;
        if (Math.abs(other.at - at) >= CHAT.pace) break;
        if (other.by === by) found += 1;
      }
      return found;
    };
    const place = this.#placeOf({by, at});
    return count(place - 1, -1) >= CHAT.burst || count(place, 1) >= CHAT.burst;
  }

  /** What is told to who comes later: the newest that everyone may read. */
  get window(): readonly ChatMessage[] {
    if (this.#window) return this.#window;
    const found: ChatMessage[] = [];
    let bytes = 0;
    for (let i = this.#messages.length - 1; i >= 0 && found.length < CHAT.history; i--) {
      const message = this.#messages[i]!;
      if (message.to !== 'everyone') continue;
      bytes += weightOf(message);
      if (bytes > CHAT.historyBytes) break;
      found.push(message);
    }
    return (this.#window = found.reverse());
  }

  /** The same for the same window. */
  get digest(): string {
    return (this.#digest ??= digestOf(this.window.map(hashOf)));
  }

  /** Where a message is, or belongs. */
  #placeOf(message: Pick<ChatMessage, 'at' | 'by'>): number {
    let low = 0;
    let high = this.#messages.length;
    // Most are the newest.
    if (high > 0 && compareMessages(this.#messages[high - 1]!, message) < 0) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareMessages(this.#messages[middle]!, message) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A page keeps the newest only. */
  #drop(): void {
    while (this.#messages.length > CHAT.kept || this.#bytes > CHAT.keptBytes) {
      const oldest = this.#messages.shift()!;
      this.#byId.delete(oldest.id);
      this.#bytes -= weightOf(oldest);
    }
  }

  #changed(): void {
    this.#window = this.#digest = undefined;
  }
}
