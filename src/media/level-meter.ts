import {acquireAudioContext, releaseAudioContext} from './audio-context.js';
import {loudness, SpeakingDetector} from './speaking-detector.js';

/** A timer, not animation frames: those stop in hidden tabs, where a call goes on. */
const INTERVAL_MS = 100;
/** 85 ms at 48 kHz: nearly all of the time between two looks. */
const WINDOW = 4096;

const meters = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/**
 * How loud an audio track is now, and whether someone speaks in it. All meters of a page share one
 * AudioContext and one timer; both end with the last meter. Where there is no Web Audio the level stays 0.
 *
 * Chromium gives Web Audio the samples of a remote peer's track only while that track is in the
 * `srcObject` of a media element, be it muted or paused (crbug.com/121673, measured with 156): `room-audio`
 * holds every remote track. The level of a remote track that no element holds stays 0 there.
 */
export class LevelMeter {
  readonly #detector = new SpeakingDetector();
  readonly #samples = new Float32Array(WINDOW);
  readonly #changed: () => void;
  #source: MediaStreamAudioSourceNode | null = null;
  #analyser: AnalyserNode | null = null;
  #level = 0;

  /** @param changed called when `speaking` changes */
  constructor(audio: MediaStreamTrack | MediaStream, changed: () => void = () => {}) {
    this.#changed = changed;
    const context = acquireAudioContext();
    if (!context) return;
    try {
      const stream = audio instanceof MediaStream ? audio : new MediaStream([audio]);
      this.#source = context.createMediaStreamSource(stream);
      this.#analyser = new AnalyserNode(context, {fftSize: WINDOW});
      this.#source.connect(this.#analyser);
    } catch {
      // A stream without an audio track has nothing to measure.
      releaseAudioContext();
      this.#source = this.#analyser = null;
      return;
    }
    meters.add(this.#measure);
    timer ??= setInterval(() => {
      for (const measure of meters) measure();
    }, INTERVAL_MS);
  }

  /** 0 to 1, linear in decibels: 0 is -60 dBFS and below. */
  get level(): number {
    return this.#level;
  }

  get speaking(): boolean {
    return this.#detector.speaking;
  }

  close(): void {
    if (!this.#source) return;
    this.#source.disconnect();
    this.#source = this.#analyser = null;
    this.#level = 0;
    meters.delete(this.#measure);
    if (!meters.size) {
      clearInterval(timer);
      timer = undefined;
    }
    releaseAudioContext();
  }

  readonly #measure = (): void => {
    if (!this.#analyser) return;
    this.#analyser.getFloatTimeDomainData(this.#samples);
    this.#level = this.#analyser.context.state === 'running' ? loudness(this.#samples) : 0;
    if (this.#detector.update(this.#level, performance.now())) this.#changed();
  };
}
