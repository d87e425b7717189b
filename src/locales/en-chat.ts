import type {ChatStrings} from './chat-strings.js';

/** What is said around what people write. */
export const enChat: ChatStrings = {
  chat: 'Chat',
  chatUnread: (count) => `Chat, ${count} unread`,
  closeChat: 'Close chat',
  messages: 'Messages',
  noMessages: {title: 'No messages yet', text: 'Messages go straight from person to person. They are gone when everyone has left.'},
  newMessages: 'New messages',
  says: (name) => `${name}: `,

  everyone: 'Everyone',
  sendTo: 'To',
  writeMessage: 'Message everyone',
  writeTo: (name) => `Message ${name} only`,
  send: 'Send',
  reply: (name) => `Reply to ${name}`,
  replyingTo: (name) => `Reply to ${name}`,
  cancelReply: 'Cancel reply',
  quoted: (name) => `In reply to ${name}`,
  notHere: 'A message that is not here',
  privateTo: (name) => `Only for ${name}`,
  privateToYou: 'Only for you',

  messageStates: {sending: 'Sending…', sent: 'Sent', delivered: 'Delivered', failed: 'Not delivered'},
  sendAgain: 'Send again',
  hasLeft: (name) => `${name} has left. Choose who should get this.`,
  tooLong: (most) => `At most ${most} characters fit into one message.`,
  tooMany: 'That is very fast. Wait a few seconds.',
  notSent: 'That could not be sent.',
  mayNotWrite: 'You can read along, but not write here.',
  notInCall: 'Join to see what is written.',
};
