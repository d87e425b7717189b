import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('id');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const idRecord: RecordStrings = {
  startRecording: 'Rekam panggilan',
  stopRecording: 'Hentikan rekaman',
  cannotRecord: 'Browser ini tidak dapat merekam.',

  youRecord: 'Anda sedang merekam',
  youRecordHelp: 'Semua orang di ruang ini diberi tahu.',
  recordedBy: (names) => `${people(names)} sedang merekam`,
  recordedHelp: 'Dengan tetap di sini, Anda setuju untuk direkam.',

  stoppedRecording: (name) => `${name} menghentikan rekaman`,
  recordingSaved: 'Rekaman tersimpan.',
  recordingFailed: 'Rekaman berakhir karena tidak ada lagi yang dapat ditulis. Yang sudah ditulis tetap tersimpan.',
};
