import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {pressed} from './pressed.js';
import {call, playground, story} from './rooms.js';

/** Opens a dialog with the name and the devices. */
const meta: Meta = {title: 'room-settings-button', component: 'room-settings-button'};
export default meta;

export const Button = story(() => call(), html`<room-settings-button></room-settings-button>`);
export const Open = {
  ...story(() => call(), html`<room-settings-button ${ref(pressed)}></room-settings-button>`),
  parameters: {docs: {story: {inline: false, height: '460px'}}},
};

export const Playground = playground('room-settings-button');
