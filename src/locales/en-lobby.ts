import type {LobbyStrings} from './strings.js';

/** What is said before a call. */
export const enLobby: LobbyStrings = {
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
  unnamedDevice: (kind, number) => `${{mic: 'Microphone', camera: 'Camera', speaker: 'Speaker'}[kind]} ${number}`,
  noDevice: 'None found',
  deviceHelp: {
    PERMISSION_DENIED: 'Allow access with the icon beside the page’s address, then try again. You can join without.',
    PERMISSION_DISMISSED: 'The browser’s question was closed. Try again and choose Allow, or join without.',
    POLICY_BLOCKED: 'The site that shows this room does not permit it. You can join without.',
    DEVICE_NOT_FOUND: 'Plug one in and try again, or join without.',
    DEVICE_IN_USE: 'Close the other app that uses it, then try again. You can join without.',
    DEVICE_LOST: 'Plug it in again or choose another one.',
    INSECURE_CONTEXT: 'Browsers give devices only to pages opened with https. You can join without.',
    UNSUPPORTED_BROWSER: 'Use a current Chrome, Edge, Firefox or Safari, or join without.',
  },
};
