import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('it');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const itRecord: RecordStrings = {
  startRecording: 'Registra la chiamata',
  stopRecording: 'Interrompi la registrazione',
  cannotRecord: 'Questo browser non può registrare.',

  youRecord: 'Stai registrando',
  youRecordHelp: 'Tutti nella stanza ne sono informati.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} stanno registrando` : `${people(names)} sta registrando`,
  recordedHelp: 'Se resti, accetti di essere registrato.',

  stoppedRecording: (name) => `${name} ha interrotto la registrazione`,
  recordingSaved: 'La registrazione è salvata.',
  recordingFailed: 'La registrazione è terminata perché non si poteva scrivere altro. Ciò che era già scritto è conservato.',
};
