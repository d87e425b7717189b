import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {enStatus} from '../src/locales/en-status.js';
import type {EndCode} from '../src/locales/strings.js';
import {capture, type FakeRoom, fakeSelf} from '../test/elements/fake-room.js';
import {call, inside, others, playground, refused, story} from './rooms.js';

/** What goes on with the room, and the way out. */
const meta: Meta = {title: 'room-status', component: 'room-status'};
export default meta;

const show = (make: () => FakeRoom) => story(make, html`<room-status></room-status>`);

export const Connecting = show(() => call({connection: 'connecting'}));
export const Waiting = show(() => call({connection: 'waiting'}));
export const Alone = show(() => call());
export const Reconnecting = show(() => call({connection: 'reconnecting', reconnectingSince: performance.now() - 5_000}));
export const Lost = show(() => call({connection: 'reconnecting', reconnectingSince: performance.now() - 61_000}));
/** It takes two seconds to be sure. */
export const PoorConnection = show(() => call({peers: others(3).map((peer) => ({...peer, quality: 'poor' as const}))}));
export const HeldBack = show(() => call({peers: others(3), self: fakeSelf({mic: capture({silenced: true})})}));
export const Left = show(() => call({connection: 'disconnected', left: 'left'}));
/** One page for each code. */
export const Ended: StoryObj = {
  args: {code: 'ROOM_FULL'},
  argTypes: {code: {control: 'select', options: Object.keys(enStatus.ended)}},
  render: ({code}, {globals}) => inside(refused(code as EndCode), html`<room-status></room-status>`, globals['theme']),
};

export const Playground = playground('room-status');
