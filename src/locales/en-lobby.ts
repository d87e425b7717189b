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
};
