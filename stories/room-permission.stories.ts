import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {capture, fakeSelf, problem} from '../test/elements/fake-room.js';
import type {RoomErrorCode} from '../src/protocol/room-error.js';
import {call, inside, playground} from './rooms.js';

/** What to do about a device that cannot be had. */
const meta: Meta = {title: 'room-permission', component: 'room-permission'};
export default meta;

const failed = (code: RoomErrorCode, message = '') => capture({status: 'failed', problem: problem(code, message), deviceId: null});
const show = (mic: RoomErrorCode | null, camera: RoomErrorCode | null, message?: string): StoryObj => ({
  render: (_args, {globals}) => {
    const self = fakeSelf({...(mic && {muted: true, mic: failed(mic, message)}), ...(camera && {cameraOff: true, camera: failed(camera, message)})});
    return inside(call({self}), html`<room-permission></room-permission>`, globals['theme']);
  },
});

export const Denied = show('PERMISSION_DENIED', 'PERMISSION_DENIED');
export const Dismissed = show('PERMISSION_DISMISSED', 'PERMISSION_DISMISSED');
export const BlockedByThePage = show('POLICY_BLOCKED', 'POLICY_BLOCKED', 'This page may not use the camera: an iframe needs allow="camera; microphone", and a Permissions-Policy header must not forbid it.');
export const Insecure = show('INSECURE_CONTEXT', 'INSECURE_CONTEXT');
export const NoMicrophone = show('DEVICE_NOT_FOUND', null);
export const CameraInUse = show(null, 'DEVICE_IN_USE');
export const CameraLost = show(null, 'DEVICE_LOST');
export const Two = show('DEVICE_NOT_FOUND', 'DEVICE_IN_USE');
export const Asking: StoryObj = {
  render: (_args, {globals}) =>
    inside(call({self: fakeSelf({muted: true, cameraOff: true, mic: capture({status: 'starting'}), camera: capture({status: 'starting'})})}), html`<room-permission></room-permission>`, globals['theme']),
};

export const Playground = playground('room-permission');
