import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {FakeRoom, fakeSelf, selfOnCamera} from '../test/elements/fake-room.js';
import type {RoomErrorCode} from '../src/protocol/room-error.js';
import {failed, playground, story} from './rooms.js';

/** Before joining. */
const meta: Meta = {title: 'room-lobby', component: 'room-lobby'};
export default meta;

const show = (make: () => FakeRoom) => story(make, html`<room-lobby></room-lobby>`);
const without = (code: RoomErrorCode) =>
  show(() => {
    const none = failed(code);
    return new FakeRoom({devices: [], self: fakeSelf({muted: true, cameraOff: true, mic: none, camera: none})});
  });

export const Ready = show(() => new FakeRoom({self: selfOnCamera()}));
export const Joining = show(() => new FakeRoom({connection: 'connecting', self: selfOnCamera()}));
export const Denied = without('PERMISSION_DENIED');
export const Dismissed = without('PERMISSION_DISMISSED');
export const PolicyBlocked = without('POLICY_BLOCKED');
export const NoDevice = without('DEVICE_NOT_FOUND');
export const InUse = without('DEVICE_IN_USE');
export const Lost = without('DEVICE_LOST');
export const Insecure = without('INSECURE_CONTEXT');
export const Unsupported = without('UNSUPPORTED_BROWSER');
export const ListenOnly = story(
  () => new FakeRoom({self: fakeSelf({muted: true, cameraOff: true})}),
  html`<room-lobby no-mic no-camera></room-lobby>`,
);

export const Playground = playground('room-lobby');
