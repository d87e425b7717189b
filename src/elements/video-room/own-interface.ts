import {html, type TemplateResult} from 'lit';
import {lists, wordList} from '../word-list.js';

/** What of its own interface a room shows: before, in and after the call. */
export type Screen = 'lobby' | 'call' | 'page';

export interface OwnInterface {
  readonly screen: Screen;
  readonly autofocus: boolean;
  readonly noMic: boolean;
  readonly noCamera: boolean;
  /** As the attribute says. */
  readonly controls: string;
}

const STATUS_PARTS = 'status, pill, card, page, title, text, button: action';
const CONTROLS = ['mic', 'camera', 'screen', 'layout', 'settings', 'leave'];

const status = () => html`<room-status part="status" exportparts=${STATUS_PARTS}></room-status>`;

/** The interface of a `video-room` without children. */
export function ownInterface(view: OwnInterface): TemplateResult {
  return html`
    <div class="sizer"></div>
    <div class="room" part="base">
      ${screens[view.screen](view)}
      <div class="sound"><room-audio standby exportparts="button: sound-button"></room-audio></div>
    </div>
  `;
}

const screens: Readonly<Record<Screen, (view: OwnInterface) => TemplateResult>> = {
  lobby: ({autofocus, noMic, noCamera}) => html`
    <div class="scroll">
      <room-lobby
        part="lobby"
        exportparts="preview, form, title: lobby-title, name: lobby-name, join, trouble, retry, picker, select, toggles"
        ?autofocus=${autofocus}
        ?no-mic=${noMic}
        ?no-camera=${noCamera}
      ></room-lobby>
    </div>
  `,
  call: (view) => html`
    <div class="stage" part="stage">
      <room-grid
        part="grid"
        exportparts="tile, self, floating, video, placeholder, avatar, label, name, notice, ring"
      ></room-grid>
      <div class="over">
        <room-door part="door" exportparts="notices: door-notices, notice: door-notice, words: door-words, button: action"></room-door>
        ${status()}
      </div>
    </div>
    <room-toolbar
      part="toolbar"
      exportparts="bar, button, mic-button, camera-button, screen-button, layout-button, settings-button, leave-button, badge, icon, tooltip, menu, item, dialog"
      controls=${controlsOf(view)}
    ></room-toolbar>
  `,
  page: () => html`<div class="scroll">${status()}</div>`,
};

function controlsOf({controls, noMic, noCamera}: OwnInterface): string {
  const wanted = wordList(controls);
  return CONTROLS.filter((name) => lists(wanted, name))
    .filter((name) => !(noMic && name === 'mic') && !(noCamera && name === 'camera'))
    .join(' ');
}
