import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('nl');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const nlRecord: RecordStrings = {
  startRecording: 'Gesprek opnemen',
  stopRecording: 'Opname stoppen',
  cannotRecord: 'Deze browser kan niet opnemen.',

  youRecord: 'Je neemt op',
  youRecordHelp: 'Iedereen in de ruimte krijgt dat te horen.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} nemen op` : `${people(names)} neemt op`,
  recordedHelp: 'Als je blijft, stem je in met de opname.',

  stoppedRecording: (name) => `${name} is gestopt met opnemen`,
  recordingSaved: 'De opname is opgeslagen.',
  recordingFailed: 'De opname is beëindigd omdat er niets meer kon worden weggeschreven. Wat al was geschreven, blijft bewaard.',
};
