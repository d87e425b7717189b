import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, playground, story} from './rooms.js';

/** Leaves the room. */
const meta: Meta = {title: 'room-leave-button', component: 'room-leave-button'};
export default meta;

export const Button = story(() => call(), html`<room-leave-button></room-leave-button>`);
export const NotInARoom = story(() => call({connection: 'idle'}), html`<room-leave-button></room-leave-button>`);
export const YourWords = story(() => call(), html`<room-leave-button><span slot="label">Hang up</span></room-leave-button>`);

export const Playground = playground('room-leave-button');
