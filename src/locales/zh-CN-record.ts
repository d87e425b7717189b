import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('zh-CN');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const zhCNRecord: RecordStrings = {
  startRecording: '录制通话',
  stopRecording: '停止录制',
  cannotRecord: '此浏览器无法录制。',

  youRecord: '你正在录制',
  youRecordHelp: '房间里的所有人都会收到通知。',
  recordedBy: (names) => `${people(names)} 正在录制`,
  recordedHelp: '留在房间即表示你同意被录制。',

  stoppedRecording: (name) => `${name} 已停止录制`,
  recordingSaved: '录制已保存。',
  recordingFailed: '录制已结束，因为无法再写入。此前写入的内容已保留。',
};
