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
  otherCamera: 'Switch camera',
  testSound: 'Play a test sound',
  joinWithout: {
    mic: 'You are joining without a microphone: you hear the others, and they do not hear you.',
    camera: 'You are joining without a camera: you see the others, and they do not see you.',
    both: 'You are joining without camera and microphone: you see and hear the others, and they neither see nor hear you.',
  },
};
