import {acquireAudioContext, releaseAudioContext} from './audio-context.js';

/** How long one speaks before it is the next one's turn, in ms. */
const TURN = 2_600;
const SYLLABLE = 160;
/** -32 dBFS: heard, and out of the way. */
const LOUD = 0.025;

interface Voice {
  readonly track: MediaStreamTrack;
  readonly gain: GainNode;
  readonly oscillator: OscillatorNode;
  readonly isOn: (turn: number) => boolean;
}

const voices = new Set<Voice>();
let timer: ReturnType<typeof setInterval> | undefined;

function speakAll(): void {
  const turn = Math.floor(performance.now() / TURN);
  for (const voice of voices) {
    const {track, gain, oscillator, isOn} = voice;
    if (track.readyState === 'ended') {
      oscillator.stop();
      gain.disconnect();
      voices.delete(voice);
      releaseAudioContext();
    } else {
      const loudness = isOn(turn) ? LOUD * (0.4 + Math.random() * 0.6) : 0;
      gain.gain.setTargetAtTime(loudness, gain.context.currentTime, SYLLABLE / 4_000);
    }
  }
  if (voices.size > 0) return;
  clearInterval(timer);
  timer = undefined;
}

/**
 * A made-up voice: a low tone in the rhythm of speech. It ends with its track.
 * @param pitch any whole number
 * @param isOn whether it speaks in a turn; turns of the page's voices are the same, and count up
 * @returns undefined where there is no Web Audio
 */
export function mockVoice(pitch: number, isOn: (turn: number) => boolean): MediaStreamTrack | undefined {
  const context = acquireAudioContext();
  if (!context) return undefined;
  const oscillator = new OscillatorNode(context, {type: 'triangle', frequency: 110 + ((pitch * 37) % 150)});
  const gain = new GainNode(context, {gain: 0});
  const out = context.createMediaStreamDestination();
  oscillator.connect(gain).connect(out);
  oscillator.start();
  const track = out.stream.getAudioTracks()[0]!;
  voices.add({track, gain, oscillator, isOn});
  timer ??= setInterval(speakAll, SYLLABLE);
  return track;
}
