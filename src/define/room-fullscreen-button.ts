import {RoomFullscreenButtonElement} from '../elements/room-fullscreen-button/room-fullscreen-button.js';
import {safeDefine} from './safe-define.js';

safeDefine('room-fullscreen-button', RoomFullscreenButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'room-fullscreen-button': RoomFullscreenButtonElement;
  }
}
