import type {CaptionStrings} from './caption-strings.js';
import {some} from './en-gestures.js';

/** What is said of captions. */
export const enCaptions: CaptionStrings = {
  captions: 'Captions',
  turnCaptionsOn: 'Turn captions on',
  turnCaptionsOff: 'Turn captions off',
  noCaptionsYet: 'Words appear here once someone speaks who lets them be written down.',
  captionsAsked: (names) => `${some(names)} would like to read what you say.`,
  captionsPlace: (place) => (place === null ? 'It is written down on your device.' : place === 'browser' ? 'Your browser may send your voice to its maker for that.' : `Your voice goes to ${place} for that.`),
  allowCaptions: 'Write it down',
  captionsRead: (names) => `${some(names)} can read what you say.`,
  captionsFailed: 'What you say can’t be written down in this browser.',
  captionPreferences: {
    captions: {title: 'Captions', text: 'Read what others say, if they let it be written down.'},
    captionMe: {title: 'Write down what I say', text: 'When someone wants captions.'},
    captionsLarge: {title: 'Large captions', text: 'Half as large again.'},
    captionsSolid: {title: 'High-contrast captions', text: 'White on black.'},
  },
};
