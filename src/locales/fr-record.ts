import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('fr');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const frRecord: RecordStrings = {
  startRecording: 'Enregistrer l’appel',
  stopRecording: 'Arrêter l’enregistrement',
  cannotRecord: 'Ce navigateur ne peut pas enregistrer.',

  youRecord: 'Vous enregistrez',
  youRecordHelp: 'Tout le monde dans la salle en est informé.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} enregistrent` : `${people(names)} enregistre`,
  recordedHelp: 'En restant, vous acceptez d’être enregistré.',

  stoppedRecording: (name) => `${name} a arrêté l’enregistrement`,
  recordingSaved: 'L’enregistrement est sauvegardé.',
  recordingFailed: 'L’enregistrement s’est arrêté, car plus rien ne pouvait être écrit. Ce qui était déjà écrit est conservé.',
};
