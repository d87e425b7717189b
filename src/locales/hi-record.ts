import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('hi');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const hiRecord: RecordStrings = {
  startRecording: 'कॉल रिकॉर्ड करें',
  stopRecording: 'रिकॉर्डिंग रोकें',
  cannotRecord: 'यह ब्राउज़र रिकॉर्ड नहीं कर सकता।',

  youRecord: 'आप रिकॉर्ड कर रहे हैं',
  youRecordHelp: 'रूम में सभी को बताया जाता है।',
  recordedBy: (names) => `${people(names)} रिकॉर्ड कर रहे हैं`,
  recordedHelp: 'रुकने पर आप रिकॉर्ड किए जाने से सहमत होते हैं।',

  stoppedRecording: (name) => `${name} ने रिकॉर्डिंग रोक दी`,
  recordingSaved: 'रिकॉर्डिंग सहेज ली गई है।',
  recordingFailed: 'रिकॉर्डिंग समाप्त हुई, क्योंकि और कुछ लिखा नहीं जा सका। जो पहले लिखा गया था, वह सुरक्षित है।',
};
