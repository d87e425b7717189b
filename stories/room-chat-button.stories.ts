import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, playground, story} from './rooms.js';

/** Opens the chat, and says how much is unread. */
const meta: Meta = {title: 'room-chat-button', component: 'room-chat-button'};
export default meta;

const unread = (count: number) => () => {
  const fake = call();
  fake.chat.show([], count);
  return fake;
};

export const Button = story(unread(0), html`<room-chat-button></room-chat-button>`);
export const Unread = story(unread(3), html`<room-chat-button></room-chat-button>`);
export const Open = story(() => call({chatOpen: true}), html`<room-chat-button></room-chat-button>`);

export const Playground = playground('room-chat-button');
