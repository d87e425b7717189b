import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {CAPABILITIES_OF} from '../src/protocol/roles.js';
import {fakeSelf} from '../test/elements/fake-room.js';
import {call, others, playground, story} from './rooms.js';

/** Records the call, and says how long it has been. */
const meta: Meta = {title: 'room-record-button', component: 'room-record-button'};
export default meta;

const button = html`<room-record-button></room-record-button>`;

export const Button = story(() => call({peers: others(2)}), button);
export const Recording = story(() => call({peers: others(2), recordings: ['self'], recordingSince: performance.now() - 754_000}), button);
/** Who only watches keeps nothing. */
export const Viewer = story(() => call({self: fakeSelf({role: 'viewer', can: CAPABILITIES_OF.viewer})}), button);

export const Playground = playground('room-record-button');
