import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number} = grammar('zh-TW');

export const zhTWChat: ChatStrings = {
  chat: '聊天',
  chatUnread: (count) => `聊天，${number(count)} 則未讀`,
  closeChat: '關閉聊天',
  messages: '訊息',
  noMessages: {title: '還沒有訊息', text: '訊息會直接在參與者之間傳送，所有人離開後就會消失。'},
  newMessages: '新訊息',
  says: (name) => `${name}：`,

  everyone: '所有人',
  sendTo: '傳送給',
  writeMessage: '傳訊息給所有人',
  writeTo: (name) => `只傳訊息給 ${name}`,
  send: '傳送',
  reply: (name) => `回覆 ${name}`,
  replyingTo: (name) => `回覆 ${name}`,
  cancelReply: '取消回覆',
  quoted: (name) => `回覆 ${name} 的訊息`,
  notHere: '這裡沒有這則訊息',
  privateTo: (name) => `只有 ${name} 看得到`,
  privateToYou: '只有你看得到',

  messageStates: {sending: '傳送中…', sent: '已傳送', delivered: '已送達', failed: '未送達'},
  attach: '附加檔案',
  dropFiles: '將檔案拖到這裡即可分享',
  download: (name) => `下載 ${name}`,
  cancelFile: (name) => `取消下載 ${name}`,
  withdraw: (name) => `停止分享 ${name}`,
  fileWaiting: '等待中…',
  fileGone: '檔案已無法取得',
  fileDamaged: '檔案在傳輸途中毀損',
  fileUnreadable: '對方已無法讀取此檔案',
  fileUnsaved: '無法在此儲存此檔案',
  fileCancelled: '已取消',
  notShared: '已停止分享',
  fileTooLarge: (most) => `檔案不能超過 ${most}。`,
  sendAgain: '重新傳送',
  hasLeft: (name) => `${name} 已離開，請選擇要傳給誰。`,
  tooLong: (most) => `一則訊息最多 ${number(most)} 個字元。`,
  tooMany: '傳送得太快了，請稍等幾秒。',
  notSent: '無法傳送。',
  mayNotWrite: '你可以閱讀，但不能在這裡發言。',
  notInCall: '加入後即可看到訊息。',
};
