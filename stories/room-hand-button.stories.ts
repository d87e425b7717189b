import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, others, playground, story} from './rooms.js';

/** Raises your hand, and says your place in the queue. */
const meta: Meta = {title: 'room-hand-button', component: 'room-hand-button'};
export default meta;

const raised = () => {
  const fake = call({peers: others(2)});
  fake.set({hands: [fake.state.peers[0]!.id, fake.self.id!]});
  return fake;
};

export const Button = story(() => call(), html`<room-hand-button></room-hand-button>`);
export const Raised = story(raised, html`<room-hand-button></room-hand-button>`);

export const Playground = playground('room-hand-button');
