import type {CaptionProvider} from './caption-provider.js';
import {MOST_TEXT, type CaptionMessage} from './caption.js';

/** Words that are still being found are told of this often, in ms. */
const TOLD_EVERY = 250;

/** What is said into one microphone, utterance by utterance, as it is told to others. */
export class Speech {
  readonly track: MediaStreamTrack;
  readonly #tell: (message: CaptionMessage) => void;
  readonly #lang: string;
  readonly #stop: () => void;
  /** The number of the utterance, which goes on where the last speech ended. */
  #number: number;
  #words = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #over = false;

  /** @param first number of the first utterance */
  constructor(provider: CaptionProvider, track: MediaStreamTrack, lang: string, first: number, {tell, failed}: {tell(message: CaptionMessage): void; failed(reason: string): void}) {
    this.track = track;
    this.#lang = lang;
    this.#number = first;
    this.#tell = tell;
    this.#stop = provider.start({
      track,
      lang,
      words: (text, final) => this.#over || this.#heard(text, final),
      failed: (reason) => this.#over || failed(reason),
    });
  }

  /** @returns the number of the next utterance */
  stop(): number {
    // What was being said when the microphone was muted has been said.
    if (this.#words) this.#say(true);
    this.#over = true;
    clearTimeout(this.#timer);
    this.#stop();
    return this.#number;
  }

  #heard(text: string, final: boolean): void {
    // Of a monologue without a stop, its end.
    this.#words = text.slice(-MOST_TEXT).trim();
    if (final) this.#say(true);
    else this.#timer ??= setTimeout(() => this.#say(false), TOLD_EVERY);
  }

  #say(final: boolean): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#words) this.#tell({n: this.#number, t: this.#words, l: this.#lang, ...(final && {f: true})});
    if (!final) return;
    this.#words = '';
    this.#number += 1;
  }
}
