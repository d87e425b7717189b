import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('uk');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const ukRecord: RecordStrings = {
  startRecording: 'Записати дзвінок',
  stopRecording: 'Зупинити запис',
  cannotRecord: 'Цей браузер не вміє записувати.',

  youRecord: 'Ви ведете запис',
  youRecordHelp: 'Про це повідомляється всім у кімнаті.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} ведуть запис` : `${people(names)} веде запис`,
  recordedHelp: 'Залишаючись, ви погоджуєтеся на запис.',

  stoppedRecording: (name) => `Запис завершено: ${name}`,
  recordingSaved: 'Запис збережено.',
  recordingFailed: 'Запис завершено: більше нічого не вдалося записати на диск. Усе записане до цього збережено.',
};
