import type {ChatStrings} from './chat-strings.js';
import {grammar} from './grammar.js';

const {number} = grammar('ja');

export const jaChat: ChatStrings = {
  chat: 'チャット',
  chatUnread: (count) => `チャット、未読${number(count)}件`,
  closeChat: 'チャットを閉じる',
  messages: 'メッセージ',
  noMessages: {title: 'まだメッセージはありません', text: 'メッセージは参加者どうしで直接送られ、全員が退出すると消えます。'},
  newMessages: '新着メッセージ',
  says: (name) => `${name}: `,

  everyone: '全員',
  sendTo: '宛先',
  writeMessage: '全員にメッセージを送信',
  writeTo: (name) => `${name}さんだけにメッセージを送信`,
  send: '送信',
  reply: (name) => `${name}さんに返信`,
  replyingTo: (name) => `${name}さんに返信`,
  cancelReply: '返信をキャンセル',
  quoted: (name) => `${name}さんへの返信`,
  notHere: 'ここにないメッセージ',
  privateTo: (name) => `${name}さんのみ`,
  privateToYou: 'あなたのみ',

  messageStates: {sending: '送信中…', sent: '送信済み', delivered: '配信済み', failed: '未配信'},
  attach: 'ファイルを添付',
  dropFiles: 'ここにファイルをドロップして共有',
  download: (name) => `${name} をダウンロード`,
  cancelFile: (name) => `${name} のダウンロードをキャンセル`,
  withdraw: (name) => `${name} の共有を停止`,
  fileWaiting: '待機中…',
  fileGone: 'このファイルはもう利用できません',
  fileDamaged: '転送中に破損しました',
  fileUnreadable: '送信者がファイルを読み取れなくなりました',
  fileUnsaved: 'ここに保存できません',
  fileCancelled: 'キャンセルしました',
  notShared: '共有を停止しました',
  fileTooLarge: (most) => `ファイルは最大 ${most} までです。`,
  sendAgain: '再送信',
  hasLeft: (name) => `${name}さんは退出しました。送信先を選択してください。`,
  tooLong: (most) => `1 件のメッセージは最大${number(most)}文字です。`,
  tooMany: '送信が速すぎます。数秒お待ちください。',
  notSent: '送信できませんでした。',
  mayNotWrite: '読むことはできますが、ここには書き込めません。',
  notInCall: '参加するとメッセージが表示されます。',
};
