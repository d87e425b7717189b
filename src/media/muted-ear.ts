import {LevelMeter} from './level-meter.js';

/** Longer than a cough with the pause that a {@link LevelMeter} waits for. */
const SPEECH = 1_200;

/**
 * Whether a muted microphone may be listened to: only where the browser keeps it open anyway, with its light on, as
 * Chromium does. Firefox and Safari let go of a microphone whose tracks are all disabled, and a clone that is not would
 * keep the light on that people take for the truth.
 */
export const keepsMutedOpen = (): boolean => 'userAgentData' in navigator;

/** Notices that someone speaks into their muted microphone. What it hears goes nowhere. */
export class MutedEar {
  readonly track: MediaStreamTrack;
  readonly #clone: MediaStreamTrack;
  readonly #meter: LevelMeter;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param told called each time that somebody has spoken for a while */
  constructor(track: MediaStreamTrack, told: () => void) {
    this.track = track;
    this.#clone = track.clone();
    this.#clone.enabled = true;
    this.#meter = new LevelMeter(this.#clone, () => {
      clearTimeout(this.#timer);
      if (this.#meter.speaking) this.#timer = setTimeout(told, SPEECH);
    });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#meter.close();
    this.#clone.stop();
  }
}
