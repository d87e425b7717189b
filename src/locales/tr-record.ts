import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('tr');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const trRecord: RecordStrings = {
  startRecording: 'Görüşmeyi kaydet',
  stopRecording: 'Kaydı durdur',
  cannotRecord: 'Bu tarayıcı kayıt yapamıyor.',

  youRecord: 'Kaydediyorsunuz',
  youRecordHelp: 'Odadaki herkese bildirilir.',
  recordedBy: (names) => `${people(names)} kaydediyor`,
  recordedHelp: 'Kalarak kaydedilmeyi kabul edersiniz.',

  stoppedRecording: (name) => `${name} kaydı durdurdu`,
  recordingSaved: 'Kayıt saklandı.',
  recordingFailed: 'Daha fazla yazılamadığı için kayıt sona erdi. O ana kadar yazılanlar duruyor.',
};
