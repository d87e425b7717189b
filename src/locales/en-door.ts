import type {DoorStrings} from './strings.js';

/** What a host is told and asked, and what is asked of everyone else. */
export const enDoor: DoorStrings = {
  requests: 'Requests',
  wantsIn: (name) => `${name} wants to join`,
  admit: 'Let in',
  deny: 'Refuse',
  wantIn: (count) => `${count} people want to join`,
  admitAll: 'Let all in',
  asksToUnmute: (name) => `${name} asks you to turn your microphone on`,
  turnOn: 'Turn on',
  notNow: 'Not now',
  mutedYou: (name) => `${name} muted you. You can unmute when you want to speak.`,
  dismiss: 'Dismiss',
};
