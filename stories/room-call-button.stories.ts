import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing, type TemplateResult} from 'lit';
import '../src/define/room-call-button.js';
import {withArgs} from './rooms.js';

/** Opens a room in a window over the page; the room here is made up. */
const meta: Meta = {title: 'room-call-button', component: 'room-call-button'};
export default meta;

const page = (content: TemplateResult) => html`<p>A page about something else. ${content}</p><p>And more of it.</p>`;
const story = (content: (theme: unknown) => TemplateResult): StoryObj => ({
  render: (_args, {globals}) => page(content(globals['theme'] === 'light' || globals['theme'] === 'dark' ? globals['theme'] : nothing)),
});

export const Inline = story((theme) => html`<room-call-button room="support" name="Ada" signaling="mock:2" no-camera theme=${theme}></room-call-button>`);
export const Floating = story((theme) => html`<room-call-button room="support" name="Ada" signaling="mock:2" no-camera floating theme=${theme}></room-call-button>`);
export const Modal = story((theme) => html`<room-call-button room="support" name="Ada" signaling="mock:5" no-camera modal theme=${theme}></room-call-button>`);
/** Words and an icon of the page. */
export const OwnWords = story(
  (theme) => html`<room-call-button room="support" name="Ada" signaling="mock:2" no-camera theme=${theme}><span slot="icon" aria-hidden="true">☎</span><span slot="label">Ask our experts</span></room-call-button>`,
);

export const Playground: StoryObj = {render: (args) => html`${withArgs('room-call-button', {signaling: 'mock:3', name: 'Ada', room: 'support', ...args})}`};
