import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, others, playground, story} from './rooms.js';

/** Opens the list of the people, and says how many are here. */
const meta: Meta = {title: 'room-people-button', component: 'room-people-button'};
export default meta;

export const Button = story(() => call({peers: others(3)}), html`<room-people-button></room-people-button>`);
export const RaisedHand = story(() => {
  const fake = call({peers: others(3)});
  fake.set({hands: [fake.state.peers[0]!.id]});
  return fake;
}, html`<room-people-button></room-people-button>`);
export const Open = story(() => call({peers: others(3), peopleOpen: true}), html`<room-people-button></room-people-button>`);

export const Playground = playground('room-people-button');
