import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import type {Self} from '../src/room/room-state.js';
import {capture, fakeSelf, problem} from '../test/elements/fake-room.js';
import {call, inside, playground} from './rooms.js';

/** The bar of controls, and each control. */
const meta: Meta = {title: 'room-toolbar', component: 'room-toolbar'};
export default meta;

const show = (content: TemplateResult, self: Partial<Self> = {}): StoryObj => ({
  render: (_args, {globals}) => inside(call({self: fakeSelf(self)}), content, globals['theme']),
});
const bar = html`<room-toolbar></room-toolbar>`;
const failed = capture({status: 'failed', problem: problem('PERMISSION_DENIED')});

export const Everything = show(bar);
export const Off = show(bar, {muted: true, cameraOff: true});
export const Blocked = show(bar, {muted: true, cameraOff: true, mic: failed, camera: failed});
export const Starting = show(bar, {muted: true, cameraOff: true, mic: capture({status: 'starting'}), camera: capture({status: 'starting'})});
export const Sharing = show(bar, {screen: new MediaStream()});
export const ListenOnly = show(bar, {can: ['data'], muted: true, cameraOff: true});
export const YourOwn = show(html`
  <room-toolbar>
    <room-mic-button></room-mic-button>
    <room-leave-button><span slot="label">Hang up</span></room-leave-button>
  </room-toolbar>
`);
export const MicButton = show(html`<room-mic-button></room-mic-button>`);
export const CameraButton = show(html`<room-camera-button></room-camera-button>`);
export const ScreenButton = show(html`<room-screen-button></room-screen-button>`);
export const LeaveButton = show(html`<room-leave-button></room-leave-button>`);

export const Playground = playground('room-toolbar');
