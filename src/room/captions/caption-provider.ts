/** What is to be written down. */
export interface CaptionSource {
  /** Our microphone. */
  readonly track: MediaStreamTrack;
  /** BCP 47 tag of what is probably spoken. */
  readonly lang: string;
  /** The words of the utterance so far; after the `final` ones another utterance begins. */
  words(text: string, final: boolean): void;
  /** It is over, and not because it was stopped: nothing can be written down. */
  failed(reason: string): void;
}

/** Writes down what is said. One's own is set by `room.configure({captionProvider})`. */
export interface CaptionProvider {
  /**
   * Where the sound goes, as the person is told who is asked: a name such as `captions.example.org`; 'browser' when that
   * is up to the browser, which may send it to its maker; null when it stays on the device.
   */
  readonly destination: string | null;
  /** Whether it can work here at all. */
  readonly available: boolean;
  /** @returns what stops it */
  start(source: CaptionSource): () => void;
}
