/** Those that are there or not. */
const FLAGS: readonly string[] = ['no-mic', 'no-camera', 'muted', 'camera-off', 'relay-only', 'low-data', 'no-shortcuts'];

/**
 * Attributes of `video-room` that a frame takes from its query, and a placeholder or a link from `data-*`: how a room looks, and
 * what it sends less of. A list of what is allowed: whoever may not write scripts must not choose who gets the cameras of visitors,
 * nor when; so not `signaling token passphrase ice-servers autojoin`. One text, of which the loader has few bytes to spare.
 */
export const ALLOWED_ATTRIBUTES =
  'name no-mic no-camera muted camera-off mic-device camera-device speaker-device resolution max-bitrate max-peers max-file-size ' +
  'relay-only low-data controls no-shortcuts layout theme lang dir';

export const ROOM_ATTRIBUTES: readonly string[] = ALLOWED_ATTRIBUTES.split(' ');

export const isFlagAttribute = (name: string): boolean => FLAGS.includes(name);
