/** Those that are there or not. */
const FLAGS: readonly string[] = ['no-mic', 'no-camera', 'muted', 'camera-off', 'relay-only', 'low-data', 'no-shortcuts'];

/**
 * Attributes of `video-room` that a frame takes from its query, and a placeholder from `data-*`: how a room looks, and what
 * it sends less of. Not where people meet, nor who they are: a link must not send anybody's camera somewhere else.
 */
export const ROOM_ATTRIBUTES: readonly string[] = [
  'name', 'lang', 'dir', 'theme', 'layout', 'controls', 'mic-device', 'camera-device', 'speaker-device', 'resolution', 'max-bitrate', 'max-peers', 'max-file-size',
  ...FLAGS,
];

export const isFlagAttribute = (name: string): boolean => FLAGS.includes(name);
