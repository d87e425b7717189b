import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('he');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const heRecord: RecordStrings = {
  startRecording: 'הקלטת השיחה',
  stopRecording: 'עצירת ההקלטה',
  cannotRecord: 'הדפדפן הזה לא יכול להקליט.',

  youRecord: 'ההקלטה שלך פועלת',
  youRecordHelp: 'כל מי שבחדר מקבל הודעה.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} מקליטים את השיחה` : `השיחה מוקלטת על ידי ${people(names)}`,
  recordedHelp: 'הישארות בחדר פירושה הסכמה להקלטה.',

  stoppedRecording: (name) => `ההקלטה של ${name} הסתיימה`,
  recordingSaved: 'ההקלטה נשמרה.',
  recordingFailed: 'ההקלטה הסתיימה כי לא היה אפשר לכתוב עוד. מה שנכתב עד אז נשמר.',
};
