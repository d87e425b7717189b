import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {callAs, failed, playground, starting, story} from './rooms.js';

/** Turns your microphone on and off. */
const meta: Meta = {title: 'room-mic-button', component: 'room-mic-button'};
export default meta;

const button = html`<room-mic-button></room-mic-button>`;

export const On = story(() => callAs(), button);
export const Off = story(() => callAs({muted: true}), button);
export const Starting = story(() => callAs({muted: true, mic: starting}), button);
export const Blocked = story(() => callAs({muted: true, mic: failed('PERMISSION_DENIED')}), button);
export const ListenOnly = story(() => callAs({muted: true, can: ['data']}), button);

export const Playground = playground('room-mic-button');
