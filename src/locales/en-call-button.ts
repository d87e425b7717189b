import type {CallButtonStrings} from './call-button-strings.js';

export const enCallButton: CallButtonStrings = {
  videoCall: 'Video call',
  backToCall: 'Back to the call',
  minimizeCall: 'Minimize',
};
