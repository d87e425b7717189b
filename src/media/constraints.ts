import type {Wish} from './devices.js';

/** What the page prefers; `configure()` changes it while running. */
export interface MediaPreferences {
  /** Height of the captured picture in pixels, 180 to 1080; 720 unless given. */
  readonly resolution?: number | undefined;
  /** Preferred devices, each by id or label; the system's default unless given. */
  readonly micDevice?: Wish | undefined;
  readonly cameraDevice?: Wish | undefined;
  readonly speakerDevice?: Wish | undefined;
  /** Never ask for the device. */
  readonly noMic?: boolean | undefined;
  readonly noCamera?: boolean | undefined;
  /** Small pictures at half the rate. */
  readonly lowData?: boolean | undefined;
  /** Where peers meet: made-up devices read their script from it. */
  readonly signaling?: string | undefined;
  /** Processing of the microphone; on unless false. */
  readonly echoCancellation?: boolean | undefined;
  readonly noiseSuppression?: boolean | undefined;
  readonly autoGainControl?: boolean | undefined;
}

const LOW_DATA_HEIGHT = 360;

/** Which device: `exact` when it is known to be there, `ideal` while the browser hides what there is. */
export type DeviceWish = {readonly exact: string} | {readonly ideal: string | string[]} | undefined;

/** Without `deviceId`: the system's default. */
export const audioConstraints = (
  {echoCancellation = true, noiseSuppression = true, autoGainControl = true}: MediaPreferences,
  deviceId?: DeviceWish,
): MediaTrackConstraints => ({
  echoCancellation,
  noiseSuppression,
  autoGainControl,
  ...(deviceId && {deviceId}),
});

/**
 * Size and rate are ideals (W3C Media Capture section 11.1): a camera that has others gives its nearest,
 * and is never refused for them. Without `deviceId`: the camera that faces the person.
 */
export function videoConstraints(
  {resolution = 720, lowData}: MediaPreferences,
  deviceId?: DeviceWish,
): MediaTrackConstraints {
  const height = lowData ? Math.min(resolution, LOW_DATA_HEIGHT) : resolution;
  return {
    height: {ideal: height},
    width: {ideal: Math.round((height * 16) / 9)},
    frameRate: {ideal: lowData || height <= 180 ? 15 : 30},
    facingMode: 'user',
    ...(deviceId && {deviceId}),
  };
}

const PROCESSING = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const;

/** Whether the microphone is to be processed in another way. */
export const processesOtherwise = (a: MediaPreferences, b: MediaPreferences): boolean =>
  PROCESSING.some((key) => (a[key] ?? true) !== (b[key] ?? true));

/** Whether the track goes on being processed as before, though the browser took the constraints. */
export const ignores = (track: MediaStreamTrack, wanted: MediaTrackConstraints): boolean =>
  PROCESSING.some((key) => wanted[key] !== (track.getSettings()[key] ?? wanted[key]));

/**
 * For a microphone that is open already and should be processed otherwise: Chromium then opens it a second time, so that
 * nobody hears a gap. With ideals it gives what is open (measured, 156).
 */
export const exactly = (constraints: MediaTrackConstraints): MediaTrackConstraints => ({
  ...constraints,
  ...Object.fromEntries(PROCESSING.map((key) => [key, {exact: constraints[key]}])),
});

/** The options of W3C Screen Capture that TypeScript's library does not know yet. */
export interface ScreenOptions extends DisplayMediaStreamOptions {
  readonly systemAudio: 'include' | 'exclude';
  readonly surfaceSwitching: 'include' | 'exclude';
  readonly selfBrowserSurface: 'include' | 'exclude';
}

/** Text stays sharp at few frames, and shared sound is music as often as speech: no voice processing. */
export const screenOptions = ({lowData}: MediaPreferences): ScreenOptions => ({
  video: {width: {max: 1920}, height: {max: 1080}, frameRate: {max: lowData ? 10 : 30}},
  audio: {echoCancellation: false, noiseSuppression: false, autoGainControl: false},
  systemAudio: 'include',
  surfaceSwitching: 'include',
  // Sharing the tab of the call shows a tunnel of pictures in pictures.
  selfBrowserSurface: 'exclude',
});
