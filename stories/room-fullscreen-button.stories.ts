import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, others, playground, story} from './rooms.js';

/** Lets the room fill the screen. */
const meta: Meta = {title: 'room-fullscreen-button', component: 'room-fullscreen-button'};
export default meta;

export const Off = story(() => call({peers: others(2)}), html`<room-fullscreen-button></room-fullscreen-button>`);
export const On = story(() => call({peers: others(2), fullscreen: true}), html`<room-fullscreen-button></room-fullscreen-button>`);

export const Playground = playground('room-fullscreen-button');
