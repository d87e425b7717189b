import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {PREFERENCES} from '../src/room/preferences.js';
import {call, playground, story} from './rooms.js';

/** Turns captions on and off. */
const meta: Meta = {title: 'room-caption-button', component: 'room-caption-button'};
export default meta;

export const Off = story(() => call(), html`<room-caption-button></room-caption-button>`);
export const On = story(() => call({preferences: {...PREFERENCES, captions: true}}), html`<room-caption-button></room-caption-button>`);

export const Playground = playground('room-caption-button');
