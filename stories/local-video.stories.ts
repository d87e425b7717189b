import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {fakeSelf, selfOnCamera} from '../test/elements/fake-room.js';
import type {Self} from '../src/room/room-state.js';
import {call, story} from './rooms.js';

/** Your own picture: in a room, and alone. */
const meta: Meta = {title: 'local-video', component: 'local-video'};
export default meta;

const show = (make: () => Self) => story(() => call({self: make()}), html`<local-video></local-video>`);

export const InARoom = show(() => selfOnCamera());
export const Muted = show(() => selfOnCamera({muted: true}));
export const Speaking = show(() => selfOnCamera({speaking: true}));
export const CameraOff = show(() => fakeSelf({cameraOff: true}));
/** Asks for the camera of this machine. */
export const Alone: StoryObj = {
  args: {mirror: 'auto', resolution: 360},
  render: ({mirror, resolution}) => html`<local-video mirror=${mirror} resolution=${resolution}></local-video>`,
};
