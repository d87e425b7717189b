import type {Json} from '../../protocol/json.js';
import {isObject} from '../../protocol/shape.js';
import {Timers} from '../../signaling/timers.js';

/** What made-up people say, in turn. */
const LINES: readonly string[] = [
  'Good morning! Can everyone hear me?',
  '大家好，我把会议记录放在这里：https://example.org/notes',
  'Looks good to me 👍',
  'Let’s take five minutes, then go on with the second part.',
  'أوافق، لنكمل غدًا',
  'Could you send me the link again, please?',
];
/** From a message to the answer, in ms. */
const THINKS = 1_400;
const ACK_AFTER = 120;

/** How a made-up person chats. */
export interface MockWriter {
  readonly id: string;
  readonly name: string;
  readonly number: number;
  /** Seconds from the link to a first word of their own. */
  readonly says?: number;
  /** Answers what is written to everyone by every so many: one of them does. */
  readonly answers?: (heard: number) => boolean;
}

/** The other end of a chat, for a made-up person: acknowledges, and says something now and then. */
export class MockChat {
  readonly #writer: MockWriter;
  readonly #tell: (word: Json) => void;
  readonly #timers = new Timers();
  #heard = 0;
  #said = 0;
  #last = 0;

  constructor(writer: MockWriter, tell: (word: Json) => void) {
    this.#writer = writer;
    this.#tell = tell;
    if (writer.says !== undefined) this.#timers.later(writer.says * 1_000, () => this.#say(false));
  }

  received(word: Json | ArrayBuffer): void {
    if (!isObject(word) || (word['t'] !== 'say' && word['t'] !== 'whisper')) return;
    const messages = word['m'] as readonly (readonly [at: number, ...rest: unknown[]])[];
    this.#timers.later(ACK_AFTER, () => this.#tell({t: 'got', a: messages.map(([at]) => at)}));
    const isPrivate = word['t'] === 'whisper';
    if (isPrivate || this.#writer.answers?.(this.#heard++)) this.#timers.later(THINKS, () => this.#say(isPrivate));
  }

  close(): void {
    this.#timers.end();
  }

  #say(isPrivate: boolean): void {
    const {id, name, number} = this.#writer;
    const text = LINES[(number - 1 + this.#said++) % LINES.length]!;
    this.#last = Math.max(Date.now(), this.#last + 1);
    this.#tell({t: isPrivate ? 'whisper' : 'say', m: [[this.#last, id, name, text]]});
  }
}
