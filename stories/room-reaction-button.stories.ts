import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {pressed} from './pressed.js';
import {call, playground, story} from './rooms.js';

/** Shows a reaction to everyone, from a small menu. */
const meta: Meta = {title: 'room-reaction-button', component: 'room-reaction-button'};
export default meta;

export const Button = story(() => call(), html`<room-reaction-button></room-reaction-button>`);
export const Open = {
  ...story(() => call(), html`<room-reaction-button ${ref(pressed)}></room-reaction-button>`),
  parameters: {docs: {story: {inline: false, height: '220px'}}},
};

export const Playground = playground('room-reaction-button');
