/** What the page prefers; `configure()` changes it while running. */
export interface MediaPreferences {
  /** Height of the captured picture in pixels, 180 to 1080; 720 unless given. */
  readonly resolution?: number | undefined;
  /** Preferred devices, each by id or label; the system's default unless given. */
  readonly micDevice?: string | undefined;
  readonly cameraDevice?: string | undefined;
  readonly speakerDevice?: string | undefined;
  /** Never ask for the device. */
  readonly noMic?: boolean | undefined;
  readonly noCamera?: boolean | undefined;
  /** Small pictures at half the rate. */
  readonly lowData?: boolean | undefined;
}

const LOW_DATA_HEIGHT = 360;

/** Which device: `exact` when it is known to be there, `ideal` while the browser hides what there is. */
export type DeviceWish = {readonly exact: string} | {readonly ideal: string} | undefined;

/** Without `deviceId`: the system's default. */
export const audioConstraints = (deviceId?: DeviceWish): MediaTrackConstraints => ({
  echoCancellation: true,
  noiseSuppression: true,
  autoGainControl: true,
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
