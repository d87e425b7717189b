import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('ja');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const jaRecord: RecordStrings = {
  startRecording: '通話を録画する',
  stopRecording: '録画を停止する',
  cannotRecord: 'このブラウザーでは録画できません。',

  youRecord: '録画しています',
  youRecordHelp: 'ルームの全員に通知されます。',
  recordedBy: (names) => `${people(names.map((name) => `${name}さん`))}が録画しています`,
  recordedHelp: 'このまま参加を続けると、録画に同意したことになります。',

  stoppedRecording: (name) => `${name}さんが録画を停止しました`,
  recordingSaved: '録画を保存しました。',
  recordingFailed: 'これ以上書き込めないため、録画を終了しました。それまでに書き込んだ分は残っています。',
};
