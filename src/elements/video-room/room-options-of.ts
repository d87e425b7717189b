import type {RoomOptions} from '../../room/room-options.js';
import {isUsable} from './attribute-checks.js';
import {rememberedChoices} from './remembered-choices.js';
import type {VideoRoomElement} from './video-room.js';

/** Properties of the element that are options of the room, under the same name. */
const OPTIONS = [
  'room', 'signaling', 'token', 'passphrase', 'name', 'noMic', 'noCamera', 'muted', 'cameraOff', 'micDevice', 'cameraDevice', 'speakerDevice',
  'resolution', 'maxBitrate', 'maxPeers', 'maxFileSize', 'iceServers', 'relayOnly', 'lowData',
] as const satisfies readonly (keyof RoomOptions & keyof VideoRoomElement)[];

/** Chromium's Network Information API; absent elsewhere. */
type WithConnection = Navigator & {readonly connection?: {readonly saveData?: boolean}};

/**
 * Reads the options that the properties in `changed` stand for. What is not set, or cannot be used, is what the person
 * chose last time, or else undefined: the room then takes its default.
 */
export function roomOptionsOf(element: VideoRoomElement, changed: {has(property: PropertyKey): boolean}): Partial<RoomOptions> {
  const options: Record<string, unknown> = {};
  const {name, mic, camera, speaker, micOn, cameraOn} = rememberedChoices();
  const remembered: Record<string, unknown> = {
    micDevice: mic, cameraDevice: camera, speakerDevice: speaker, muted: micOn === false, cameraOff: cameraOn === false,
  };
  for (const property of OPTIONS) {
    if (!changed.has(property)) continue;
    const value = element[property];
    options[property] = value === null || value === '' || !isUsable(property, value) ? undefined : value;
    if (property in remembered) options[property] ||= remembered[property];
  }
  if (changed.has('room')) options['room'] ??= '';
  if (changed.has('name')) options['name'] = element.name || name || '';
  if (changed.has('lowData') && !element.lowData) options['lowData'] = (navigator as WithConnection).connection?.saveData ?? false;
  return options;
}
