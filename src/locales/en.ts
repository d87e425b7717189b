import type {Devices, Strings} from './strings.js';

const NOUN: Readonly<Record<Devices, string>> = {mic: 'microphone', camera: 'camera', both: 'camera and microphone'};
const is = (devices: Devices): string => (devices === 'both' ? 'are' : 'is');

export const en: Strings = {
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

  muted: 'Muted',
  weakNetwork: 'Weak connection',
  screenOf: (name) => `${name}’s screen`,
  sharing: 'You are sharing your screen',
  linkConnecting: 'Connecting…',
  linkInterrupted: 'Reconnecting…',
  linkUnreachable: (name) => `Can’t reach ${name}`,

  lobbyTitle: (room) => (room ? `Join ${room}` : 'Join'),
  name: 'Your name',
  namePlaceholder: 'Guest',
  join: 'Join',
  cameraIsOff: 'Camera is off',
  cameraStarting: 'Starting camera…',
  noCameraUsed: 'Joining without camera',

  mic: 'Microphone',
  camera: 'Camera',
  speaker: 'Speaker',
  level: 'Microphone level',
  unnamedDevice: (kind, number) => `${{mic: 'Microphone', camera: 'Camera', speaker: 'Speaker'}[kind]} ${number}`,
  systemDefault: 'System default',
  noDevice: 'None found',
  tryAgain: 'Try again',
  device: {
    PERMISSION_DENIED: (devices) => ({
      title: `Your ${NOUN[devices]} ${is(devices)} blocked`,
      text: 'Allow access with the icon beside the page’s address, then try again. You can join without.',
    }),
    PERMISSION_DISMISSED: (devices) => ({
      title: `Your ${NOUN[devices]} ${is(devices)} not allowed yet`,
      text: 'The browser’s question was closed. Try again and choose Allow, or join without.',
    }),
    POLICY_BLOCKED: (devices) => ({
      title: `This page may not use your ${NOUN[devices]}`,
      text: 'The site that shows this room does not permit it. You can join without.',
    }),
    DEVICE_NOT_FOUND: (devices) => ({
      title: `No ${NOUN[devices]} found`,
      text: 'Plug one in and try again, or join without.',
    }),
    DEVICE_IN_USE: (devices) => ({
      title: `Your ${NOUN[devices]} ${is(devices)} in use`,
      text: 'Close the other app that uses it, then try again. You can join without.',
    }),
    DEVICE_LOST: (devices) => ({
      title: `Your ${NOUN[devices]} ${devices === 'both' ? 'were' : 'was'} unplugged`,
      text: 'Plug it in again or choose another one.',
    }),
    INSECURE_CONTEXT: (devices) => ({
      title: `No ${NOUN[devices]} on an insecure page`,
      text: 'Browsers give devices only to pages opened with https. You can join without.',
    }),
    UNSUPPORTED_BROWSER: (devices) => ({
      title: `This browser gives no ${NOUN[devices]}`,
      text: 'Use a current Chrome, Edge, Firefox or Safari, or join without.',
    }),
  },

  soundOn: 'Turn sound on',
  soundBlocked: 'The browser holds the sound back until you click.',

  connecting: 'Connecting…',
  retrying: (trouble) => `${trouble}. Trying again…`,
  waiting: {title: 'Waiting to be let in', text: 'The room is locked. Someone inside has been asked.'},
  alone: {title: 'You are the first here', text: 'Send the link to those you are waiting for.'},
  aloneAgain: {title: 'Everyone else has left', text: 'They can come back with the same link.'},
  copyLink: 'Copy link',
  copied: 'Copied',
  linkToRoom: 'Link to this room',
  reconnecting: 'Connection lost. Reconnecting…',
  lost: {title: 'Connection lost', text: 'Check your network. Parlor goes on trying.'},
  left: {title: 'You left the room', text: 'You can come back at any time.'},
  rejoin: 'Rejoin',
  useHere: 'Use it here',
  reload: 'Reload',
  ended: {
    ROOM_FULL: {title: 'This room is full', text: 'Try again when someone has left.'},
    ROOM_LOCKED: {title: 'This room is locked', text: 'Ask someone inside to unlock it, then try again.'},
    ROOM_CLOSED: {title: 'The call has ended', text: 'The host closed the room for everyone.'},
    JOIN_REFUSED: {title: 'You were not let in', text: 'Ask the host for an invitation, then try again.'},
    TOKEN_REQUIRED: {title: 'This room needs an invitation', text: 'Open it with the link that you were sent.'},
    TOKEN_INVALID: {title: 'This invitation is not valid', text: 'Ask for a new link, then open that one.'},
    TOKEN_EXPIRED: {title: 'This invitation has expired', text: 'Ask for a new link, then open that one.'},
    KICKED: {title: 'You were removed from the room', text: 'Ask the host before you come back.'},
    REPLACED: {title: 'You joined from somewhere else', text: 'The call goes on in the other tab or device.'},
    RATE_LIMITED: {title: 'Too many attempts', text: 'Wait a minute, then try again.'},
    SIGNALING_UNREACHABLE: {title: 'The server does not answer', text: 'Check your network, then try again.'},
    SIGNALING_LOST: {title: 'Connection lost', text: 'Check your network, then rejoin.'},
    SERVER_SHUTDOWN: {title: 'The server is restarting', text: 'Wait a few seconds, then try again.'},
    PROTOCOL_MISMATCH: {title: 'This page is out of date', text: 'Reload it to get the current version.'},
    LINK_FAILED: {title: 'The others cannot be reached', text: 'A firewall may block calls. Try another network.'},
    SEAL_BROKEN: {title: 'This call was not private', text: 'Someone may have tampered with it, so it was stopped.'},
    BAD_ATTRIBUTE: {title: 'This room is not set up right', text: 'Tell the owner of this page:'},
    INSECURE_CONTEXT: {title: 'This page is not secure', text: 'Open it with https to make calls.'},
    UNSUPPORTED_BROWSER: {title: 'This browser cannot make calls', text: 'Open this page in a current Chrome, Edge, Firefox or Safari.'},
  },
};
