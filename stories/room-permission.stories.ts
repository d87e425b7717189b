import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {RoomErrorCode} from '../src/protocol/room-error.js';
import {callAs, failed, playground, starting, story} from './rooms.js';

/** What to do about a device that cannot be had. */
const meta: Meta = {title: 'room-permission', component: 'room-permission'};
export default meta;

const permission = html`<room-permission></room-permission>`;
const show = (mic: RoomErrorCode | null, camera: RoomErrorCode | null, message = '') =>
  story(() => callAs({...(mic && {muted: true, mic: failed(mic, message)}), ...(camera && {cameraOff: true, camera: failed(camera, message)})}), permission);

export const Denied = show('PERMISSION_DENIED', 'PERMISSION_DENIED');
export const Dismissed = show('PERMISSION_DISMISSED', 'PERMISSION_DISMISSED');
export const BlockedByThePage = show('POLICY_BLOCKED', 'POLICY_BLOCKED', 'This page may not use the camera: an iframe needs allow="camera; microphone", and a Permissions-Policy header must not forbid it.');
export const Insecure = show('INSECURE_CONTEXT', 'INSECURE_CONTEXT');
export const NoMicrophone = show('DEVICE_NOT_FOUND', null);
export const CameraInUse = show(null, 'DEVICE_IN_USE');
export const CameraLost = show(null, 'DEVICE_LOST');
export const Two = show('DEVICE_NOT_FOUND', 'DEVICE_IN_USE');
export const Asking = story(() => callAs({muted: true, cameraOff: true, mic: starting, camera: starting}), permission);

export const Playground = playground('room-permission');
