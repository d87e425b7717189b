/** A system that mutes for a moment, as when a device wakes up, is no news; ms. */
const SILENT_AFTER = 5_000;

/**
 * Tells when the system holds a device back, and when it gives it free again: a switch on the device, a phone call, a
 * page in the background (W3C Media Capture and Streams, `MediaStreamTrack.muted`). The track stays live meanwhile.
 */
export function watchSilence(track: MediaStreamTrack, told: (silenced: boolean) => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silenced = false;
  const heard = (muted: boolean) => {
    clearTimeout(timer);
    if (muted) timer = setTimeout(() => told((silenced = true)), SILENT_AFTER);
    else if (silenced) told((silenced = false));
  };
  track.addEventListener('mute', () => heard(true), {signal});
  track.addEventListener('unmute', () => heard(false), {signal});
  signal.addEventListener('abort', () => clearTimeout(timer), {once: true});
  if (track.muted) heard(true);
}
