import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {callAs, playground, story} from './rooms.js';

/** Starts and stops sharing your screen. */
const meta: Meta = {title: 'room-screen-button', component: 'room-screen-button'};
export default meta;

const button = html`<room-screen-button></room-screen-button>`;

export const Button = story(() => callAs(), button);
export const Sharing = story(() => callAs({screen: new MediaStream()}), button);
export const WatchOnly = story(() => callAs({can: ['data']}), button);

export const Playground = playground('room-screen-button');
