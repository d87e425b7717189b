import {RoomError, type DeviceErrorCode} from '../../protocol/room-error.js';
import type {CaptureKind} from '../../media/capture.js';
import {acquireAudioContext, releaseAudioContext} from '../../media/audio-context.js';
import {DeviceList} from '../../media/devices.js';
import {LevelMeter} from '../../media/level-meter.js';
import {openDevice} from '../../media/open-device.js';
import {type Finding, good, impossible, problem} from './check.js';

/** In ms: time enough to say something. */
const LISTEN_FOR = 5_000;
const LOOK_EVERY = 100;
/** What suppresses noise takes every steady sound for it, and may make a quiet microphone look good. */
const AS_IT_IS = {echoCancellation: false, noiseSuppression: false, autoGainControl: false};
/** Of {@link LevelMeter}: what is below is a room in which nobody speaks. */
const HEARD = 0.25;

/** Opens a device, looks or listens, and lets go of it. The name of it is nobody's business but the person's. */
async function tryDevice(kind: CaptureKind, constraints: MediaTrackConstraints, look: (track: MediaStreamTrack) => Finding | Promise<Finding>, signal: AbortSignal): Promise<Finding> {
  let track: MediaStreamTrack;
  try {
    track = await openDevice(kind, constraints, {signal});
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof RoomError)) throw error;
    return problem(error.code as DeviceErrorCode, {detail: error.message});
  }
  try {
    return await look(track);
  } finally {
    track.stop();
  }
}

export const checkCamera = (signal: AbortSignal): Promise<Finding> =>
  tryDevice('camera', {}, (track) => {
    const {width, height, frameRate} = track.getSettings();
    return good({detail: width && height ? `${width} × ${height}${frameRate ? `, ${Math.round(frameRate)} fps` : ''}` : undefined});
  }, signal);

/** @param heard called with the level, 0 to 1, while it listens */
export const checkMic = (heard: (level: number) => void, signal: AbortSignal): Promise<Finding> =>
  tryDevice('mic', AS_IT_IS, async (track) => {
    const context = acquireAudioContext();
    const meter = new LevelMeter(track);
    try {
      for (let waited = 0; waited < LISTEN_FOR; waited += LOOK_EVERY) {
        await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
        signal.throwIfAborted();
        heard(meter.level);
        if (meter.level >= HEARD) return good();
      }
      // Firefox without any way to play sound measures none either: that says nothing of the microphone.
      return context?.state === 'running' ? problem('silent') : {state: 'impossible', detail: 'Web Audio does not run'};
    } finally {
      meter.close();
      if (context) releaseAudioContext();
    }
  }, signal);

/** Browsers list speakers only once a device was allowed; Safari never does. */
export async function checkSpeaker(): Promise<Finding> {
  const list = new DeviceList(() => {});
  await list.refresh();
  const count = list.all.filter(({kind}) => kind === 'speaker').length;
  return count > 0 ? good({detail: String(count)}) : impossible('no-speaker-list');
}
