import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {FakeRoom} from '../test/elements/fake-room.js';
import {playground, story} from './rooms.js';

/** Camera, microphone and speaker pickers. */
const meta: Meta = {title: 'room-devices', component: 'room-devices'};
export default meta;

export const All = story(() => new FakeRoom(), html`<room-devices></room-devices>`);
export const None = story(() => new FakeRoom({devices: []}), html`<room-devices></room-devices>`);
export const CameraOnly = story(() => new FakeRoom(), html`<room-devices kinds="camera"></room-devices>`);

export const Playground = playground('room-devices');
