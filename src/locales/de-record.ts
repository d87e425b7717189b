import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('de');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const deRecord: RecordStrings = {
  startRecording: 'Gespräch aufzeichnen',
  stopRecording: 'Aufzeichnung beenden',
  cannotRecord: 'Dieser Browser kann nicht aufzeichnen.',

  youRecord: 'Sie zeichnen auf',
  youRecordHelp: 'Alle im Raum erfahren davon.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} zeichnen auf` : `${people(names)} zeichnet auf`,
  recordedHelp: 'Wenn Sie bleiben, stimmen Sie der Aufzeichnung zu.',

  stoppedRecording: (name) => `${name} hat die Aufzeichnung beendet`,
  recordingSaved: 'Die Aufzeichnung ist gespeichert.',
  recordingFailed: 'Die Aufzeichnung wurde beendet, weil sich nichts mehr schreiben ließ. Was bis dahin geschrieben war, bleibt erhalten.',
};
