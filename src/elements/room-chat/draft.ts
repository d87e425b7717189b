import type {Chat} from '../../room/chat/chat.js';

/** What is being written, kept while the panel is closed. */
export interface Draft {
  text: string;
  /** Whom it is for: an id, or everyone. */
  to: string | undefined;
  /** Their name when they were chosen: they may go. */
  toName: string;
  reply: Reply | undefined;
}

/** Something private is answered to the one it is with: also once that is forgotten, or they are gone. */
interface Reply {
  /** Of the message. */
  readonly id: string;
  readonly to: string | undefined;
  readonly toName: string;
}

const drafts = new WeakMap<Chat, Draft>();

export function draftOf(chat: Chat): Draft {
  let draft = drafts.get(chat);
  if (!draft) drafts.set(chat, (draft = {text: '', to: undefined, toName: '', reply: undefined}));
  return draft;
}
