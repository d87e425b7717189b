import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, others, playground, story} from './rooms.js';

/** Opens the room in a small window over all others. */
const meta: Meta = {title: 'room-pip-button', component: 'room-pip-button'};
export default meta;

export const Off = story(() => call({peers: others(2)}), html`<room-pip-button></room-pip-button>`);
export const On = story(() => call({peers: others(2), pip: true}), html`<room-pip-button></room-pip-button>`);

export const Playground = playground('room-pip-button');
