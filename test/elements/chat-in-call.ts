import {waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {ChatOptions} from '../../src/room/chat/chat.js';
import type {ChatMessage} from '../../src/room/chat/message.js';
import type {RoomState} from '../../src/room/room-state.js';
import {FakeRoom, fakePeer, fakeSelf} from './fake-room.js';
import {inRoom, settled} from './in-room.js';

export const NOON = new Date(2026, 5, 15, 12, 0).getTime();

let number = 0;
export const message = (change: Partial<ChatMessage> = {}): ChatMessage =>
  Object.freeze({id: `grace/${++number}`, by: 'grace', name: 'Grace', at: NOON + number * 1_000, text: 'Hello', to: 'everyone', state: 'delivered', ...change});

/** What is read, without the marks that isolate names. */
export const textOf = (element: Element | null | undefined) => element?.textContent?.replace(/[\u2066-\u2069]/g, '').replace(/\s+/g, ' ').trim();

/** A chat in a call of Ada, Grace and Alan that the test drives; what is sent is written down. */
export async function chatInCall(change: Partial<RoomState> = {}) {
  const fake = new FakeRoom({
    connection: 'connected',
    self: fakeSelf({id: 'ada', name: 'Ada'}),
    peers: [fakePeer({id: 'grace', name: 'Grace'}), fakePeer({id: 'alan', name: 'Alan'})],
    ...change,
  });
  const sent: (readonly [text: string, options: ChatOptions])[] = [];
  const again: string[] = [];
  const trouble: {error?: Error} = {};
  fake.chat.attach({
    send: async (text, options) => {
      if (trouble.error) throw trouble.error;
      sent.push([text, options]);
      return 'ada/1';
    },
    resend: async (id) => void again.push(id),
  });
  const room = await inRoom(html`<room-chat style="inline-size: 340px; block-size: 480px"></room-chat>`, fake);
  const chat = room.querySelector('room-chat')!;
  const find = <E extends HTMLElement = HTMLElement>(selector: string) => chat.shadowRoot!.querySelector<E>(selector);
  await waitUntil(() => find('.chat'), 'it is loaded');
  const put = async (...messages: readonly ChatMessage[]) => {
    fake.chat.show(Object.freeze([...fake.chat.messages, ...messages]), messages.filter(({by}) => by !== 'ada').length);
    await settled(room);
  };
  return {fake, room, chat, sent, again, trouble, find, put, all: (selector: string) => [...chat.shadowRoot!.querySelectorAll<HTMLElement>(selector)], field: () => find<HTMLTextAreaElement>('textarea')!};
}
