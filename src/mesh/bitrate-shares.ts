import type {Slot} from './peer-link.js';

/** What one voice takes, in bit/s: Opus and its packet headers. */
const VOICE = 50_000;
const LEAST = 50_000;

/**
 * Divides what one link may use among the pictures sent now. Sound comes first; of two pictures the screen gets
 * the larger part, since text must stay readable.
 * @param maxBitrate of the link, in kbit/s
 * @returns bits per second
 */
export function shareBitrate(
  maxBitrate: number,
  tracks: ReadonlyMap<Slot, MediaStreamTrack | null>,
): {readonly camera: number; readonly screen: number} {
  const voices = [tracks.get('mic'), tracks.get('screenSound')].filter(Boolean).length;
  const pictures = Math.max(LEAST, maxBitrate * 1000 - voices * VOICE);
  const both = tracks.get('camera') && tracks.get('screen');
  return both
    ? {camera: Math.max(LEAST, Math.round(pictures * 0.3)), screen: Math.round(pictures * 0.7)}
    : {camera: pictures, screen: pictures};
}
