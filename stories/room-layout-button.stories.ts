import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {pressed} from './pressed.js';
import {call, others, playground, story} from './rooms.js';

/** Chooses how the pictures are arranged. */
const meta: Meta = {title: 'room-layout-button', component: 'room-layout-button'};
export default meta;

const spotlight = () => call({peers: others(2), layout: 'spotlight'});

export const Button = story(spotlight, html`<room-layout-button></room-layout-button>`);
export const Open = {
  ...story(spotlight, html`<room-layout-button ${ref(pressed)}></room-layout-button>`),
  parameters: {docs: {story: {inline: false, height: '260px'}}},
};

export const Playground = playground('room-layout-button');
