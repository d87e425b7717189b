import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {callAs, failed, playground, starting, story} from './rooms.js';

/** Turns your camera on and off. */
const meta: Meta = {title: 'room-camera-button', component: 'room-camera-button'};
export default meta;

const button = html`<room-camera-button></room-camera-button>`;

export const On = story(() => callAs(), button);
export const Off = story(() => callAs({cameraOff: true}), button);
export const Starting = story(() => callAs({cameraOff: true, camera: starting}), button);
export const Blocked = story(() => callAs({cameraOff: true, camera: failed('PERMISSION_DENIED')}), button);
export const WatchOnly = story(() => callAs({cameraOff: true, can: ['data']}), button);

export const Playground = playground('room-camera-button');
