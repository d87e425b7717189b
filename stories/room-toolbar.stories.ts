import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {callAs, failed, playground, starting, story} from './rooms.js';

/** The bar of controls. */
const meta: Meta = {title: 'room-toolbar', component: 'room-toolbar'};
export default meta;

const bar = html`<room-toolbar></room-toolbar>`;
const blocked = failed('PERMISSION_DENIED');

export const Everything = story(() => callAs(), bar);
export const Off = story(() => callAs({muted: true, cameraOff: true}), bar);
export const Blocked = story(() => callAs({muted: true, cameraOff: true, mic: blocked, camera: blocked}), bar);
export const Starting = story(() => callAs({muted: true, cameraOff: true, mic: starting, camera: starting}), bar);
export const Sharing = story(() => callAs({screen: new MediaStream()}), bar);
export const ListenOnly = story(() => callAs({can: ['data'], muted: true, cameraOff: true}), bar);
export const YourOwn = story(() => callAs(), html`
  <room-toolbar>
    <room-mic-button></room-mic-button>
    <room-leave-button><span slot="label">Hang up</span></room-leave-button>
  </room-toolbar>
`);

export const Playground = playground('room-toolbar');
