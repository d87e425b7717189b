import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number} = grammar('ko');

export const koChat: ChatStrings = {
  chat: '채팅',
  chatUnread: (count) => `채팅, 읽지 않은 메시지 ${number(count)}개`,
  closeChat: '채팅 닫기',
  messages: '메시지',
  noMessages: {title: '아직 메시지가 없습니다', text: '메시지는 참여자 사이에 직접 전달되며, 모두 나가면 사라집니다.'},
  newMessages: '새 메시지',
  says: (name) => `${name}: `,

  everyone: '모두',
  sendTo: '받는 사람',
  writeMessage: '모두에게 메시지 보내기',
  writeTo: (name) => `${name}님에게만 메시지 보내기`,
  send: '보내기',
  reply: (name) => `${name}님에게 답장`,
  replyingTo: (name) => `${name}님에게 답장`,
  cancelReply: '답장 취소',
  quoted: (name) => `${name}님에게 보낸 답장`,
  notHere: '여기에 없는 메시지',
  privateTo: (name) => `${name}님에게만`,
  privateToYou: '나에게만',

  messageStates: {sending: '보내는 중…', sent: '보냄', delivered: '전달됨', failed: '전달되지 않음'},
  attach: '파일 첨부',
  dropFiles: '여기에 파일을 놓아 공유하세요',
  download: (name) => `${name} 다운로드`,
  cancelFile: (name) => `${name} 다운로드 취소`,
  withdraw: (name) => `${name} 공유 중지`,
  fileWaiting: '대기 중…',
  fileGone: '더 이상 사용할 수 없음',
  fileDamaged: '전송 중 손상됨',
  fileUnreadable: '보낸 사람이 파일을 더 이상 읽을 수 없음',
  fileUnsaved: '여기에 저장할 수 없음',
  fileCancelled: '취소됨',
  notShared: '공유가 중지됨',
  fileTooLarge: (most) => `파일은 최대 ${most}까지 가능합니다.`,
  sendAgain: '다시 보내기',
  hasLeft: (name) => `${name}님이 나갔습니다. 받을 사람을 선택하세요.`,
  tooLong: (most) => `메시지 하나에 최대 ${number(most)}자까지 쓸 수 있습니다.`,
  tooMany: '너무 빨리 보내고 있습니다. 몇 초 기다려 주세요.',
  notSent: '메시지를 보낼 수 없습니다.',
  mayNotWrite: '읽을 수는 있지만 여기에 글을 쓸 수는 없습니다.',
  notInCall: '참여하면 메시지를 볼 수 있습니다.',
};
