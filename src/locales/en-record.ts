import {some} from './en-gestures.js';
import type {RecordStrings} from './record-strings.js';

/** What is said of recordings. */
export const enRecord: RecordStrings = {
  startRecording: 'Record the call',
  stopRecording: 'Stop recording',
  cannotRecord: 'This browser cannot record.',

  youRecord: 'You are recording',
  youRecordHelp: 'Everyone in the room is told.',
  recordedBy: (names) => `${some(names)} ${names.length > 1 ? 'are' : 'is'} recording`,
  recordedHelp: 'By staying, you agree to be recorded.',

  stoppedRecording: (name) => `${name} stopped recording`,
  recordingSaved: 'The recording is saved.',
  recordingFailed: 'Recording ended, for no more could be written. What was written before is kept.',
};
