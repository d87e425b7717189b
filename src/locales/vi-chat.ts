import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number} = grammar('vi');

export const viChat: ChatStrings = {
  chat: 'Trò chuyện',
  chatUnread: (count) => `Trò chuyện, ${number(count)} tin chưa đọc`,
  closeChat: 'Đóng trò chuyện',
  messages: 'Tin nhắn',
  noMessages: {title: 'Chưa có tin nhắn', text: 'Tin nhắn đi thẳng từ người này đến người kia và mất đi khi mọi người đã rời phòng.'},
  newMessages: 'Tin nhắn mới',
  says: (name) => `${name}: `,

  everyone: 'Mọi người',
  sendTo: 'Gửi đến',
  writeMessage: 'Nhắn cho mọi người',
  writeTo: (name) => `Chỉ nhắn cho ${name}`,
  send: 'Gửi',
  reply: (name) => `Trả lời ${name}`,
  replyingTo: (name) => `Đang trả lời ${name}`,
  cancelReply: 'Hủy trả lời',
  quoted: (name) => `Trả lời tin nhắn của ${name}`,
  notHere: 'Tin nhắn không có ở đây',
  privateTo: (name) => `Chỉ dành cho ${name}`,
  privateToYou: 'Chỉ dành cho bạn',

  messageStates: {sending: 'Đang gửi…', sent: 'Đã gửi', delivered: 'Đã nhận', failed: 'Chưa gửi được'},
  attach: 'Đính kèm tệp',
  dropFiles: 'Thả tệp vào đây để chia sẻ',
  download: (name) => `Tải xuống ${name}`,
  cancelFile: (name) => `Hủy tải ${name}`,
  withdraw: (name) => `Ngừng chia sẻ ${name}`,
  fileWaiting: 'Đang chờ…',
  fileGone: 'Không còn khả dụng',
  fileDamaged: 'Bị hỏng khi truyền',
  fileUnreadable: 'Người gửi không đọc được tệp nữa',
  fileUnsaved: 'Không lưu được tệp ở đây',
  fileCancelled: 'Đã hủy',
  notShared: 'Không còn được chia sẻ',
  fileTooLarge: (most) => `Tệp có dung lượng tối đa ${most}.`,
  sendAgain: 'Gửi lại',
  hasLeft: (name) => `${name} đã rời đi. Hãy chọn người nhận.`,
  tooLong: (most) => `Mỗi tin nhắn có tối đa ${number(most)} ký tự.`,
  tooMany: 'Bạn gửi quá nhanh. Hãy chờ vài giây.',
  notSent: 'Không gửi được tin nhắn.',
  mayNotWrite: 'Bạn có thể đọc nhưng không thể viết ở đây.',
  notInCall: 'Hãy tham gia để xem tin nhắn.',
};
