import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('ar');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const arRecord: RecordStrings = {
  startRecording: 'تسجيل المكالمة',
  stopRecording: 'إيقاف التسجيل',
  cannotRecord: 'لا يستطيع هذا المتصفح التسجيل.',

  youRecord: 'أنت تسجّل',
  youRecordHelp: 'يُبلَّغ كل من في الغرفة.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} يسجّلون المكالمة` : `${people(names)} يسجّل المكالمة`,
  recordedHelp: 'ببقائك، فإنك توافق على تسجيلك.',

  stoppedRecording: (name) => `أوقف ${name} التسجيل`,
  recordingSaved: 'حُفظ التسجيل.',
  recordingFailed: 'انتهى التسجيل لتعذّر كتابة المزيد. ما كُتب قبل ذلك محفوظ.',
};
