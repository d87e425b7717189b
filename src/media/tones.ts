import {acquireAudioContext, releaseAudioContext} from './audio-context.js';

export interface Tone {
  readonly hertz: number;
  /** Seconds from the beginning, and how long until it has died away. */
  readonly at: number;
  readonly length: number;
}

export interface Tones {
  readonly tones: readonly Tone[];
  /** Amplitude, 0 to 1. */
  readonly loudness: number;
}

/** Two bells, a fifth apart: heard well on the smallest speaker. */
export const TEST_SOUND: Tones = {
  tones: [{hertz: 523.25, at: 0, length: 0.5}, {hertz: 783.99, at: 0.28, length: 0.8}],
  loudness: 0.2,
};
/** Up when someone comes, down when someone goes. */
export const JOIN_SOUND: Tones = {
  tones: [{hertz: 440, at: 0, length: 0.2}, {hertz: 587.33, at: 0.11, length: 0.35}],
  loudness: 0.05,
};
export const LEAVE_SOUND: Tones = {
  tones: [{hertz: 587.33, at: 0, length: 0.2}, {hertz: 440, at: 0.11, length: 0.35}],
  loudness: 0.05,
};
/** Shorter than those, and quieter: it may come often. */
export const MESSAGE_SOUND: Tones = {tones: [{hertz: 659.25, at: 0, length: 0.2}], loudness: 0.035};
export const HAND_SOUND: Tones = {
  tones: [{hertz: 587.33, at: 0, length: 0.16}, {hertz: 739.99, at: 0.09, length: 0.25}],
  loudness: 0.04,
};

/** Lower than the others, and of three tones: whoever hears it looks who records. */
export const RECORDING_SOUND: Tones = {
  tones: [{hertz: 392, at: 0, length: 0.16}, {hertz: 392, at: 0.14, length: 0.16}, {hertz: 523.25, at: 0.28, length: 0.35}],
  loudness: 0.05,
};

/** A context that a gesture may start does so within this, in ms; one that may not never answers. */
const START = 1_000;

/**
 * Plays tones where the room's sound comes out.
 * @param speakerId null is the system's default
 * @returns when they are over: whether they could be played
 */
export async function playTones({tones, loudness}: Tones, speakerId: string | null): Promise<boolean> {
  const context = acquireAudioContext();
  if (!context) return false;
  // Only an element's sound can be sent to a speaker everywhere that there is a choice.
  const audio = speakerId ? new Audio() : undefined;
  try {
    // Acquired means asked to resume; never asked again here, for that breaks an interrupted one on iOS.
    if (context.state !== 'running') await started(context);
    if (context.state !== 'running') return false;
    const out = audio ? context.createMediaStreamDestination() : context.destination;
    if (audio && out instanceof MediaStreamAudioDestinationNode) {
      await audio.setSinkId(speakerId!);
      audio.srcObject = out.stream;
      await audio.play();
    }
    await Promise.all(tones.map((tone) => play(context, out, tone, loudness)));
    return true;
  } catch {
    // The speaker is gone, or the browser lets nothing be heard yet.
    return false;
  } finally {
    if (audio) audio.srcObject = null;
    releaseAudioContext();
  }
}

const started = (context: AudioContext): Promise<unknown> =>
  new Promise((resolve) => {
    context.addEventListener('statechange', resolve, {once: true});
    setTimeout(resolve, START);
  });

/** A soft bell: no click at its beginning, none at its end. */
function play(context: AudioContext, out: AudioNode, {hertz, at, length}: Tone, loudness: number): Promise<void> {
  const begin = context.currentTime + 0.05 + at;
  const oscillator = new OscillatorNode(context, {frequency: hertz});
  const gain = new GainNode(context, {gain: 0});
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(loudness, begin + 0.02);
  gain.gain.setTargetAtTime(0, begin + 0.02, length / 5);
  oscillator.connect(gain).connect(out);
  oscillator.start(begin);
  oscillator.stop(begin + length);
  return new Promise((resolve) => {
    oscillator.addEventListener('ended', () => {
      gain.disconnect();
      resolve();
    });
  });
}
