import type {CallStrings, Devices} from './strings.js';

export const NOUN: Readonly<Record<Devices, string>> = {mic: 'microphone', camera: 'camera', both: 'camera and microphone'};
const is = (devices: Devices): string => (devices === 'both' ? 'are' : 'is');

/** What a running call says. */
export const en: CallStrings = {
  lang: 'en',

  guest: 'Guest',
  you: (name) => `${name} (you)`,
  people: 'People in the room',

  controls: 'Call controls',
  mute: 'Mute microphone',
  unmute: 'Unmute microphone',
  stopCamera: 'Turn camera off',
  startCamera: 'Turn camera on',
  shareScreen: 'Share screen',
  stopSharing: 'Stop sharing',
  leave: 'Leave',

  moreOf: (name) => `More: ${name}`,
  pinned: 'Pinned',

  muted: 'Muted',
  handUp: (place) => `Hand raised, number ${place}`,
  weakNetwork: 'Weak connection',
  screenOf: (name) => `${name}’s screen`,
  linkConnecting: 'Connecting…',
  linkInterrupted: 'Reconnecting…',
  linkUnreachable: (name) => `Can’t reach ${name}`,
  linkBlocked: 'A firewall may be in the way. Try another network.',

  tryAgain: 'Try again',
  deviceTrouble: {
    PERMISSION_DENIED: (devices) => `Your ${NOUN[devices]} ${is(devices)} blocked`,
    PERMISSION_DISMISSED: (devices) => `Your ${NOUN[devices]} ${is(devices)} not allowed yet`,
    POLICY_BLOCKED: (devices) => `This page may not use your ${NOUN[devices]}`,
    DEVICE_NOT_FOUND: (devices) => `No ${NOUN[devices]} found`,
    DEVICE_IN_USE: (devices) => `Your ${NOUN[devices]} ${is(devices)} in use`,
    DEVICE_LOST: (devices) => `Your ${NOUN[devices]} ${devices === 'both' ? 'were' : 'was'} unplugged`,
    INSECURE_CONTEXT: (devices) => `No ${NOUN[devices]} on an insecure page`,
    UNSUPPORTED_BROWSER: (devices) => `This browser gives no ${NOUN[devices]}`,
  },

  heldBack: (devices) => `Your system holds the ${NOUN[devices]} back`,

  soundOn: 'Turn sound on',
  soundBlocked: 'The browser holds the sound back until you click.',

  connecting: 'Connecting…',

  incomplete: 'This room did not load completely. Check your network, then reload the page.',
  reload: 'Reload',
};
