import type {StatusStrings} from './strings.js';

/** What is said around a call: waiting for others, reconnecting, how it ended. */
export const enStatus: StatusStrings = {
  sharing: 'You are sharing your screen',
  retrying: (trouble) => `${trouble}. Trying again…`,
  waiting: {title: 'Waiting to be let in', text: 'The room is locked. Someone inside has been asked.'},
  alone: {title: 'You are the first here', text: 'Send the link to those you are waiting for.'},
  aloneAgain: {title: 'Everyone else has left', text: 'They can come back with the same link.'},
  copyLink: 'Copy link',
  copied: 'Copied',
  linkToRoom: 'Link to this room',
  reconnecting: 'Connection lost. Reconnecting…',
  lost: {title: 'Connection lost', text: 'Check your network. Parlor goes on trying.'},
  poorConnection: 'Your connection is poor',
  poorConnectionHelp: (cameraOn, lowData) => {
    if (!cameraOn) return 'Move closer to your router, or try another network.';
    return lowData ? 'Your picture is small already; turning it off helps.' : 'Turning your camera off helps.';
  },
  heldBackHelp: (devices) =>
    ({
      mic: 'Nobody hears you. Look for a mute switch on your device, or end the phone call.',
      camera: 'Nobody sees you. Look for a switch or a cover on your camera.',
      both: 'Nobody sees or hears you. Look for a switch on your device, or end the phone call.',
    })[devices],
  connectionDetails: 'Details',
  left: {title: 'You left the room', text: 'You can come back at any time.'},
  rejoin: 'Rejoin',
  useHere: 'Use it here',
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
