import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {FakeRoom} from '../test/elements/fake-room.js';
import {inside, playground} from './rooms.js';

/** Camera, microphone and speaker pickers. */
const meta: Meta = {title: 'room-devices', component: 'room-devices'};
export default meta;

export const All: StoryObj = {
  render: (_args, {globals}) => inside(new FakeRoom(), html`<room-devices></room-devices>`, globals['theme']),
};
export const None: StoryObj = {
  render: (_args, {globals}) => inside(new FakeRoom({devices: []}), html`<room-devices></room-devices>`, globals['theme']),
};
export const CameraOnly: StoryObj = {
  render: (_args, {globals}) => inside(new FakeRoom(), html`<room-devices kinds="camera"></room-devices>`, globals['theme']),
};

export const Playground = playground('room-devices');
