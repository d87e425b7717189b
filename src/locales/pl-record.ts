import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('pl');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const plRecord: RecordStrings = {
  startRecording: 'Nagraj rozmowę',
  stopRecording: 'Zatrzymaj nagrywanie',
  cannotRecord: 'Ta przeglądarka nie może nagrywać.',

  youRecord: 'Nagrywasz',
  youRecordHelp: 'Wszyscy w pokoju są o tym informowani.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} nagrywają` : `${people(names)} nagrywa`,
  recordedHelp: 'Zostając, zgadzasz się na nagrywanie.',

  stoppedRecording: (name) => `${name} nie nagrywa już rozmowy`,
  recordingSaved: 'Nagranie zostało zapisane.',
  recordingFailed: 'Nagrywanie zakończono, bo nie dało się zapisać nic więcej. To, co zapisano wcześniej, zostało zachowane.',
};
