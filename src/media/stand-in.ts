import type {CaptureKind} from './capture.js';
import type {Device, DeviceList} from './devices.js';
import {openDevice} from './open-device.js';

export interface StandIn {
  readonly track: MediaStreamTrack;
  readonly insteadOf: Device;
}

/** What to open in the place of what. */
export interface StandInSearch {
  readonly kind: CaptureKind;
  readonly devices: DeviceList;
  /** Undefined: the system's default was to be used. */
  readonly wished: Device | undefined;
  constraints(deviceId: string): Promise<MediaTrackConstraints>;
  readonly signal: AbortSignal;
}

/**
 * Opens the next device of a kind that can be had, where the wished one is there and refuses to start: another program
 * holds it, or its driver hangs. A camera at the back of a phone is never one for the front: it would show the others
 * what nobody meant to show.
 * @returns undefined where there is none, or the browser does not tell of it
 */
export async function openStandIn({kind, devices, wished, constraints, signal}: StandInSearch): Promise<StandIn | undefined> {
  // Before the first permission nothing was listed.
  if (!devices.lists(kind)) await devices.refresh();
  const all = devices.all.filter((device) => device.kind === kind);
  const insteadOf = wished ?? all.find(({deviceId}) => deviceId === 'default') ?? all[0];
  if (!insteadOf) return undefined;
  const looksAway = ({facing}: Device) => facing === 'environment' && insteadOf.facing !== facing;
  for (const device of all) {
    if (isSame(device, insteadOf) || looksAway(device)) continue;
    try {
      return {track: await openDevice(kind, await constraints(device.deviceId), {signal, strict: true, once: true}), insteadOf};
    } catch {
      if (signal.aborted) return undefined;
    }
  }
  return undefined;
}

/** Chromium lists the default twice: as itself, and as "Default - its name". */
function isSame(a: Device, b: Device): boolean {
  if (a.deviceId === b.deviceId) return true;
  const isAlias = [a, b].some(({deviceId}) => deviceId === 'default' || deviceId === 'communications');
  return isAlias && a.label !== '' && b.label !== '' && (a.label.endsWith(b.label) || b.label.endsWith(a.label));
}
