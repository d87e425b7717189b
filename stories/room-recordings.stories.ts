import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import type {FakeRoom} from '../test/elements/fake-room.js';
import {call, others, playground, roomOf, story} from './rooms.js';

/** Who records, for as long as they do. */
const meta: Meta = {title: 'room-recordings', component: 'room-recordings'};
export default meta;

const recorded = (...numbers: readonly number[]): FakeRoom => {
  const peers = others(4);
  return call({peers, recordings: numbers.map((number) => peers[number]!.id)});
};
const recordings = html`<room-recordings></room-recordings>`;

export const SomebodyElse = story(() => recorded(0), recordings);
export const Several = story(() => recorded(0, 1, 2), recordings);
export const Yourself = story(() => call({peers: others(2), recordings: ['self'], recordingSince: performance.now() - 754_000}), recordings);
/** In a row of its own, for as long as it lasts: nobody is hidden. */
export const AboveThePictures: StoryObj = {render: (_args, {globals}) => roomOf(recorded(1), globals['theme'])};

export const Playground = playground('room-recordings');
