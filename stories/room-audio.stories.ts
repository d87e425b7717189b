import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, playground, story} from './rooms.js';

/** Everyone's sound, in one place. It shows something only while the browser holds the sound back. */
const meta: Meta = {title: 'room-audio', component: 'room-audio'};
export default meta;

export const Blocked = story(() => call({audioBlocked: true}), html`<room-audio></room-audio>`);

export const Playground = playground('room-audio');
