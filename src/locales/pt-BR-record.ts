import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('pt-BR');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const ptBRRecord: RecordStrings = {
  startRecording: 'Gravar a chamada',
  stopRecording: 'Parar a gravação',
  cannotRecord: 'Este navegador não consegue gravar.',

  youRecord: 'Você está gravando',
  youRecordHelp: 'Todos na sala são avisados.',
  recordedBy: (names) => names.length > 1 ? `${people(names)} estão gravando` : `${people(names)} está gravando`,
  recordedHelp: 'Ao ficar, você concorda em ser gravado.',

  stoppedRecording: (name) => `${name} parou de gravar`,
  recordingSaved: 'A gravação foi salva.',
  recordingFailed: 'A gravação terminou porque não foi possível gravar mais nada no disco. O que já estava escrito foi mantido.',
};
