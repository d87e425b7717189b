/**
 * What a room may need of the page that frames it, for `allow=` of an iframe (W3C Permissions Policy section 5.2). A
 * browser that does not know one of them ignores it.
 */
export const FRAME_FEATURES = [
  'camera', 'microphone', 'display-capture', 'autoplay', 'fullscreen', 'picture-in-picture', 'screen-wake-lock', 'speaker-selection', 'clipboard-write',
] as const;

/** The whole `allow=` string. */
export const FRAME_ALLOW = FRAME_FEATURES.join('; ');
