import type {Device} from '../room/room-state.js';

/**
 * The camera to change to with one press: the first that looks the other way, or else the next in the list.
 * @param current id of the one in use
 * @param touch the device is held in the hand; elsewhere nobody turns a camera around, unless it tells where it looks
 * @returns undefined where there is nothing to change
 */
export function otherCamera(devices: readonly Device[], current: string | null, touch: boolean): Device | undefined {
  const cameras = devices.filter(({kind}) => kind === 'camera');
  const at = cameras.findIndex(({deviceId}) => deviceId === current);
  const facing = cameras[at]?.facing;
  if (at < 0 || cameras.length < 2 || !(touch || facing)) return undefined;
  return cameras.find((camera) => facing && camera.facing && camera.facing !== facing) ?? cameras[(at + 1) % cameras.length];
}

export const isTouch = (): boolean => globalThis.matchMedia?.('(any-pointer: coarse)').matches ?? false;
