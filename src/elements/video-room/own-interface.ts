import {html, nothing, type TemplateResult} from 'lit';
import {directionOf} from '../../locales/direction.js';
import type {RoomState} from '../../room/room-state.js';
import {lists, wordList} from '../word-list.js';
import {isUsable} from './attribute-checks.js';
import type {VideoRoomElement} from './video-room.js';

/** What of its own interface a room shows: before, in and after the call. */
export type Screen = 'lobby' | 'call' | 'page';

/** @param how.begins joins by itself @param how.again was taken out of the page, and is back in it */
export function screenOf(connection: RoomState['connection'], how: {readonly begins: boolean; readonly again: boolean}): Screen {
  if (connection === 'waiting') return 'page';
  if (connection === 'disconnected') return how.again ? 'lobby' : 'page';
  return connection === 'idle' && !how.begins ? 'lobby' : 'call';
}

/** What is open beside the stage. */
export type Panel = 'chat' | 'people' | 'none';

const STATUS_PARTS = 'status, pill, card, page, title, text, button: action';
const NOTICES_PARTS = 'list: notices-list, notice: notices-notice, words: notices-words, action, dismiss: notices-dismiss';
const CHAT_PARTS = 'title: chat-title, list: chat-list, message: chat-message, field: chat-field, send: chat-send';
const PEOPLE_PARTS = 'title: people-title, list: people-list, person: people-person, button: action';
const CONTROLS = ['mic', 'camera', 'screen', 'chat', 'people', 'hand', 'reaction', 'caption', 'layout', 'pip', 'fullscreen', 'record', 'settings', 'leave'];

const status = () => html`<room-status part="status" exportparts=${STATUS_PARTS}></room-status>`;

/** The interface of a `video-room` without children. @param chat it is open beside the stage */
export function ownInterface(element: VideoRoomElement, screen: Screen, panel: Panel): TemplateResult {
  const {lang, dir, room} = element;
  // Of its own language, where the page has set a language for it and no direction.
  return html`
    <div class="sizer"></div>
    <div class="room" part="base" role="group" dir=${lang && !dir ? directionOf(lang) : nothing} aria-label=${room || nothing} tabindex="-1">
      ${screens[screen](element, panel)}
      <div class="sound"><room-audio standby exportparts="button: sound-button"></room-audio></div>
    </div>
  `;
}

const panels: Readonly<Record<Panel, () => TemplateResult | typeof nothing>> = {
  chat: () => html`<room-chat class="panel" part="chat" exportparts=${CHAT_PARTS} closable></room-chat>`,
  people: () => html`<room-people class="panel" part="people" exportparts=${PEOPLE_PARTS} closable></room-people>`,
  none: () => nothing,
};

const screens: Readonly<Record<Screen, (element: VideoRoomElement, panel: Panel) => TemplateResult>> = {
  lobby: (element) => html`
    <div class="scroll">
      <room-lobby
        part="lobby"
        exportparts="preview, form, title: lobby-title, name: lobby-name, join, trouble, retry, picker, select, toggles"
        ?autofocus=${element.hasAttribute('autofocus')}
        ?no-mic=${element.noMic}
        ?no-camera=${element.noCamera}
      ></room-lobby>
    </div>
  `,
  call: (element, panel) => html`
    <div class="stage" part="stage">
      <room-grid
        part="grid"
        exportparts="tile, self, floating, move, pager, page-button, page, video, placeholder, avatar, label, hand, name, notice, ring, menu-button, tile-menu, tile-item"
      ></room-grid>
      <room-captions part="captions" exportparts="captions: captions-box, caption, name: caption-name, words: caption-words"></room-captions>
      <div class="told" aria-live="polite">
        <room-reactions part="reactions"></room-reactions>
        <div class="over">
          <room-door part="door" exportparts="notices: door-notices, notice: door-notice, words: door-words, button: action"></room-door>
          <room-recordings part="recordings" exportparts=${STATUS_PARTS}></room-recordings>
          ${status()}
          <room-notices part="notices" kinds="people screen devices talking role hands chat captions recording" exportparts=${NOTICES_PARTS}></room-notices>
        </div>
      </div>
    </div>
    ${panels[panel]()}
    <room-toolbar
      part="toolbar"
      exportparts="bar, button, mic-button, camera-button, screen-button, chat-button, people-button, hand-button, reaction-button, caption-button, layout-button, pip-button, fullscreen-button, record-button, more-button, settings-button, leave-button, badge, icon, tooltip, menu, item, dialog"
      controls=${controlsOf(element)}
    ></room-toolbar>
  `,
  page: () => html`<div class="scroll">${status()}</div>`,
};

function controlsOf({controls, noMic, noCamera}: VideoRoomElement): string {
  const wanted = wordList(isUsable('controls', controls) ? controls : '');
  return CONTROLS.filter((name) => lists(wanted, name))
    .filter((name) => !(noMic && name === 'mic') && !(noCamera && name === 'camera'))
    .join(' ');
}
