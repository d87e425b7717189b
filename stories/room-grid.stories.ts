import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {fakeScreen} from '../test/elements/fake-media.js';
import type {Layout, Peer} from '../src/room/room-state.js';
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

export const Playground = playground('room-grid');
