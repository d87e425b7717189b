import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, inside, playground} from './rooms.js';

/** Opens a dialog with the name and the devices. */
const meta: Meta = {title: 'room-settings-button', component: 'room-settings-button'};
export default meta;

export const Button: StoryObj = {
  render: (_args, {globals}) => inside(call(), html`<room-settings-button></room-settings-button>`, globals['theme']),
};

export const Playground = playground('room-settings-button');
