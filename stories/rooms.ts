import type {StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import type {Capture, RoomState, Self} from '../src/room/room-state.js';
import {defineFakeVideoRoom} from '../test/elements/fake-video-room.js';
import {capture, FakeRoom, fakeSelf, peerOnCamera, problem, selfOnCamera} from '../test/elements/fake-room.js';
import type {RoomErrorCode} from '../src/protocol/room-error.js';

defineFakeVideoRoom();

const PEOPLE: readonly (readonly [string, number])[] = [
  ['Grace Hopper', 20],
  ['王小明', 260],
  ['Katherine Johnson', 90],
  ['Linus', 200],
  ['Радиа Перлман', 320],
  ['Annie Easley', 140],
  ['Tim', 45],
  ['Barbara Liskov', 290],
];

/** `count` others with moving pictures. */
export const others = (count: number) => PEOPLE.slice(0, count).map(([name, hue]) => peerOnCamera(name, hue));

/** A running call with made-up people. */
export const call = (change: Partial<RoomState> = {}): FakeRoom =>
  new FakeRoom({connection: 'connected', self: selfOnCamera(), ...change});

/** A call in which our own side is as said. */
export const callAs = (self: Partial<Self> = {}): FakeRoom => call({self: fakeSelf(self)});

/** A device that cannot be had. */
export const failed = (code: RoomErrorCode, message?: string): Capture =>
  capture({status: 'failed', problem: problem(code, message), deviceId: null});

/** A device that is being opened. */
export const starting: Capture = capture({status: 'starting'});

/** A call that ended, or never began, for a reason. */
export const refused = (code: RoomErrorCode, message?: string): FakeRoom =>
  new FakeRoom({connection: 'disconnected', left: 'failed', problem: problem(code, message)});

/** `video-room` with its own interface, over a made-up room. */
export const roomOf = (fake: FakeRoom, theme?: unknown): TemplateResult =>
  html`<fake-video-room room="standup" name="Ada" .fake=${fake} theme=${themeOf(theme)}></fake-video-room>`;

/** Elements composed inside a made-up room. */
export const inside = (fake: FakeRoom, content: TemplateResult, theme?: unknown): TemplateResult =>
  html`<fake-video-room room="standup" name="Ada" .fake=${fake} theme=${themeOf(theme)}>${content}</fake-video-room>`;

/** A story of elements composed inside a made-up room; each drawing has a room of its own. */
export const story = (make: () => FakeRoom, content: TemplateResult): StoryObj => ({
  render: (_args, {globals}) => inside(make(), content, globals['theme']),
});

const themeOf = (theme: unknown) => (theme === 'light' || theme === 'dark' ? theme : nothing);

/** The element in a call, set by the controls of Storybook, which come from the manifest. */
export const playground = (tag: string): StoryObj => ({
  render: (args, {globals}) => inside(call({peers: others(3)}), html`${withArgs(tag, args)}`, globals['theme']),
});

/** A property where the element has one, an attribute otherwise. */
export function withArgs(tag: string, args: Readonly<Record<string, unknown>>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(args)) {
    if (value === undefined || name.startsWith('on')) continue;
    if (name in element) Object.assign(element, {[name]: value});
    else if (value !== false && typeof value !== 'object') element.setAttribute(name, value === true ? '' : String(value));
  }
  return element;
}
