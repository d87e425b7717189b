import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {call, inside, playground} from './rooms.js';
import {pressed} from './pressed.js';

/** Opens a dialog with the name and the devices. */
const meta: Meta = {title: 'room-settings-button', component: 'room-settings-button'};
export default meta;

export const Button: StoryObj = {
  render: (_args, {globals}) => inside(call(), html`<room-settings-button></room-settings-button>`, globals['theme']),
};

export const Open: StoryObj = {
  parameters: {docs: {story: {inline: false, height: '460px'}}},
  render: (_args, {globals}) => inside(call(), html`<room-settings-button ${ref(pressed)}></room-settings-button>`, globals['theme']),
};

export const Playground = playground('room-settings-button');
