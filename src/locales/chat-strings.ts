import type {Words} from './strings.js';

/** Texts of `room-chat` and `room-chat-button`. */
export interface ChatStrings {
  readonly chat: string;
  /** The button, while so many are unread. */
  readonly chatUnread: (count: number) => string;
  readonly closeChat: string;
  readonly messages: string;
  readonly noMessages: Words;
  readonly newMessages: string;
  /** Who wrote what follows, for those who do not see it. */
  readonly says: (name: string) => string;

  readonly everyone: string;
  /** Whom a message is for. */
  readonly sendTo: string;
  readonly writeMessage: string;
  readonly writeTo: (name: string) => string;
  readonly send: string;
  readonly reply: (name: string) => string;
  readonly replyingTo: (name: string) => string;
  readonly cancelReply: string;
  readonly quoted: (name: string) => string;
  readonly notHere: string;
  /** Beside a message that only two can read. */
  readonly privateTo: (name: string) => string;
  readonly privateToYou: string;

  readonly messageStates: Readonly<Record<'sending' | 'sent' | 'delivered' | 'failed', string>>;
  readonly attach: string;
  /** While files are held over the chat. */
  readonly dropFiles: string;
  readonly download: (name: string) => string;
  readonly cancelFile: (name: string) => string;
  /** Of one's own. */
  readonly withdraw: (name: string) => string;
  /** Beside a file: why it does not come, or not yet. */
  readonly fileWaiting: string;
  readonly fileGone: string;
  readonly fileDamaged: string;
  readonly fileUnreadable: string;
  /** The disk is full, or what was chosen for it is gone. */
  readonly fileUnsaved: string;
  readonly fileCancelled: string;
  readonly notShared: string;
  /** @param most such as `256 MB` */
  readonly fileTooLarge: (most: string) => string;
  readonly sendAgain: string;
  readonly hasLeft: (name: string) => string;
  readonly tooLong: (most: number) => string;
  readonly tooMany: string;
  readonly notSent: string;
  readonly mayNotWrite: string;
  readonly notInCall: string;
}
