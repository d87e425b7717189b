import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {RoomReactionEvent} from '../src/events/notifications.js';
import {call, others, playground, roomOf, story} from './rooms.js';

/** What people react with, over the pictures for a moment. */
const meta: Meta = {title: 'room-reactions', component: 'room-reactions'};
export default meta;

const reacting = () => {
  const fake = call({peers: others(3)});
  setTimeout(() => {
    fake.state.peers.forEach(({id, name}, index) => fake.dispatchEvent(new RoomReactionEvent(id, name, (['👏', '🎉', '👍'] as const)[index]!)));
  }, 200);
  return fake;
};

export const Alone = story(reacting, html`<div style="position: relative; block-size: 260px"><room-reactions></room-reactions></div>`);
/** Over the pictures of the interface of its own. */
export const OverTheCall = {render: (_args: unknown, {globals}: {globals: Readonly<Record<string, unknown>>}) => roomOf(reacting(), globals['theme'])};

export const Playground = playground('room-reactions');
