import type {HelpStrings} from './strings.js';

/** What is said of the keyboard. */
export const enHelp: HelpStrings = {
  shortcuts: 'Keyboard shortcuts',
  shortcutsScope: 'They work while the focus is in the room: click on it once.',
  shortcutsOff: 'Shortcuts are off. You can turn them on in the settings.',
  shortcutOf: {
    mic: 'Turn your microphone on or off',
    camera: 'Turn your camera on or off',
    screen: 'Share your screen, or stop',
    chat: 'Open or close the chat',
    people: 'Open or close the list of people',
    hand: 'Raise or lower your hand',
    layout: 'Next layout',
    previousPage: 'Previous page of pictures',
    nextPage: 'Next page of pictures',
    fullscreen: 'Full screen',
    pip: 'Small window',
    leave: 'Leave',
    talk: 'Hold to talk while muted, or to mute while talking',
    help: 'Show this help',
  },
  space: 'Space',
  pageUp: 'Page Up',
  pageDown: 'Page Down',
  closeHelp: 'Close help',
};
