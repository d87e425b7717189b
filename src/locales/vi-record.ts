import {grammar} from './grammar.js';
import type {RecordStrings} from './record-strings.js';

const {number, some} = grammar('vi');

const people = (names: readonly string[]): string => some(names, (first, others) => `${first} +${number(others)}`);

export const viRecord: RecordStrings = {
  startRecording: 'Ghi lại cuộc gọi',
  stopRecording: 'Dừng ghi',
  cannotRecord: 'Trình duyệt này không ghi lại được.',

  youRecord: 'Bạn đang ghi lại',
  youRecordHelp: 'Mọi người trong phòng đều được báo.',
  recordedBy: (names) => `${people(names)} đang ghi lại`,
  recordedHelp: 'Ở lại nghĩa là bạn đồng ý được ghi lại.',

  stoppedRecording: (name) => `${name} đã dừng ghi`,
  recordingSaved: 'Bản ghi đã được lưu.',
  recordingFailed: 'Việc ghi đã kết thúc vì không ghi thêm được nữa. Phần đã ghi trước đó được giữ lại.',
};
