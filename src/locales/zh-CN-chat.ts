import type {ChatStrings} from './chat-strings.js';

export const zhCNChat: ChatStrings = {
  chat: '聊天',
  chatUnread: (count) => `聊天，${count} 条未读`,
  closeChat: '关闭聊天',
  messages: '消息',
  noMessages: {title: '还没有消息', text: '消息在参与者之间直接传送，所有人离开后即消失。'},
  newMessages: '新消息',
  says: (name) => `${name}：`,

  everyone: '所有人',
  sendTo: '发送给',
  writeMessage: '发消息给所有人',
  writeTo: (name) => `只发给${name}`,
  send: '发送',
  reply: (name) => `回复${name}`,
  replyingTo: (name) => `回复${name}`,
  cancelReply: '取消回复',
  quoted: (name) => `回复${name}的消息`,
  notHere: '此处没有这条消息',
  privateTo: (name) => `仅${name}可见`,
  privateToYou: '仅你可见',

  messageStates: {sending: '正在发送…', sent: '已发送', delivered: '已送达', failed: '未送达'},
  sendAgain: '重新发送',
  hasLeft: (name) => `${name}已离开，请选择发给谁。`,
  tooLong: (most) => `一条消息最多 ${most} 个字符。`,
  tooMany: '发送太快了，请稍等几秒。',
  notSent: '无法发送。',
  mayNotWrite: '你可以阅读，但不能在此发言。',
  notInCall: '加入后即可看到消息。',
};
