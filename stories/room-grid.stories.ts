import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {fakeScreen} from '../test/elements/fake-media.js';
import type {Layout, Peer} from '../src/room/room-state.js';
import {fakePeer} from '../test/elements/fake-room.js';
import {PREFERENCES} from '../src/room/preferences.js';
import {call, inside, others, playground} from './rooms.js';

/** Everyone in the room, arranged by the size of the element. */
const meta: Meta = {
  title: 'room-grid',
  component: 'room-grid',
  argTypes: {layout: {control: 'select', options: ['auto', 'grid', 'spotlight', 'sidebar']}},
};
export default meta;

const show = (make: () => Peer[], layout: Layout = 'auto'): StoryObj => ({
  args: {layout},
  render: (args, {globals}) => inside(call({peers: make()}), html`<room-grid layout=${args['layout']}></room-grid>`, globals['theme']),
});
const sharing = () => others(4).map((peer, index) => (index < 1 ? {...peer, screen: fakeScreen()} : peer));

export const Alone = show(() => []);
export const Two = show(() => others(1));
export const Three = show(() => others(2));
export const Five = show(() => others(4));
export const Nine = show(() => others(8));
export const Grid = show(() => others(1), 'grid');
export const Spotlight = show(() => others(4), 'spotlight');
export const Sidebar = show(() => others(4), 'sidebar');
export const ScreenShared = show(sharing);
export const TwoScreens = show(() => others(4).map((peer, index) => (index < 2 ? {...peer, screen: fakeScreen()} : peer)));
export const Pages = show(() => Array.from({length: 40}, (_, index) => fakePeer({name: `Guest ${index + 1}`})));
export const Pinned: StoryObj = {
  render: (_args, {globals}) => {
    const peers = others(6);
    return inside(call({peers, pinned: peers[2]!.id}), html`<room-grid></room-grid>`, globals['theme']);
  },
};
export const SelfHidden: StoryObj = {
  render: (_args, {globals}) => inside(call({peers: others(3), preferences: {...PREFERENCES, hideSelf: true}}), html`<room-grid></room-grid>`, globals['theme']),
};

export const Playground = playground('room-grid');
