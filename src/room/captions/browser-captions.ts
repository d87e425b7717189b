import type {CaptionProvider, CaptionSource} from './caption-provider.js';

/** Web Speech API, draft of the WICG; Chromium and Safari have it under a prefix, Firefox has none. */
interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  /** Chromium takes a track since 135; others listen to the default microphone. */
  start(track?: MediaStreamTrack): void;
  abort(): void;
}
interface ResultEvent extends Event {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<{readonly transcript: string}> & {readonly isFinal: boolean}>;
}
type WithSpeech = typeof globalThis & {readonly SpeechRecognition?: new () => Recognition; readonly webkitSpeechRecognition?: new () => Recognition};

/** It ends by itself after a silence, and is begun again; the more often in vain the later, in ms. */
const AGAIN = 300;
const AT_MOST = 10_000;
/** What no further try would change. */
const HOPELESS = ['not-allowed', 'service-not-allowed', 'language-not-supported', 'audio-capture'];
/** So often in a row without a word it is taken to be out of order. */
const TRIES = 5;

const recognition = (): (new () => Recognition) | undefined => {
  const {SpeechRecognition, webkitSpeechRecognition} = globalThis as WithSpeech;
  // An element with that id is none.
  return [SpeechRecognition, webkitSpeechRecognition].find((one) => typeof one === 'function');
};

/** Speech recognition of the browser. Chromium sends the sound to its maker, Safari perhaps. */
export const browserCaptions: CaptionProvider = {
  destination: 'browser',
  get available() {
    return recognition() !== undefined;
  },
  start(source) {
    const listening = new Listening(recognition()!, source);
    return () => listening.stop();
  },
};

class Listening {
  readonly #make: new () => Recognition;
  readonly #source: CaptionSource;
  #current: Recognition | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #vain = 0;

  constructor(make: new () => Recognition, source: CaptionSource) {
    this.#make = make;
    this.#source = source;
    this.#listen();
  }

  stop(): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = undefined;
    current?.abort();
  }

  #listen(): void {
    const recognition = (this.#current = new this.#make());
    recognition.lang = this.#source.lang;
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.addEventListener('result', (event) => recognition === this.#current && this.#heard(event as ResultEvent));
    recognition.addEventListener('error', (event) => {
      const {error} = event as Event & {readonly error?: string};
      if (recognition !== this.#current) return;
      // Where there is no way to the service it says so at once, at each try.
      if (error === 'network') this.#vain += 1;
      if (HOPELESS.includes(error ?? '') || this.#vain >= TRIES) this.#fail(error ?? 'unknown');
    });
    recognition.addEventListener('end', () => recognition === this.#current && this.#again());
    try {
      recognition.start(this.#source.track);
    } catch (error) {
      this.#fail(String(error));
    }
  }

  #heard({results, resultIndex}: ResultEvent): void {
    this.#vain = 0;
    let interim = '';
    for (let index = resultIndex; index < results.length; index++) {
      const {0: best, isFinal} = results[index]!;
      const text = best?.transcript.trim() ?? '';
      if (isFinal) this.#source.words(text, true);
      else interim += `${interim && ' '}${text}`;
    }
    if (interim) this.#source.words(interim, false);
  }

  #again(): void {
    this.#timer = setTimeout(() => this.#listen(), Math.min(AGAIN * 2 ** this.#vain, AT_MOST));
  }

  #fail(reason: string): void {
    this.stop();
    this.#source.failed(reason);
  }
}
