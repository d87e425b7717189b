import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('es');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const esRecord: RecordStrings = {
  startRecording: 'Grabar la llamada',
  stopRecording: 'Detener la grabación',
  cannotRecord: 'Este navegador no puede grabar.',

  youRecord: 'Estás grabando',
  youRecordHelp: 'Se informa a todos en la sala.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} están grabando` : `${people(names)} está grabando`,
  recordedHelp: 'Si te quedas, aceptas que se te grabe.',

  stoppedRecording: (name) => `${name} ha dejado de grabar`,
  recordingSaved: 'La grabación se ha guardado.',
  recordingFailed: 'La grabación terminó porque no se pudo escribir más. Lo escrito hasta entonces se conserva.',
};
