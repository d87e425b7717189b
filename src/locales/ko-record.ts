import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('ko');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const koRecord: RecordStrings = {
  startRecording: '통화 녹화',
  stopRecording: '녹화 중지',
  cannotRecord: '이 브라우저에서는 녹화할 수 없습니다.',

  youRecord: '녹화 중입니다',
  youRecordHelp: '방에 있는 모두에게 알려집니다.',
  recordedBy: (names) => `${people(names.map((name) => `${name}님`))}이 녹화하고 있습니다`,
  recordedHelp: '계속 머무르면 녹화에 동의하는 것입니다.',

  stoppedRecording: (name) => `${name}님이 녹화를 중지했습니다`,
  recordingSaved: '녹화가 저장되었습니다.',
  recordingFailed: '더 이상 쓸 수 없어 녹화가 끝났습니다. 그전까지 쓴 내용은 남아 있습니다.',
};
