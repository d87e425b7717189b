import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {call, inside, others, playground} from './rooms.js';

/** Chooses how the pictures are arranged. */
const meta: Meta = {title: 'room-layout-button', component: 'room-layout-button'};
export default meta;

export const Button: StoryObj = {
  render: (_args, {globals}) => inside(call({peers: others(2), layout: 'spotlight'}), html`<room-layout-button></room-layout-button>`, globals['theme']),
};

export const Playground = playground('room-layout-button');
