import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('zh-TW');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const zhTWRecord: RecordStrings = {
  startRecording: '錄製通話',
  stopRecording: '停止錄製',
  cannotRecord: '此瀏覽器無法錄製。',

  youRecord: '你正在錄製',
  youRecordHelp: '房間裡的所有人都會收到通知。',
  recordedBy: (names) => `${people(names)} 正在錄製`,
  recordedHelp: '留在房間即表示你同意被錄製。',

  stoppedRecording: (name) => `${name} 已停止錄製`,
  recordingSaved: '錄製已儲存。',
  recordingFailed: '錄製已結束，因為無法再寫入。先前寫入的內容已保留。',
};
