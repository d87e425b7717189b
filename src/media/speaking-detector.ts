/** A voice near its microphone is at -35 to -15 dBFS; a quiet room after noise suppression below -60. */
const START_LEVEL = 0.3;
const STOP_LEVEL = 0.2;
/** Longer than the pause between two words, so that the sign does not flicker. */
const HOLD_MS = 700;
const FLOOR_DB = 60;

/** @returns loudness of samples in -1 to 1: 0 at -60 dBFS (RMS) and below, 1 at full scale, linear in dB */
export function loudness(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const decibels = 10 * Math.log10(sum / samples.length);
  return Math.min(1, Math.max(0, 1 + decibels / FLOOR_DB));
}

/** Decides from loudness over time whether someone speaks. Starts at once, stops only after a pause. */
export class SpeakingDetector {
  #speaking = false;
  #lastLoud = 0;

  get speaking(): boolean {
    return this.#speaking;
  }

  /**
   * @param level 0 to 1, as {@link loudness} gives it
   * @param now milliseconds of any steady clock
   * @returns whether `speaking` changed
   */
  update(level: number, now: number): boolean {
    const before = this.#speaking;
    if (level >= (before ? STOP_LEVEL : START_LEVEL)) {
      this.#speaking = true;
      this.#lastLoud = now;
    } else if (before && now - this.#lastLoud >= HOLD_MS) {
      this.#speaking = false;
    }
    return this.#speaking !== before;
  }
}
