import type {Meta} from '@storybook/web-components-vite';
import {html} from 'lit';
import {RoomCaptionEvent} from '../src/events/notifications.js';
import {PREFERENCES} from '../src/room/preferences.js';
import type {Preferences} from '../src/room/room-state.js';
import {call, others, playground, roomOf, story} from './rooms.js';

/** Who says what, in writing. */
const meta: Meta = {title: 'room-captions', component: 'room-captions'};
export default meta;

const SAID: readonly (readonly [string, string])[] = [
  ['Good morning. Shall we begin with what is new since yesterday?', 'en'],
  ['早上好。我把昨天的结果发到聊天里了。', 'zh-CN'],
];

const speaking = (change: Partial<Preferences> = {}) => () => {
  const fake = call({peers: others(2), preferences: {...PREFERENCES, captions: true, ...change}});
  setTimeout(() => {
    fake.state.peers.forEach(({id, name}, index) => fake.dispatchEvent(new RoomCaptionEvent({id: `${id} 0`, by: id, name, text: SAID[index]![0], lang: SAID[index]![1], final: true})));
  }, 200);
  return fake;
};

export const Captions = story(speaking(), html`<room-captions></room-captions>`);
export const BeforeTheFirstWord = story(() => call({preferences: {...PREFERENCES, captions: true}}), html`<room-captions></room-captions>`);
export const LargeAndPlain = story(speaking({captionsLarge: true, captionsSolid: true}), html`<room-captions></room-captions>`);
/** A row of their own: nobody is covered. */
export const BelowThePictures = {render: (_args: unknown, {globals}: {globals: Readonly<Record<string, unknown>>}) => roomOf(speaking()(), globals['theme'])};
/** Others want to read what you say. */
export const Asked = {
  render: (_args: unknown, {globals}: {globals: Readonly<Record<string, unknown>>}) => {
    const peers = others(2);
    return roomOf(call({peers, captioning: {readers: [peers[0]!.id], state: 'asked', place: 'browser'}}), globals['theme']);
  },
};

export const Playground = playground('room-captions');
