import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {DeviceChangedEvent, PeerJoinedEvent, PeerUpdatedEvent, RoomModeratedEvent} from '../src/events/notifications.js';
import type {Device} from '../src/room/room-state.js';
import {capture, type FakeRoom, fakePeer, fakeSelf} from '../test/elements/fake-room.js';
import {call, inside, others, playground, roomOf} from './rooms.js';

/** What happens in a call, told for a moment. */
const meta: Meta = {title: 'room-notices', component: 'room-notices'};
export default meta;

const airpods: Device = {kind: 'mic', deviceId: 'air', label: 'AirPods Pro'};
const macbook: Device = {kind: 'mic', deviceId: 'mac', label: 'MacBook microphone'};
const people = (...names: readonly string[]) => names.map((name) => new PeerJoinedEvent(fakePeer({name})));

/** A call in which something happens once it is drawn. */
function happening(...facts: readonly Event[]): FakeRoom {
  const fake = call({peers: others(3), self: fakeSelf({mic: capture({deviceId: 'mac', label: macbook.label})})});
  setTimeout(() => facts.forEach((fact) => fake.dispatchEvent(fact)), 100);
  return fake;
}
const show = (facts: () => readonly Event[]): StoryObj => ({
  render: (_args, {globals}) => inside(happening(...facts()), html`<room-notices></room-notices>`, globals['theme']),
});

export const SomeoneJoined = show(() => people('Grace Hopper'));
export const SeveralJoined = show(() => people('Grace Hopper', '王小明', 'Linus'));
export const SharesScreen = show(() => [new PeerUpdatedEvent(fakePeer({name: 'Grace Hopper', screen: new MediaStream()}), ['screen'])]);
export const DeviceLost = show(() => [new DeviceChangedEvent('mic', macbook, 'lost', airpods)]);
/** With its way back. */
export const DeviceIsBack = show(() => [new DeviceChangedEvent('mic', macbook, 'lost', airpods), new DeviceChangedEvent('mic', airpods, 'found')]);
/** It is there, and another program has it. */
export const DeviceRefused: StoryObj = {
  render: (_args, {globals}) =>
    inside(call({peers: others(3), self: fakeSelf({mic: capture({deviceId: 'mac', label: macbook.label, insteadOf: airpods})})}), html`<room-notices></room-notices>`, globals['theme']),
};
export const MutedByAHost = show(() => [new RoomModeratedEvent('mute', fakePeer({name: 'Grace Hopper', role: 'host'}))]);
/** Over the pictures of the interface of its own. */
export const OverTheCall: StoryObj = {
  render: (_args, {globals}) => roomOf(happening(...people('Grace Hopper', '王小明'), new DeviceChangedEvent('mic', macbook, 'lost', airpods)), globals['theme']),
};

export const Playground = playground('room-notices');
