import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {CAPABILITIES} from '../src/protocol/roles.js';
import {fakePeer, fakeSelf} from '../test/elements/fake-room.js';
import {call, others, playground, story} from './rooms.js';

/** Who is in the room, and how. */
const meta: Meta = {title: 'room-people', component: 'room-people'};
export default meta;

const height = {docs: {story: {inline: false, height: '560px'}}};
const tall = html`<room-people style="block-size: 520px; max-inline-size: 360px"></room-people>`;
const withHands = (isHost: boolean) => () => {
  const fake = call({peers: others(5), ...(isHost && {self: fakeSelf({role: 'host', can: CAPABILITIES}), waiting: [{id: 'w', name: 'Wanda'}]})});
  fake.set({hands: [fake.state.peers[2]!.id, fake.state.peers[0]!.id]});
  return fake;
};

export const Member = {...story(withHands(false), tall), parameters: height};
export const Host = {...story(withHands(true), tall), parameters: height};
export const Fifty = {...story(() => call({peers: Array.from({length: 49}, (_, i) => fakePeer({name: `Person ${i + 1}`, muted: i % 3 === 0}))}), tall), parameters: height};

export const Playground = playground('room-people');
