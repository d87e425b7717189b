import type {ControlsStrings} from './strings.js';

/** What the buttons say that open something. */
export const enControls: ControlsStrings = {
  layout: 'Change layout',
  layouts: {auto: 'Automatic', grid: 'Grid', spotlight: 'Spotlight', sidebar: 'Sidebar'},
  moreControls: 'More controls',
  hideSelfView: 'Hide my picture',
  fullscreen: 'Full screen',
  exitFullscreen: 'Exit full screen',
  noFullscreen: {policy: 'Full screen is not allowed on this page', device: 'This device shows only single videos in full screen'},
  pip: 'Open in a small window',
  exitPip: 'Back to the page',
  roomInWindow: 'The call is in a small window',
  bringBack: 'Bring it back',
  settings: 'Settings',
  close: 'Close',
  settingsOf: {devices: 'Devices', processing: 'Microphone processing', picture: 'Picture', call: 'In calls', connection: 'Connection', sounds: 'Which sounds', notices: 'Which notices'},
  preferences: {
    mirror: {title: 'Mirror my video', text: 'Only for you: the others see it the right way round.'},
    hideSelf: {title: 'Hide my tile', text: 'The others still see you.'},
    lowData: {title: 'Use less data', text: 'Smaller pictures, and sound first.'},
    noiseSuppression: {title: 'Noise suppression', text: 'Takes away fans and keyboards.'},
    echoCancellation: {title: 'Echo cancellation', text: 'Keeps your speakers out of your microphone.'},
    autoGainControl: {title: 'Automatic volume', text: 'Makes a quiet voice louder.'},
    muteReminder: {title: 'Remind me that I’m muted', text: 'When you talk. Nothing that is heard is sent or kept.'},
    sounds: {title: 'Sounds', text: 'When someone comes or goes, raises a hand or writes.'},
    shortcuts: {title: 'Keyboard shortcuts', text: 'While the focus is inside the room. Press ? to see them.'},
  },
  newsOf: {Join: 'Someone comes', Leave: 'Someone goes', Hand: 'Someone raises a hand', Message: 'Someone writes', Recording: 'A recording begins or ends'},
  lockRoom: {title: 'Lock the room', text: 'Newcomers wait until someone lets them in.'},
};
