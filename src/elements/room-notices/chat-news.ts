import type {ChatMessage} from '../../room/chat/message.js';
import type {Room} from '../../room/room.js';
import type {NoticeList} from './notice-list.js';
import {soundOfNews} from './sound-of-news.js';

/** Whoever has the chat open has read it within this, in ms. */
const READ = 400;
/** Of a message, in characters as they are seen: the rest is in the chat. */
const PREVIEW = 100;

/** Tells what somebody wrote while nobody reads the chat: the newest message, in place of the one before. */
export class ChatNews {
  readonly #list: NoticeList;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(list: NoticeList) {
    this.#list = list;
  }

  came({name, text}: ChatMessage, room: Room): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (room.chat.unread === 0) return;
      if (room.state.preferences.noticeMessage) this.#list.show({kind: 'chat', key: 'chat', name, text: shortened(text)});
      soundOfNews(room, 'Message');
    }, READ);
  }

  /** The chat is open: what it says need not be said again. */
  opened(): void {
    this.#list.remove('chat');
  }

  clear(): void {
    clearTimeout(this.#timer);
  }
}

function shortened(text: string): string {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  // Of what is seen as one character, all or nothing.
  const rest = Array.from(new Intl.Segmenter().segment(plain.slice(0, 20 * PREVIEW)))[PREVIEW];
  return rest ? `${plain.slice(0, rest.index)}…` : plain;
}
