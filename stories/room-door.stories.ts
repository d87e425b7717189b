import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {RoomModeratedEvent} from '../src/events/notifications.js';
import {type FakeRoom, fakePeer, fakeSelf} from '../test/elements/fake-room.js';
import {call, inside, playground, roomOf} from './rooms.js';

/** Who waits outside, and what a host asks. */
const meta: Meta = {title: 'room-door', component: 'room-door'};
export default meta;

const NAMES = ['Grace Hopper', '王小明', ''];
const outside = (count: number) => call({waiting: NAMES.slice(0, count).map((name, index) => ({id: String(index), name}))});

const show = (make: () => FakeRoom): StoryObj => ({
  render: (_args, {globals}) => inside(make(), html`<room-door></room-door>`, globals['theme']),
});

const asked = (operation: RoomModeratedEvent['operation']): StoryObj => ({
  render: (_args, {globals}) => {
    const fake = call({self: fakeSelf({muted: true})});
    setTimeout(() => fake.dispatchEvent(new RoomModeratedEvent(operation, fakePeer({name: 'Grace Hopper', role: 'host'}))), 100);
    return inside(fake, html`<room-door></room-door>`, globals['theme']);
  },
});

export const OneWaits = show(() => outside(1));
export const SeveralWait = show(() => outside(3));
export const AskedToUnmute = asked('ask-unmute');
export const Muted = asked('mute');
/** Over the pictures of the interface of its own. */
export const OverTheCall: StoryObj = {render: (_args, {globals}) => roomOf(outside(1), globals['theme'])};

export const Playground = playground('room-door');
