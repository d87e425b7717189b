import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, inside, playground} from './rooms.js';

/** Everyone's sound, in one place. It shows something only while the browser holds the sound back. */
const meta: Meta = {title: 'room-audio', component: 'room-audio'};
export default meta;

export const Blocked: StoryObj = {
  render: (_args, {globals}) => inside(call({audioBlocked: true}), html`<room-audio></room-audio>`, globals['theme']),
};

export const Playground = playground('room-audio');
