import '../../dist/define/all.js';
import type {ChatMessage, VideoRoomElement} from '../../dist/index.js';

declare global {
  interface Window {
    openChat(): Promise<void>;
    /** @returns ms of scripts, styles and layout until so many messages can be painted, and then one more */
    showMessages(count: number): Promise<readonly [all: number, oneMore: number]>;
  }
}

const message = (number: number): ChatMessage =>
  Object.freeze({
    id: `p${number % 5}/${number}`, by: `p${number % 5}`, name: `Person ${number % 5}`, at: 1_700_000_000_000 + number * 20_000,
    text: `Message ${number}: see https://example.org/notes/${number} and tell me what you think of it`, to: 'everyone', state: 'delivered',
    ...(number % 7 === 6 && {replyTo: `p${(number - 3) % 5}/${number - 3}`}),
  });

let element: VideoRoomElement;
window.openChat = async () => {
  element = Object.assign(document.createElement('video-room'), {room: 'bench', signaling: 'mock:1?off=&chat=', name: 'Ada', autojoin: true});
  document.body.append(element);
  while (element.state.connection !== 'connected') await new Promise((later) => setTimeout(later, 20));
  element.call.presented({chatOpen: true});
  while (!list()) await new Promise((later) => setTimeout(later, 20));
};

const panel = () => element.shadowRoot!.querySelector('room-chat');
const list = () => panel()?.shadowRoot?.querySelector('.list');

async function drawn(messages: readonly ChatMessage[]): Promise<number> {
  // Not in the middle of a frame.
  await new Promise((frame) => requestAnimationFrame(() => setTimeout(frame)));
  const start = performance.now();
  element.call.chat.show(Object.freeze(messages), 0);
  // The store tells in a microtask, and what it tells is drawn in another.
  await Promise.resolve();
  await panel()!.updateComplete;
  if (!list()!.querySelector(`[data-id="${CSS.escape(messages.at(-1)!.id)}"]`)?.getBoundingClientRect().height) throw new Error('The last message is not drawn.');
  return performance.now() - start;
}

window.showMessages = async (count) => {
  const all = Array.from({length: count}, (_, number) => message(number));
  const many = await drawn(all);
  const more = await drawn([...all, message(count)]);
  element.call.chat.show([], 0);
  await panel()!.updateComplete;
  return [many, more];
};
