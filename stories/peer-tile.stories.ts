import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {CAPABILITIES_OF} from '../src/protocol/roles.js';
import type {Peer} from '../src/room/room-state.js';
import {fakeScreen} from '../test/elements/fake-media.js';
import {fakePeer, fakeSelf, peerOnCamera} from '../test/elements/fake-room.js';
import {pressed} from './pressed.js';
import {call, inside} from './rooms.js';

/** One other person. */
const meta: Meta = {title: 'peer-tile', component: 'peer-tile'};
export default meta;

const show = (make: () => Peer, source: 'camera' | 'screen' = 'camera'): StoryObj => ({
  render: (_args, {globals}) => {
    const peer = make();
    return inside(call({peers: [peer]}), html`<peer-tile peer-id=${peer.id} source=${source}></peer-tile>`, globals['theme']);
  },
});

export const OnCamera = show(() => peerOnCamera('Grace Hopper', 20));
export const Speaking = show(() => peerOnCamera('Grace Hopper', 20, {speaking: true}));
export const Muted = show(() => peerOnCamera('Grace Hopper', 20, {muted: true}));
export const CameraOff = show(() => fakePeer({name: 'Grace Hopper'}));
export const Chinese = show(() => fakePeer({name: '王小明', muted: true}));
export const WeakNetwork = show(() => peerOnCamera('Grace Hopper', 20, {quality: 'poor'}));
export const Connecting = show(() => fakePeer({name: 'Grace Hopper', link: 'connecting'}));
export const Interrupted = show(() => peerOnCamera('Grace Hopper', 20, {link: 'interrupted'}));
export const Unreachable = show(() => fakePeer({name: 'Grace Hopper', link: 'unreachable'}));
export const Screen = show(() => fakePeer({name: 'Grace Hopper', screen: fakeScreen()}), 'screen');
/** What the button at the upper end opens. */
export const Menu: StoryObj = {
  render: (_args, {globals}) => {
    const peer = peerOnCamera('Grace Hopper', 20);
    const host = fakeSelf({can: CAPABILITIES_OF.host});
    return inside(call({peers: [peer], self: host}), html`<peer-tile peer-id=${peer.id} ${ref((tile) => void pressed(tile))}></peer-tile>`, globals['theme']);
  },
};
export const HostileName = show(() => fakePeer({name: '<img src=x onerror=alert(1)>'}));
