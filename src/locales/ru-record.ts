import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('ru');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const ruRecord: RecordStrings = {
  startRecording: 'Записать звонок',
  stopRecording: 'Остановить запись',
  cannotRecord: 'Этот браузер не умеет записывать.',

  youRecord: 'Вы ведёте запись',
  youRecordHelp: 'Об этом сообщается всем в комнате.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} ведут запись` : `${people(names)} ведёт запись`,
  recordedHelp: 'Оставаясь, вы соглашаетесь на запись.',

  stoppedRecording: (name) => `Запись окончена: ${name}`,
  recordingSaved: 'Запись сохранена.',
  recordingFailed: 'Запись окончена: больше ничего не удалось записать на диск. Всё записанное до этого сохранено.',
};
