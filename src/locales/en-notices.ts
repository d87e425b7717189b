import {NOUN} from './en.js';
import {enDoor} from './en-door.js';
import {some} from './en-gestures.js';
import type {NoticesStrings} from './strings.js';

const {mutedYou, dismiss} = enDoor;

/** What is said while something happens in a call. */
export const enNotices: NoticesStrings = {
  notices: 'Notices',
  joined: (names) => `${some(names)} joined`,
  departed: (names) => `${some(names)} left`,
  sharesScreen: (name) => `${name} is sharing a screen`,
  deviceLost: (kind, device, instead) =>
    (device ? `${device} disconnected.` : `Your ${kind === 'speaker' ? kind : NOUN[kind]} was disconnected.`) + (instead ? ` Using ${instead}.` : ''),
  deviceRefused: (device, instead) => `${device} can’t be started. Using ${instead}.`,
  deviceBack: (device) => `${device} reconnected.`,
  usedAgain: (device) => `${device} reconnected and in use.`,
  useIt: 'Switch back',
  undo: 'Undo',
  talkingMuted: 'You’re muted. Unmute to speak.',
  talkingMutedKey: (key) => `You’re muted. Press ${key} to speak.`,
  unmuteNow: 'Unmute',
  roleNow: (role, before) => {
    if (role === 'viewer') return 'A host made you a viewer: you watch and listen.';
    if (role === 'host') return 'You are a host now. The settings have a lock for the room.';
    return before === 'viewer' ? 'You may speak now. Turn your microphone or camera on.' : 'You are no longer a host.';
  },
  mutedYou,
  dismiss,
};
